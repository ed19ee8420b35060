package dev.runway.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * How far a load has come.
 *
 * @param dryRun whether nothing is kept of it: the report says what would become of the rows
 * @param remarks what is to be known of rows that were taken
 */
public record ImportReport(UUID id, State state, boolean dryRun, Instant createdAt, @Nullable Instant finishedAt, List<FileReport> files,
		List<Remark> remarks) {

	/** Whether there is work left. */
	public enum State {

		LOADING, DONE

	}

	/**
	 * How far a file has come.
	 *
	 * @param dialect in which it is written; none for Runway's own
	 * @param understood in words how it is written, and what is passed over
	 * @param pending rows that are not worked on yet
	 */
	public record FileReport(String file, @Nullable String dialect, String understood, long rows, long pending, long imported, long updated,
			long unchanged, long refused) {
	}

	/** A sentence, and for how many rows it holds. */
	public record Remark(String text, long rows) {
	}

	/** What became of one row; the header is line 1. */
	public record RowReport(String file, long line, @Nullable Outcome outcome, @Nullable String reason) {
	}

}
