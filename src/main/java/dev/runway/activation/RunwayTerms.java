package dev.runway.activation;

import java.util.List;

import dev.runway.certification.Certifications;
import dev.runway.plan.FirstDealTarget;
import dev.runway.plan.Plans;
import org.springframework.stereotype.Component;

/** Hands what a partner signed under to the modules that keep it, once its runway has started. */
@Component
class RunwayTerms {

	private static final String RUNWAY = "runway";

	private final Certifications certifications;

	private final Plans plans;

	private final SellingRightsPolicy rights;

	RunwayTerms(Certifications certifications, Plans plans, SellingRightsPolicy rights) {
		this.certifications = certifications;
		this.plans = plans;
		this.rights = rights;
	}

	void handOver(Runway runway, List<ReachedMilestone> reached) {
		certifications.require(runway.partnerId(), runway.targets().requirement(), runway.signedOn());
		plans.setFirstDealTarget(runway.id(), runway.partnerId(),
				FirstDealTarget.of(runway.signedOn(), runway.targets().firstDealTargetWeeks(), runway.signedOn()), RUNWAY, "PROCESS");
		reached.stream()
			.filter(each -> each.milestone() == Milestone.CERTIFICATION_DONE)
			.forEach(each -> rights.grant(runway, each));
	}

}
