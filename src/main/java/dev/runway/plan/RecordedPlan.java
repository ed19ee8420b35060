package dev.runway.plan;

import java.time.Instant;
import java.util.UUID;

/** A joint plan as it was recorded, for one runway of its partner. */
public record RecordedPlan(UUID runwayId, JointPlan plan, String recordedBy, Instant recordedAt) {
}
