package dev.runway.intake;

import java.time.Instant;
import java.util.UUID;

/**
 * A load that does not come to its end.
 *
 * @param since when a row of it was worked on last
 * @param pending rows that nobody has worked on
 * @param total how many such loads there are in all
 */
public record StandingImport(UUID id, String requestedBy, boolean dryRun, Instant since, long pending, long total) {
}
