package dev.runway.dashboard.action.deal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import dev.runway.dashboard.action.Typed;
import dev.runway.deal.Deal;
import dev.runway.deal.DealStep;
import dev.runway.deal.DealSteps;
import dev.runway.deal.Deals;
import dev.runway.deal.GivenDeal;
import dev.runway.deal.GivenMoney;
import dev.runway.deal.Money;
import dev.runway.deal.RejectionCode;
import dev.runway.deal.TypedAmount;
import dev.runway.programme.ChangeReason;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.programme.Recorded;
import dev.runway.programme.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The one way from these pages to the deals. */
@Component
class DealDesk {

	/** Whatever the version is: each step is refused in a state in which it cannot be. */
	private static final Consumer<Deal> ANY = deal -> {
	};

	private final Deals deals;

	private final DealSteps steps;

	private final ProgrammeCalendar calendar;

	DealDesk(Deals deals, DealSteps steps, ProgrammeCalendar calendar) {
		this.deals = deals;
		this.steps = steps;
		this.calendar = calendar;
	}

	/** The deals of a partner with which this can be done, the latest first. */
	List<Deal> open(UUID partnerId, String step) {
		return deals.of(partnerId).reversed().stream().filter(deal -> DealStep.possibleWith(deal).contains(step)).toList();
	}

	Deal register(UUID partnerId, Typed typed, Recorded recorded) {
		return deals.register(given(typed, null).registration(partnerId, calendar, recorded)).deal();
	}

	Deal refer(UUID partnerId, Typed typed, Recorded recorded) {
		return deals.register(given(typed, typed.text("sponsor")).referral(partnerId, calendar, recorded)).deal();
	}

	Deal review(UUID partnerId, UUID dealId, ChangeReason reason) {
		return steps.review(partnerId, dealId, reason, ANY);
	}

	Deal approve(UUID partnerId, UUID dealId, @Nullable LocalDate expiresOn, ChangeReason reason) {
		return steps.approve(partnerId, dealId, expiresOn, reason, ANY);
	}

	Deal reject(UUID partnerId, UUID dealId, @Nullable RejectionCode code, ChangeReason reason) {
		return steps.reject(partnerId, dealId, code, reason, ANY);
	}

	Deal cancel(UUID partnerId, UUID dealId, ChangeReason reason) {
		return steps.cancel(partnerId, dealId, reason, ANY);
	}

	Deal extend(UUID partnerId, UUID dealId, @Nullable LocalDate expiresOn, ChangeReason reason) {
		return steps.extend(partnerId, dealId, expiresOn, reason, ANY);
	}

	Deal progress(UUID partnerId, UUID dealId, @Nullable String stage, @Nullable LocalDate progressedOn, Recorded recorded) {
		return steps.progress(partnerId, dealId, stage, progressedOn, recorded, ANY);
	}

	Deal win(UUID partnerId, UUID dealId, @Nullable LocalDate closedOn, Typed typed, Recorded recorded) {
		var booked = money(typed);
		if (closedOn == null || booked == null) {
			throw new Refused(Refused.Kind.INVALID, "Give the day on which the deal was won, and the revenue that was booked.");
		}
		return steps.win(partnerId, dealId, closedOn, booked, recorded, ANY);
	}

	Deal lose(UUID partnerId, UUID dealId, @Nullable LocalDate lostOn, ChangeReason reason) {
		return steps.lose(partnerId, dealId, lostOn == null ? calendar.today() : lostOn, reason, ANY);
	}

	private static GivenDeal given(Typed typed, @Nullable String sponsor) {
		return new GivenDeal(null, null, typed.text("name"), typed.text("customer"), typed.text("domain"), null, typed.text("stage"),
				Optional.ofNullable(money(typed)).map(money -> new GivenMoney(money.minor(), money.currency())).orElse(null), null,
				typed.day("closesOn"), sponsor);
	}

	/** What somebody typed as money; none where nothing stands. */
	private static @Nullable Money money(Typed typed) {
		var text = typed.text("amount");
		if (text == null) {
			return null;
		}
		var amount = TypedAmount.of(text, typed.text("currency"));
		if (!amount.problems().isEmpty()) {
			throw new Refused(Refused.Kind.INVALID, String.join(" ", amount.problems()));
		}
		return amount.money();
	}

}
