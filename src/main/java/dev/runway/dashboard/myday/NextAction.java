package dev.runway.dashboard.myday;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;

import dev.runway.dashboard.drawing.Days;
import dev.runway.engine.TaskLinks;
import dev.runway.ladder.Rung;
import dev.runway.runway.Milestone;
import dev.runway.standing.ListedPartner;
import dev.runway.standing.ListedPartner.OpenMilestone;
import dev.runway.standing.PartnerStanding.State;
import org.jspecify.annotations.Nullable;

/**
 * The one thing that a partner's owner does next for it: planning help where the ladder asks for it, and otherwise the milestone at
 * which the partner stands and that is due first. Where somebody else has to act, it says who.
 *
 * @param task the way to the form; none where the owner has nothing to fill in
 * @param when how far away the due day is
 */
record NextAction(String words, @Nullable String task, String when, boolean late) {

	private static final Comparator<OpenMilestone> URGENT = Comparator.comparing(OpenMilestone::dueOn, Comparator.nullsLast(Comparator.naturalOrder()))
		.thenComparing(OpenMilestone::milestone);

	static NextAction of(ListedPartner partner, LocalDate today) {
		if (partner.state() == State.ENDED) {
			return waiting("Nothing: the partnership has ended");
		}
		if (partner.state() == State.STARTING) {
			return waiting("Nothing yet: the process is about to plan its dates");
		}
		if (partner.rung() == Rung.HELP && !partner.helpPlanned()) {
			return new NextAction("Plan help", step(partner, "HELP"), when(partner.rungEndsOn(), today), false);
		}
		if (partner.rung() == Rung.DECIDE) {
			return waiting("Waits for a decision: end or extend");
		}
		return partner.next().stream().min(URGENT).map(open -> milestone(partner, open, today)).orElseGet(() -> waiting("Nothing: all six milestones are reached"));
	}

	private static NextAction milestone(ListedPartner partner, OpenMilestone open, LocalDate today) {
		var mine = open.milestone() != Milestone.AGREEMENT_SIGNED;
		return new NextAction(words(partner, open.milestone()), mine ? step(partner, open.milestone().name()) : null, when(open.dueOn(), today),
				open.daysLate() > 0);
	}

	private static String words(ListedPartner partner, Milestone milestone) {
		return switch (milestone) {
			case AGREEMENT_SIGNED -> "Partner operations confirm the agreement";
			case ONBOARDING_DONE -> "Finish onboarding";
			case CERTIFICATION_DONE -> "Get reps certified";
			case JOINT_PLAN_SIGNED -> "Sign the joint plan";
			case FIRST_DEAL_REGISTERED -> "Get the %s".formatted(beginning(partner.called(milestone)));
			case FIRST_CLOSED_WON -> "Win the first deal";
		};
	}

	private static String beginning(String gate) {
		return gate.substring(0, 1).toLowerCase(Locale.ROOT) + gate.substring(1);
	}

	private static NextAction waiting(String words) {
		return new NextAction(words, null, "", false);
	}

	private static String step(ListedPartner partner, String step) {
		return TaskLinks.step(partner.runwayId(), step).toString();
	}

	private static String when(@Nullable LocalDate due, LocalDate today) {
		return due == null ? "" : Days.until(due, today);
	}

}
