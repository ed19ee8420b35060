package dev.runway.intake;

/** What became of a row. */
public enum Outcome {

	IMPORTED, UPDATED, UNCHANGED, REFUSED

}
