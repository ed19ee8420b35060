package dev.runway.certification;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A line was added to the history of a partner's selling rights, for whatever reason.
 *
 * @param effectiveOn the day from which it holds
 */
public record SellingRightEntered(UUID partnerId, SellingRight.State state, LocalDate effectiveOn) {
}
