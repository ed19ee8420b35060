package dev.runway.runway;

import dev.runway.certification.Certifications;
import dev.runway.plan.FirstDealTarget;
import dev.runway.plan.Plans;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.programme.Recorded;
import org.springframework.stereotype.Component;

/** Hands what a partner signed under to the modules that keep it, once its runway has started. */
@Component
class RunwayTerms {

	private final Certifications certifications;

	private final Plans plans;

	private final SellingRightsPolicy rights;

	private final ProgrammeCalendar calendar;

	RunwayTerms(Certifications certifications, Plans plans, SellingRightsPolicy rights, ProgrammeCalendar calendar) {
		this.certifications = certifications;
		this.plans = plans;
		this.rights = rights;
		this.calendar = calendar;
	}

	void handOver(Runway runway) {
		certifications.require(runway.partnerId(), runway.targets().requirement(), runway.signedOn());
		plans.setFirstDealTarget(runway.id(), runway.partnerId(),
				FirstDealTarget.of(runway.signedOn(), runway.targets().firstDealTargetWeeks(), runway.signedOn()),
				Recorded.byRunway(calendar.now()));
		rights.grant(runway);
	}

}
