package dev.runway.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** How far a load has come. */
public record ImportReport(UUID id, State state, Instant createdAt, @Nullable Instant finishedAt, List<FileReport> files) {

	/** Whether there is work left. */
	public enum State {

		LOADING, DONE

	}

	/**
	 * How far a file has come.
	 *
	 * @param pending rows that are not worked on yet
	 */
	public record FileReport(String file, long rows, long pending, long imported, long updated, long unchanged,
			long refused) {
	}

	/** What became of one row; the header is line 1. */
	public record RowReport(String file, long line, @Nullable Outcome outcome, @Nullable String reason) {
	}

}
