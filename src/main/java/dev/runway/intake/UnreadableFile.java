package dev.runway.intake;

/** A file cannot be read as a whole, so nothing of it was kept. */
public class UnreadableFile extends RuntimeException {

	/** @param problem what is wrong with it, without a full stop */
	UnreadableFile(CsvFile file, String problem) {
		this(file.label(), problem);
	}

	UnreadableFile(String file, String problem) {
		super("%s: %s.".formatted(file, problem));
	}

}
