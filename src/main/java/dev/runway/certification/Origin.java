package dev.runway.certification;

/** Doors through which a fact may come, as the ledgers name them. */
final class Origin {

	/** A file of facts that may lie in the past. */
	static final String IMPORT = "IMPORT";

	/** Nobody: time has passed, or the runway's process said so. */
	static final String PROCESS = "PROCESS";

	private Origin() {
	}

}
