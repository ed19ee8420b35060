package dev.runway.deal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import dev.runway.programme.Source;
import org.jspecify.annotations.Nullable;

/**
 * A registration that was refused because the partner had no selling rights.
 *
 * @param registeredOn the day on which the partner wanted to register it
 */
public record RefusedDeal(UUID id, UUID partnerId, String sourceSystem, String externalId, String name,
		@Nullable String customer, LocalDate registeredOn, String reason, LocalDate refusedOn, Instant recordedAt,
		String recordedBy, Source source) {
}
