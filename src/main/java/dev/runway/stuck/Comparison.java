package dev.runway.stuck;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How the comparison of the facts with the engine stands.
 *
 * @param wantedAt when somebody asked for one last
 * @param startedAt when the last one began
 * @param finishedAt when the last one that came to its end did
 * @param instances how many processes ran by then
 * @param failure why the last one did not come to its end, if it did not
 * @param unconfirmed how many differences one look alone has found; the next look tells whether they are real
 */
public record Comparison(@Nullable Instant wantedAt, @Nullable Instant startedAt, @Nullable Instant finishedAt, @Nullable Integer instances,
		@Nullable String failure, long unconfirmed) {

	/** Whether somebody waits for one that has not come to its end. */
	public boolean running() {
		return wantedAt != null && (finishedAt == null || startedAt == null || startedAt.isBefore(wantedAt) || finishedAt.isBefore(startedAt) || unconfirmed > 0)
				&& failure == null;
	}

	/** Whether one is to begin. */
	boolean due(Instant now, Duration every) {
		return startedAt == null || wantedAt != null && startedAt.isBefore(wantedAt) || startedAt.plus(every).isBefore(now)
				|| unconfirmed > 0 && !startedAt.plus(Differences.APART).isAfter(now);
	}

}
