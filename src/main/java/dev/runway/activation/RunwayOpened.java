package dev.runway.activation;

import java.util.UUID;

/** A partner's runway was recorded and waits for its process instance. */
public record RunwayOpened(UUID runwayId) {
}
