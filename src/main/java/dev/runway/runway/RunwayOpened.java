package dev.runway.runway;

import java.util.UUID;

/** A partner's runway was recorded and waits for its start. */
public record RunwayOpened(UUID runwayId) {
}
