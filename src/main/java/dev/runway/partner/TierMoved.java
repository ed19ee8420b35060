package dev.runway.partner;

import java.util.UUID;

/** A partner moved to another tier. */
public record TierMoved(UUID partnerId, Tier from, Tier to) {
}
