package dev.runway.metrics.survival;

/** How far a case is known. */
public enum Outcome {

	/** What is asked about happened. */
	EVENT,

	/** Something else happened, after which it cannot happen any more. */
	COMPETING,

	/** Nothing has happened yet. */
	OPEN

}
