package dev.runway.runway;

import java.util.UUID;

/**
 * A partner was given more time: its clock was extended or paused.
 *
 * @param how what happened, in a sentence
 */
public record TimeGiven(UUID runwayId, String how) {
}
