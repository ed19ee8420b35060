package dev.runway.deal;

import java.util.UUID;

import dev.runway.programme.Source;

/**
 * A deal of a partner was won; a referral is none.
 *
 * @param source the door through which it came
 */
public record DealWon(UUID dealId, UUID partnerId, Source source) {
}
