package dev.runway.activation;

import java.util.List;
import java.util.Optional;

import dev.runway.deal.Deal;
import dev.runway.deal.Deals;
import dev.runway.deal.Money;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.runway.FirstDealRule;
import dev.runway.runway.Milestone;
import dev.runway.runway.Runway;
import dev.runway.runway.evidence.JointPlans;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads from the facts what forms are filled in with; of what no later form shows it reads nothing. */
@Component
class Prefills {

	private final JointPlans plans;

	private final Deals deals;

	private final ProgrammeCalendar calendar;

	Prefills(JointPlans plans, Deals deals, ProgrammeCalendar calendar) {
		this.plans = plans;
		this.deals = deals;
		this.calendar = calendar;
	}

	Prefill of(Runway runway, List<Milestone> reached) {
		return new Prefill(
				between(Milestone.JOINT_PLAN_SIGNED, Milestone.FIRST_DEAL_REGISTERED, reached) ? plan(runway) : null,
				between(Milestone.FIRST_DEAL_REGISTERED, Milestone.FIRST_CLOSED_WON, reached) ? deal(runway) : null);
	}

	private static boolean between(Milestone from, Milestone until, List<Milestone> reached) {
		return reached.contains(from) && !reached.contains(until);
	}

	private Prefill.JointPlan plan(Runway runway) {
		return new Prefill.JointPlan(plans.firstDealTargetWeeks(runway));
	}

	private Prefill.@Nullable FirstDeal deal(Runway runway) {
		return deals.firstRegistered(runway.partnerId(), runway.signedOn(), calendar.today(), FirstDealRule.counting(runway))
			.filter(Deal::winnable)
			.map(Prefills::deal)
			.orElse(null);
	}

	private static Prefill.FirstDeal deal(Deal deal) {
		var amount = Optional.ofNullable(deal.amount());
		return new Prefill.FirstDeal(deal.name(), amount.map(Money::typed).orElse(null),
				amount.map(Money::currency).orElse(null));
	}

}
