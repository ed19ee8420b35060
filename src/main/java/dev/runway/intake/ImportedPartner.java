package dev.runway.intake;

import java.util.UUID;

/** A partner that a load brought or changed. */
public record ImportedPartner(UUID partnerId, String name) {
}
