package dev.runway.ladder;

import java.util.UUID;

/** A person was asked to decide about a partner. */
public record DecisionAsked(UUID runwayId, Question question) {
}
