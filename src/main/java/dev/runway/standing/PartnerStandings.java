package dev.runway.standing;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import dev.runway.ladder.Ladder;
import dev.runway.partner.PartnerDirectory;
import dev.runway.plan.Plans;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.runway.Clocks;
import dev.runway.runway.Ending;
import dev.runway.runway.Milestone;
import dev.runway.runway.ReachedMilestone;
import dev.runway.runway.Runway;
import dev.runway.runway.RunwayDirectory;
import dev.runway.standing.PartnerStanding.ClockFace;
import dev.runway.standing.PartnerStanding.Grace;
import dev.runway.standing.PartnerStanding.MilestoneLine;
import dev.runway.standing.PartnerStanding.RungLine;
import dev.runway.standing.PartnerStanding.State;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers where a partner stands, from the facts as they are now. */
@Service
@Transactional(readOnly = true)
public class PartnerStandings {

	private final RunwayDirectory runways;

	private final Clocks clocks;

	private final Ladder ladder;

	private final RejectedRegistrations rejected;

	private final Plans plans;

	private final PartnerDirectory partners;

	private final ProgrammeCalendar calendar;

	PartnerStandings(RunwayDirectory runways, Clocks clocks, Ladder ladder, RejectedRegistrations rejected, Plans plans, PartnerDirectory partners,
			ProgrammeCalendar calendar) {
		this.runways = runways;
		this.clocks = clocks;
		this.ladder = ladder;
		this.rejected = rejected;
		this.plans = plans;
		this.partners = partners;
		this.calendar = calendar;
	}

	/** The standing of a partner on its open runway, or on its last. */
	public PartnerStanding of(UUID partnerId) {
		var partner = partners.known(partnerId);
		var runway = runways.runwayOf(partnerId);
		var reached = runways.milestones(runway.id());
		return new PartnerStanding(partnerId, partner.name(), partner.owner(), partner.tier(), runway.id(),
				runway.signedOn(), calendar.dayOf(runway.signedOn(), calendar.today()), state(runway, reached), clock(runway, reached), firstDealTargetOn(runway),
				Arrays.stream(Milestone.values()).map(milestone -> line(runway, milestone, reached)).toList(),
				ladder.openRung(runway.id()).map(RungLine::of).orElse(null),
				rejected.rejectedOn(runway.id()).orElse(null), runway.ending().map(Ending::endedOn).orElse(null));
	}

	private State state(Runway runway, List<ReachedMilestone> reached) {
		var milestones = reached.stream().map(ReachedMilestone::milestone).toList();
		if (runway.ended()) {
			return State.ENDED;
		}
		if (milestones.contains(Milestone.FIRST_CLOSED_WON)) {
			return State.ACTIVATED;
		}
		if (milestones.contains(Milestone.FIRST_DEAL_REGISTERED)) {
			return State.LIVE;
		}
		if (!runway.started()) {
			return State.STARTING;
		}
		return clocks.pausedUntil(runway.id()).isPresent() ? State.PAUSED : State.RUNNING;
	}

	private @Nullable ClockFace clock(Runway runway, List<ReachedMilestone> reached) {
		if (!runway.started()) {
			return null;
		}
		var end = clocks.endOf(runway);
		var over = runway.ended() || ReachedMilestone.dayOf(Milestone.FIRST_DEAL_REGISTERED, reached).isPresent();
		return new ClockFace(runway.targets().clockDays(), runway.originalClockEnd(), end, clocks.pausedUntil(runway.id()).orElse(null),
				over ? null : runway.firstReviewOn().filter(day -> day.isAfter(end)).map(day -> new Grace(runway.trackedSince(), day)).orElse(null));
	}

	private @Nullable LocalDate firstDealTargetOn(Runway runway) {
		if (!runway.started()) {
			return null;
		}
		var targets = plans.firstDealTargets(runway.id());
		return runway.signedOn().plusWeeks(targets.isEmpty() ? runway.targets().firstDealTargetWeeks() : targets.getLast().weeks());
	}

	private static MilestoneLine line(Runway runway, Milestone milestone, List<ReachedMilestone> reached) {
		var reachedOn = ReachedMilestone.dayOf(milestone, reached).orElse(null);
		if (!runway.started()) {
			return new MilestoneLine(milestone, milestone.label(), null, null, reachedOn);
		}
		var label = milestone == Milestone.FIRST_DEAL_REGISTERED ? runway.targets().gate() : milestone.label();
		return new MilestoneLine(milestone, label, runway.targets().dueDay(milestone), runway.dueOn(milestone), reachedOn);
	}

}
