package dev.runway.ladder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import dev.runway.certification.Certifications;
import dev.runway.certification.Standing;
import dev.runway.partner.Partner;
import dev.runway.partner.PartnerDirectory;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.runway.Clocks;
import dev.runway.runway.Milestone;
import dev.runway.runway.Runway;
import dev.runway.runway.RunwayDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells in a few plain sentences where a partner stands, for the person who decides about it. */
@Component
class Story {

	private final PartnerDirectory partners;

	private final RunwayDirectory runways;

	private final Rungs rungs;

	private final Clocks clocks;

	private final Certifications certifications;

	private final ProgrammeCalendar calendar;

	Story(PartnerDirectory partners, RunwayDirectory runways, Rungs rungs, Clocks clocks, Certifications certifications,
			ProgrammeCalendar calendar) {
		this.partners = partners;
		this.runways = runways;
		this.rungs = rungs;
		this.clocks = clocks;
		this.certifications = certifications;
		this.calendar = calendar;
	}

	String of(Runway runway) {
		var partner = partners.partner(runway.partnerId());
		var sentences = new ArrayList<String>();
		sentences.add(signed(runway, partner));
		sentences.add(clock(runway));
		sentences.add(reached(runway));
		certifications.standing(runway.partnerId()).ifPresent(standing -> sentences.add(certified(runway, standing)));
		rungs.findByRunwayIdOrderByOpenedAt(runway.id()).forEach(rung -> sentences.add(tell(rung)));
		return String.join(" ", sentences);
	}

	private String signed(Runway runway, Partner partner) {
		return "%s signed on %s; %s was day %d. Its owner is %s, its tier %s.".formatted(partner.name(), runway.signedOn(),
				calendar.today(), calendar.dayOf(runway.signedOn(), calendar.today()), partners.owner(partner.owner()).name(),
				partner.tier().word());
	}

	private String clock(Runway runway) {
		var end = clocks.endOf(runway);
		return end.equals(runway.originalClockEnd()) ? "The clock ended on %s.".formatted(end)
				: "The clock was to end on %s and was moved to %s.".formatted(runway.originalClockEnd(), end);
	}

	private String reached(Runway runway) {
		var reached = runways.milestones(runway.id());
		return reached.isEmpty() ? "It has reached none of the six milestones."
				: "It has reached %d of 6 milestones: %s.".formatted(reached.size(), reached.stream()
					.map(each -> "%s on %s".formatted(each.milestone().label(), each.occurredOn()))
					.collect(Collectors.joining(", ")));
	}

	/** A certification that was reported says nothing of the reps who are known here. */
	private String certified(Runway runway, Standing standing) {
		var reported = !standing.met() && runways.reached(runway.id()).contains(Milestone.CERTIFICATION_DONE);
		return (reported ? "Its certification was reported as done; of the reps who are known here, %s." : "Of its reps, %s.")
			.formatted(standing.words());
	}

	private static String tell(TakenRung rung) {
		return switch (rung.rung()) {
			case HELP -> help(rung.openedOn(), rung.plan());
			case DEMOTE -> rung.moved()
					? "On %s it was moved from %s to %s.".formatted(rung.openedOn(), rung.from().word(), rung.to().word())
					: "On %s it stayed at the lowest tier.".formatted(rung.openedOn());
			case DECIDE -> "On %s a decision was asked for%s.".formatted(rung.openedOn(),
					rung.outcome() == TakenRung.Outcome.EXTENDED ? ", and the clock was extended" : "");
		};
	}

	private static String help(LocalDate askedOn, @Nullable HelpPlan plan) {
		return plan == null ? "Help was asked for on %s, and nobody planned any.".formatted(askedOn)
				: "Help was asked for on %s; %s was to help by %s: %s".formatted(askedOn, plan.accountExecutive(), plan.helpOn(),
						sentence(plan.actions()));
	}

	private static String sentence(@Nullable String text) {
		var stripped = text == null ? "" : text.strip();
		return List.of(".", "!", "?").stream().anyMatch(stripped::endsWith) ? stripped : stripped + ".";
	}

}
