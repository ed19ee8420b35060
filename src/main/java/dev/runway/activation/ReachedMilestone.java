package dev.runway.activation;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A milestone that a partner has reached.
 *
 * @param occurredOn the day it happened
 * @param recordedAt when Runway learned of it
 * @param evidence what shows that it is true, as JSON or free text
 */
public record ReachedMilestone(Milestone milestone, LocalDate occurredOn, Instant recordedAt, Source source,
		@Nullable String evidence) {
}
