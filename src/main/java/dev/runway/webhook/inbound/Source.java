package dev.runway.webhook.inbound;

import java.time.Instant;
import java.util.UUID;

/**
 * A system that may tell Runway what happened.
 *
 * @param name as it stands in the address, and on timelines after {@code hook:}
 * @param sourceSystem whose ids of partners and deals it uses
 */
public record Source(UUID id, String name, SourceKind kind, String sourceSystem, Instant createdAt, String createdBy) {
}
