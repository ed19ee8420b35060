package dev.runway.standing;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.runway.runway.Milestone;

/** The stages between milestones, each named by the milestone that ends it, as the figure of the time in each stage has them. */
enum Passage {

	ONBOARDING_DONE(Milestone.ONBOARDING_DONE, "signed_on", "agreement_on is null", "false"),

	CERTIFICATION_DONE(Milestone.CERTIFICATION_DONE, "onboarding_on", "false", "true"),

	JOINT_PLAN_SIGNED(Milestone.JOINT_PLAN_SIGNED, "onboarding_on", "false", "false"),

	FIRST_DEAL_REGISTERED(Milestone.FIRST_DEAL_REGISTERED, "case when joint_plan_on is not null then certification_on end", "false", "true"),

	FIRST_CLOSED_WON(Milestone.FIRST_CLOSED_WON, "first_deal_on", furthest("= 2"), furthest("= 1"));

	private final Milestone end;

	private final String beginning;

	private final String forVendor;

	private final String forPartner;

	Passage(Milestone end, String beginning, String forVendor, String forPartner) {
		this.end = end;
		this.beginning = beginning;
		this.forVendor = forVendor;
		this.forPartner = forPartner;
	}

	static Passage named(String word) {
		return valueOf(word.toUpperCase(Locale.ROOT));
	}

	String label() {
		return "to " + end.label();
	}

	/** The condition that a filter asks of it. */
	String where(PartnerFilter filter) {
		return where(filter.value(Criterion.STAGE_IS).map(Passing::named).orElse(Passing.WAITING));
	}

	static String any(PartnerFilter filter) {
		return Stream.of(values()).map(each -> "(%s)".formatted(each.where(filter))).collect(Collectors.joining(" or "));
	}

	private String where(Passing passing) {
		var reached = Step.of(end).reachedOn();
		var waiting = "%s is not null and %s is null and ended_on is null".formatted(beginning, reached);
		return switch (passing) {
			case LEFT -> "%s is not null and %s is not null".formatted(beginning, reached);
			case WAITING -> waiting;
			case VENDOR -> "%s and %s".formatted(waiting, forVendor);
			case PARTNER -> "%s and %s".formatted(waiting, forPartner);
			case UNKNOWN -> "%s and not (%s) and not (%s)".formatted(waiting, forVendor, forPartner);
			case ENDED -> "%s is not null and %s is null and ended_on is not null".formatted(beginning, reached);
			case SKIPPED -> "%s is null and %s is not null".formatted(beginning, reached);
		};
	}

	/** How far the registrations of a signature have come: decided in its favour 3, to be decided 2, neither 1; nothing without one. */
	private static String furthest(String is) {
		return """
				coalesce((
					select max(case when deal.state in ('APPROVED', 'WON') then 3 when deal.state in ('SUBMITTED', 'UNDER_REVIEW') then 2 else 1 end)
					from deal.registration_facts deal
					where deal.partner_id = run.partner_id and deal.registered_on between run.signed_on and :today), 0) %s""".formatted(is);
	}

}
