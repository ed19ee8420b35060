package dev.runway.deal;

import java.util.UUID;

/**
 * A registration came to another state, because somebody decided, the market did or its time was over.
 *
 * @param state the one in which it is now
 */
public record DealMoved(UUID dealId, UUID partnerId, DealState state) {
}
