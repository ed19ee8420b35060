package dev.runway.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a partner.
 *
 * @param runwayId the run that it belongs to, where it belongs to one
 * @param happenedOn the day it happened
 * @param recordedAt when Runway learned of it
 * @param source the door through which it came
 * @param ref what names the entry, for good
 */
public record Entry(@Nullable UUID runwayId, String kind, LocalDate happenedOn, Instant recordedAt,
		@Nullable String recordedBy, @Nullable String source, String summary, String ref) {
}
