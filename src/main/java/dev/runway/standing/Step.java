package dev.runway.standing;

import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.runway.runway.Milestone;

/** The milestones as the columns of a query, and what can be asked of them; of a partnership that has ended, none is open. */
enum Step {

	AGREEMENT(Milestone.AGREEMENT_SIGNED, "agreement_on", "agreement_due_day", "true"),

	ONBOARDING(Milestone.ONBOARDING_DONE, "onboarding_on", "onboarding_due_day", "agreement_on is not null"),

	CERTIFICATION(Milestone.CERTIFICATION_DONE, "certification_on", "certification_due_day", "onboarding_on is not null"),

	JOINT_PLAN(Milestone.JOINT_PLAN_SIGNED, "joint_plan_on", "joint_plan_due_day", "onboarding_on is not null"),

	FIRST_DEAL(Milestone.FIRST_DEAL_REGISTERED, "first_deal_on", "first_deal_due_day", "certification_on is not null and joint_plan_on is not null"),

	CLOSED_WON(Milestone.FIRST_CLOSED_WON, "first_closed_won_on", "closed_won_due_day", "first_deal_on is not null");

	private final Milestone milestone;

	private final String reachedOn;

	private final String dueDay;

	private final String before;

	Step(Milestone milestone, String reachedOn, String dueDay, String before) {
		this.milestone = milestone;
		this.reachedOn = reachedOn;
		this.dueDay = dueDay;
		this.before = before;
	}

	static Step of(Milestone milestone) {
		return values()[milestone.ordinal()];
	}

	/** All of them, each in the same form. */
	static String each(Function<Step, String> form, String between) {
		return Stream.of(values()).map(form).collect(Collectors.joining(between));
	}

	Milestone milestone() {
		return milestone;
	}

	String reachedOn() {
		return reachedOn;
	}

	String dueDay() {
		return dueDay;
	}

	String dueOn() {
		return "signed_on + " + dueDay;
	}

	String open() {
		return "(ended_on is null and %s is null)".formatted(reachedOn);
	}

	/** Whether partners stand at it, as {@link Milestone#isNextAfter} has it. */
	String next() {
		return "(%s and %s)".formatted(open(), before);
	}

	/** Whether partners stood at it on a day, whatever they reached later. */
	String stoodAt(String day) {
		var earlier = switch (this) {
			case AGREEMENT, ONBOARDING -> Stream.<Step>of();
			case CERTIFICATION, JOINT_PLAN -> Stream.of(ONBOARDING);
			case FIRST_DEAL -> Stream.of(ONBOARDING, CERTIFICATION, JOINT_PLAN);
			case CLOSED_WON -> Stream.of(FIRST_DEAL);
		};
		return earlier.map(step -> step.reachedBy(day) + " and ").collect(Collectors.joining()) + "not " + reachedBy(day);
	}

	private String reachedBy(String day) {
		return "coalesce(%s <= %s, false)".formatted(reachedOn, day);
	}

	String late() {
		return "(%s and %s < :today)".formatted(open(), dueOn());
	}

	String dueUntil(String last) {
		return "(%s and %s between :today and %s)".formatted(open(), dueOn(), last);
	}

	/** Whether it was reached in this week or the one before. */
	String newlyReached() {
		return "(ended_on is null and %s between :newFrom and :today)".formatted(reachedOn);
	}

}
