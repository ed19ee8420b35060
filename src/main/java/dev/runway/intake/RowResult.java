package dev.runway.intake;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What became of a row, and why if it was refused.
 *
 * @param reason whole sentences: why it was refused, or what is to be known of what was taken; empty where there is nothing to say
 */
record RowResult(Outcome outcome, String reason) {

	static final RowResult IMPORTED = new RowResult(Outcome.IMPORTED, "");

	static final RowResult UPDATED = new RowResult(Outcome.UPDATED, "");

	static final RowResult UNCHANGED = new RowResult(Outcome.UNCHANGED, "");

	/** A reason may show what stood in the row, and no database keeps the character NUL. */
	RowResult {
		reason = reason.replace("\0", "");
	}

	/** The same with what is to be known of it. */
	RowResult with(@Nullable String remark) {
		return new RowResult(outcome, remark == null ? "" : remark);
	}

	static RowResult refused(List<String> problems) {
		return new RowResult(Outcome.REFUSED, String.join("; ", problems));
	}

	static RowResult refused(String problem) {
		return refused(List.of(problem));
	}

}
