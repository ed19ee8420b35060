package dev.runway.activation;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The dates of a runway, counted from its own signing date.
 *
 * @param clockEndsAt the start of the first day after the clock
 * @param sellingReviewAt the start of the first day after which a person decides about a partner that has won nothing
 * @param reached the milestones that are reached already
 */
public record RunwayPlan(Map<Milestone, Schedule> schedule, Instant clockEndsAt, Instant sellingReviewAt,
		List<Milestone> reached) {
}
