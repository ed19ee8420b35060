package dev.runway.activation;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** A milestone that another system reports. */
public record KnownMilestone(Milestone milestone, LocalDate occurredOn, @Nullable String evidence) {
}
