package dev.runway.ladder;

import java.util.UUID;

/** A fact came to light that should have prevented what the ladder did: a person decides whether to undo it. */
public record LadderQuestioned(UUID runwayId) {
}
