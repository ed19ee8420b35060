package dev.runway.intake;

import java.util.List;

/**
 * What became of a row, and why if it was refused.
 *
 * @param reason whole sentences; empty unless the row was refused
 */
record RowResult(Outcome outcome, String reason) {

	static final RowResult IMPORTED = new RowResult(Outcome.IMPORTED, "");

	static final RowResult UPDATED = new RowResult(Outcome.UPDATED, "");

	static final RowResult UNCHANGED = new RowResult(Outcome.UNCHANGED, "");

	/** A reason may show what stood in the row, and no database keeps the character NUL. */
	RowResult {
		reason = reason.replace("\0", "");
	}

	static RowResult refused(List<String> problems) {
		return new RowResult(Outcome.REFUSED, String.join("; ", problems));
	}

	static RowResult refused(String problem) {
		return refused(List.of(problem));
	}

}
