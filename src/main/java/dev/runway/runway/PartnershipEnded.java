package dev.runway.runway;

import java.util.UUID;

/** A partnership has ended, and its runway with it. */
public record PartnershipEnded(UUID runwayId, UUID partnerId, Ending.Kind kind) {
}
