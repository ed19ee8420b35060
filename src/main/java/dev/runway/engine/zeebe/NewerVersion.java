package dev.runway.engine.zeebe;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A version of a model that came after the one of the application.
 *
 * @param own whether it holds the same as ours: somebody went back to it
 * @param changes what differs from ours, in words; empty when the engine does not tell
 * @param deployedAt when it was deployed through Runway; none for one that was deployed past it, as the two that follow
 */
record NewerVersion(String file, int ours, int theirs, boolean own, List<String> changes, @Nullable Instant deployedAt, @Nullable String by,
		@Nullable String reason) {
}
