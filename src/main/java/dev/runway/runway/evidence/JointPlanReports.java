package dev.runway.runway.evidence;

import java.util.UUID;

import dev.runway.partner.PartnerDirectory;
import dev.runway.plan.JointPlan;
import dev.runway.plan.Plans;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.programme.Recorded;
import dev.runway.programme.Refused;
import dev.runway.runway.Milestone;
import dev.runway.runway.MilestoneRecorder;
import dev.runway.runway.ReportedMilestone;
import dev.runway.runway.Runway;
import dev.runway.runway.RunwayDirectory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Takes joint plans that were signed elsewhere, each with the milestone that it stands for. */
@Service
@Transactional
public class JointPlanReports {

	private final RunwayDirectory runways;

	private final MilestoneRecorder milestones;

	private final PartnerDirectory partners;

	private final JointPlans jointPlans;

	private final Plans plans;

	private final ProgrammeCalendar calendar;

	private final JsonMapper json;

	JointPlanReports(RunwayDirectory runways, MilestoneRecorder milestones, PartnerDirectory partners, JointPlans jointPlans, Plans plans,
			ProgrammeCalendar calendar, JsonMapper json) {
		this.runways = runways;
		this.milestones = milestones;
		this.partners = partners;
		this.jointPlans = jointPlans;
		this.plans = plans;
		this.calendar = calendar;
		this.json = json;
	}

	/** Refuses a plan that could not be recorded for the partner's last runway as a new one. */
	public void check(UUID partnerId, Evidence.JointPlan given) {
		var runway = runways.lockedOf(partners.known(partnerId));
		if (judged(runway, given).reachedOn(Milestone.JOINT_PLAN_SIGNED).isPresent() || plans.of(runway.id()).isPresent()) {
			throw new Refused(Refused.Kind.CONFLICT, "The joint plan of this partner is signed already; a runway has one.");
		}
	}

	/** Records the plan of the partner's last runway and says whether it was new; another plan than the recorded one is refused. */
	public boolean sign(UUID partnerId, Evidence.JointPlan given, Recorded recorded) {
		var runway = runways.lockedOf(partners.known(partnerId));
		var facts = judged(runway, given);
		var known = plans.of(runway.id());
		if (known.isPresent()) {
			refuseAnother(known.get(), JointPlans.plan(given));
			return false;
		}
		facts.reachedOn(Milestone.JOINT_PLAN_SIGNED)
			.filter(day -> !day.equals(JointPlans.plan(given).signedOn()))
			.ifPresent(day -> {
				throw new Refused(Refused.Kind.CONFLICT, "The milestone is recorded for %s already; a plan that both have signed by then is taken."
					.formatted(day));
			});
		var plan = jointPlans.sign(runway, given, recorded);
		milestones.record(runway.id(), new ReportedMilestone(Milestone.JOINT_PLAN_SIGNED, plan.signedOn(), json.writeValueAsString(given)),
				recorded.at(calendar.now()));
		return true;
	}

	/** What is known of a runway, once it is clear that the plan is right by it. */
	private EvidenceFacts judged(Runway runway, Evidence.JointPlan given) {
		refuseUnlessRunning(runway);
		var facts = jointPlans.facts(runway, runways.milestones(runway.id()));
		var problems = given.problems(facts);
		if (!problems.isEmpty()) {
			throw new Refused(Refused.Kind.INVALID, String.join(" ", problems));
		}
		return facts;
	}

	private static void refuseUnlessRunning(Runway runway) {
		runway.ending().ifPresent(ending -> {
			throw new Refused(Refused.Kind.CONFLICT,
					"The partnership ended on %s; nothing more is recorded for it.".formatted(ending.endedOn()));
		});
		if (!runway.started()) {
			throw new Refused(Refused.Kind.NOT_YET, "The partner's process has not planned its dates yet; try again in a moment.");
		}
	}

	private static void refuseAnother(JointPlan recorded, JointPlan given) {
		if (!recorded.equals(given)) {
			throw new Refused(Refused.Kind.CONFLICT,
					"Another joint plan is recorded, signed on %s; a runway has one.".formatted(recorded.signedOn()));
		}
	}

}
