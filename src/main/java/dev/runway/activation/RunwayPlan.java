package dev.runway.activation;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.runway.runway.Milestone;
import dev.runway.runway.Targets;
import org.jspecify.annotations.Nullable;

/**
 * The dates of a runway, counted from its own signing date, and what of its facts the process shows.
 *
 * @param targets what the partner signed under, which the table may have left behind since
 * @param clockEndsAt the start of the first day after the clock
 * @param reviewAt when an idle partner is put on the ladder
 * @param sellingReviewAt the morning after which a person decides about a partner that has won nothing
 * @param reached the milestones that are reached already
 * @param jointPlan see {@link Prefill}
 * @param firstDeal see {@link Prefill}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RunwayPlan(Targets targets, Map<Milestone, Schedule> schedule, Instant clockEndsAt, Instant reviewAt, Instant sellingReviewAt,
		List<Milestone> reached, Prefill.@Nullable JointPlan jointPlan, Prefill.@Nullable FirstDeal firstDeal) {
}
