package dev.runway.partner;

import java.util.UUID;

/** A file gave a partner another owner. */
public record HandedOverByFile(UUID partnerId, String from, String to) {
}
