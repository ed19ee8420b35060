package dev.runway.intake;

import java.util.UUID;

/**
 * Who asked for which load.
 *
 * @param dryRun whether nothing of it is kept but what would have become of each row
 */
record Order(UUID importId, String requestedBy, boolean dryRun) {
}
