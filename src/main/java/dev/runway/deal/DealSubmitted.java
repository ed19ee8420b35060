package dev.runway.deal;

import java.util.UUID;

import dev.runway.programme.Source;

/**
 * A partner registered a deal.
 *
 * @param source the door through which it came
 */
public record DealSubmitted(UUID dealId, UUID partnerId, Source source) {
}
