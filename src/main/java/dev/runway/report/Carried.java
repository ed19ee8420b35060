package dev.runway.report;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import dev.runway.ladder.Rung;
import dev.runway.runway.Milestone;
import org.jspecify.annotations.Nullable;

/**
 * A partner with an open runway, as the query finds it.
 *
 * @param day how many days after its signature it is
 * @param clockDays how long the clock is; none before the process has planned it
 * @param clockEndsOn its last day, after all extensions and pauses
 * @param gate what milestone 5 is called for it
 * @param planned whether the help that it is given has a plan
 * @param steps its six milestones in their order
 */
record Carried(UUID runwayId, UUID partnerId, String name, int day, @Nullable Integer clockDays,
		@Nullable LocalDate clockEndsOn, @Nullable String gate, @Nullable LocalDate pausedUntil, boolean live, @Nullable Rung rung,
		@Nullable LocalDate rungEndsOn, boolean planned, List<Step> steps) {

	/** The milestones that are next: the first that is open, and beside certification the joint plan. */
	List<Step> next() {
		var open = steps.stream().filter(Step::open).toList();
		return open.isEmpty() || open.getFirst().milestone() != Milestone.CERTIFICATION_DONE ? open.stream().limit(1).toList()
				: open.stream().filter(step -> step.milestone().compareTo(Milestone.JOINT_PLAN_SIGNED) <= 0).toList();
	}

	String called(Milestone milestone) {
		return milestone == Milestone.FIRST_DEAL_REGISTERED && gate != null ? gate : milestone.label();
	}

}
