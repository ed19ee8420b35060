package dev.runway.runway;

import java.util.UUID;

/** A clock was extended, paused or resumed by somebody who was not asked for it: what waits for its end asks again. */
public record ClockMoved(UUID runwayId) {
}
