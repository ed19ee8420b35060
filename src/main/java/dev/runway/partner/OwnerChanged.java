package dev.runway.partner;

import java.util.UUID;

/** A partner was handed from one owner to another. */
public record OwnerChanged(UUID partnerId, String from, String to) {
}
