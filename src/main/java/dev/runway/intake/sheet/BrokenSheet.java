package dev.runway.intake.sheet;

/** A file cannot be read to its end; the message says in a sentence without a full stop what is wrong with it. */
public class BrokenSheet extends RuntimeException {

	public BrokenSheet(String problem) {
		super(problem);
	}

}
