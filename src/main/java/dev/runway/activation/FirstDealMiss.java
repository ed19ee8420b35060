package dev.runway.activation;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A first-deal target whose day passed without a deal.
 *
 * @param weeks the target, counted from the signing date
 * @param targetOn the last day that would have been in time
 * @param dealOn the day of the deal that came later, if one did
 */
public record FirstDealMiss(UUID partnerId, UUID runwayId, int weeks, LocalDate targetOn, @Nullable LocalDate dealOn) {
}
