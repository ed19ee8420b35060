package dev.runway.runway.evidence;

import java.util.List;
import java.util.Objects;

import dev.runway.plan.FirstDealTarget;
import dev.runway.plan.JointPlan;
import dev.runway.plan.Plans;
import dev.runway.plan.Signature;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.programme.Recorded;
import dev.runway.runway.Clocks;
import dev.runway.runway.ReachedMilestone;
import dev.runway.runway.Runway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hands a joint plan that is in order to the module that keeps it, with the first-deal target that it agrees on. */
@Component
public class JointPlans {

	private final Plans plans;

	private final Clocks clocks;

	private final ProgrammeCalendar calendar;

	JointPlans(Plans plans, Clocks clocks, ProgrammeCalendar calendar) {
		this.plans = plans;
		this.clocks = clocks;
		this.calendar = calendar;
	}

	/** The first-deal target of a runway as it stands, in weeks. */
	public int firstDealTargetWeeks(Runway runway) {
		var targets = plans.firstDealTargets(runway.id());
		return targets.isEmpty() ? runway.targets().firstDealTargetWeeks() : targets.getLast().weeks();
	}

	/** What is known of a runway when evidence of it is looked at. */
	EvidenceFacts facts(Runway runway, List<ReachedMilestone> reached) {
		return new EvidenceFacts(runway.signedOn(), calendar.today(), firstDealTargetWeeks(runway), clocks.endOf(runway), reached);
	}

	JointPlan sign(Runway runway, Evidence.JointPlan typed, Recorded recorded) {
		var plan = plan(typed);
		plans.sign(runway.id(), runway.partnerId(), plan, recorded);
		if (typed.firstDealTargetWeeks() != null) {
			plans.setFirstDealTarget(runway.id(), runway.partnerId(),
					FirstDealTarget.of(runway.signedOn(), typed.firstDealTargetWeeks(), plan.signedOn()),
					recorded.at(calendar.now()));
		}
		return plan;
	}

	/** What was typed, once it is known to be complete. */
	static JointPlan plan(Evidence.JointPlan typed) {
		return new JointPlan(given(typed.targetAccounts()), given(typed.valueProposition()),
				given(typed.dealRegistration()), given(typed.attributionRules()), given(typed.cadence()),
				new Signature(given(typed.partnerSignedBy()), given(typed.partnerSignedOn())),
				new Signature(given(typed.vendorSignedBy()), given(typed.vendorSignedOn())));
	}

	private static <T> T given(@Nullable T value) {
		return Objects.requireNonNull(value);
	}

}
