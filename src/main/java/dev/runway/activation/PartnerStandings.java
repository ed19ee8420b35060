package dev.runway.activation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import dev.runway.activation.PartnerStanding.ClockFace;
import dev.runway.activation.PartnerStanding.MilestoneLine;
import dev.runway.activation.PartnerStanding.RungLine;
import dev.runway.activation.PartnerStanding.State;
import dev.runway.partner.PartnerDirectory;
import dev.runway.programme.ProgrammeCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers where a partner stands, from the facts as they are now. */
@Service
@Transactional(readOnly = true)
public class PartnerStandings {

	private final Activation activation;

	private final Clocks clocks;

	private final OpenRungs rungs;

	private final RejectedRegistrations rejected;

	private final JointPlans plans;

	private final PartnerDirectory partners;

	private final ProgrammeCalendar calendar;

	PartnerStandings(Activation activation, Clocks clocks, OpenRungs rungs, RejectedRegistrations rejected, JointPlans plans, PartnerDirectory partners,
			ProgrammeCalendar calendar) {
		this.activation = activation;
		this.clocks = clocks;
		this.rungs = rungs;
		this.rejected = rejected;
		this.plans = plans;
		this.partners = partners;
		this.calendar = calendar;
	}

	/** The standing of a partner on its open runway, or on its last. */
	public PartnerStanding of(UUID partnerId) {
		var partner = partners.known(partnerId);
		var runway = activation.runwayOf(partnerId);
		var reached = activation.milestones(runway.id());
		return new PartnerStanding(partnerId, partner.name(), partner.owner(), partner.tier(), runway.id(),
				runway.signedOn(), calendar.dayOf(runway.signedOn(), calendar.today()), state(runway, reached), clock(runway), firstDealTargetOn(runway),
				Arrays.stream(Milestone.values()).map(milestone -> line(runway, milestone, reached)).toList(),
				rungs.find(runway.id()).map(RungLine::of).orElse(null),
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

	private @Nullable ClockFace clock(Runway runway) {
		return runway.started() ? new ClockFace(runway.targets().clockDays(), runway.originalClockEnd(),
				clocks.endOf(runway), clocks.pausedUntil(runway.id()).orElse(null)) : null;
	}

	private @Nullable LocalDate firstDealTargetOn(Runway runway) {
		return runway.started() ? runway.signedOn().plusWeeks(plans.firstDealTargetWeeks(runway)) : null;
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
