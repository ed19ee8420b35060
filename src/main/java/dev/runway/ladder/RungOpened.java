package dev.runway.ladder;

import java.util.UUID;

/** An idle partner was put on a rung of the ladder. */
public record RungOpened(UUID runwayId, Rung rung) {
}
