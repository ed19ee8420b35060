package dev.runway.csv;

/** A file cannot be read to its end; the message says in a sentence without a full stop what is wrong with it. */
public class BrokenCsv extends RuntimeException {

	public BrokenCsv(String problem) {
		super(problem);
	}

}
