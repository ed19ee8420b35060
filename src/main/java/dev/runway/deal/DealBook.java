package dev.runway.deal;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;

import dev.runway.partner.PartnerDirectory;
import dev.runway.programme.ChangeReason;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.programme.Recorded;
import dev.runway.programme.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changes deals one by one: while nobody else does, only as the deal's state allows, and never without an entry in its log. */
@Component
class DealBook {

	private final DealStore deals;

	private final DealLog log;

	private final PartnerDirectory partners;

	private final ProgrammeCalendar calendar;

	DealBook(DealStore deals, DealLog log, PartnerDirectory partners, ProgrammeCalendar calendar) {
		this.deals = deals;
		this.log = log;
		this.partners = partners;
		this.calendar = calendar;
	}

	/** Reads a deal of a partner for a change; the check may refuse it as it is. */
	Deal lock(UUID partnerId, UUID dealId, Consumer<Deal> check) {
		var deal = deals.lock(dealId)
			.filter(each -> each.partnerId().equals(partnerId))
			.orElseThrow(() -> new Refused(Refused.Kind.UNKNOWN,
					"The partner %s has no deal %s.".formatted(partners.known(partnerId).name(), dealId)));
		check.accept(deal);
		return deal.overdueOn(calendar.today()) ? expire(deal) : deal;
	}

	/** The same, for a step that has to be possible. */
	Deal lock(UUID partnerId, UUID dealId, DealStep step, Consumer<Deal> check) {
		var deal = lock(partnerId, dealId, check);
		step.check(deal.state());
		return deal;
	}

	/** Records that the last day of a registration has passed. */
	Deal expire(Deal deal) {
		var expiresOn = Objects.requireNonNull(deal.expiresOn());
		return move(deal, DealState.EXPIRED, new DealChange(DealChange.Kind.EXPIRED, expiresOn.plusDays(1), null,
				"It stood until %s".formatted(expiresOn), null, Recorded.byRunway(calendar.now())));
	}

	/** Moves a deal on today, for a reason that somebody gives. */
	Deal move(Deal deal, DealState state, @Nullable RejectionCode code, @Nullable LocalDate expiresOn, ChangeReason reason) {
		return move(deal, state, new DealChange(DealChange.Kind.valueOf(state.name()), calendar.today(), code, reason.text(),
				expiresOn, now(reason.recorded())));
	}

	Deal win(Deal deal, LocalDate closedOn, Money booked, Recorded recorded) {
		return move(deal, DealState.WON,
				new DealChange(DealChange.Kind.WON, closedOn, null, null, null, now(recorded)), closedOn, booked);
	}

	Deal lose(Deal deal, LocalDate lostOn, ChangeReason reason) {
		return move(deal, DealState.LOST, new DealChange(DealChange.Kind.LOST, lostOn, null, reason.text(), null,
				now(reason.recorded())));
	}

	/** Gives a registration another last day; its state stays. */
	Deal extend(Deal deal, LocalDate expiresOn, ChangeReason reason) {
		return move(deal, deal.state(), new DealChange(DealChange.Kind.EXTENDED, calendar.today(), null, reason.text(), expiresOn,
				now(reason.recorded())));
	}

	/** Puts a registration under review because of another one. */
	void reviewConflict(Deal deal) {
		move(deal, DealState.UNDER_REVIEW, null, null,
				new ChangeReason("Another open registration names the same end customer", Recorded.byRunway(calendar.now())));
	}

	/** What is recorded of one deal is dated in the order in which it happens to it. */
	private Recorded now(Recorded recorded) {
		return recorded.at(calendar.now());
	}

	/** Moves a deal on as an entry of its log says. */
	Deal move(Deal deal, DealState state, DealChange change) {
		return move(deal, state, change, null, null);
	}

	private Deal move(Deal deal, DealState state, DealChange change, @Nullable LocalDate closedOn, @Nullable Money booked) {
		deals.move(deal.id(), state, closedOn, booked, change.expiresOn());
		log.add(deal.id(), change);
		return deals.find(deal.id()).orElseThrow();
	}

}
