package dev.runway.runway;

import java.util.UUID;

import dev.runway.programme.Source;

/** A milestone was recorded for the first time. */
public record MilestoneReached(UUID runwayId, Milestone milestone, Source source) {
}
