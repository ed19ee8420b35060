package dev.runway.deal;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;

import dev.runway.partner.PartnerDirectory;
import dev.runway.programme.ChangeReason;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.programme.Recorded;
import dev.runway.programme.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of a deal in the market: it moves to a later stage, is won or is lost. A refusal undoes nothing of what was
 * recorded with it.
 */
@Service
@Transactional(noRollbackFor = Refused.class)
public class DealOutcomes {

	private final PartnerDirectory partners;

	private final Deals registrations;

	private final DealStore deals;

	private final DealBook book;

	private final ProgrammeCalendar calendar;

	private final ApplicationEventPublisher events;

	DealOutcomes(PartnerDirectory partners, Deals registrations, DealStore deals, DealBook book, ProgrammeCalendar calendar,
			ApplicationEventPublisher events) {
		this.partners = partners;
		this.registrations = registrations;
		this.deals = deals;
		this.book = book;
		this.calendar = calendar;
		this.events = events;
	}

	/** Records that a deal moved to a later stage; on days on which it cannot have moved it is refused. */
	public Deal progress(UUID partnerId, UUID dealId, @Nullable String stage, @Nullable LocalDate progressedOn, Recorded recorded,
			Consumer<Deal> check) {
		var deal = book.lock(partnerId, dealId, DealStep.PROGRESS, check);
		var problems = Progression.problems(stage, progressedOn, deal.registeredOn(), deal.closedOn(), calendar.today());
		if (stage == null || progressedOn == null || !problems.isEmpty()) {
			throw new Refused(Refused.Kind.INVALID, String.join(" ", problems));
		}
		deals.progress(dealId, new Progression(stage.strip(), progressedOn), recorded);
		return deals.find(dealId).orElseThrow();
	}

	/** Records that a deal was won and its revenue booked; the same again changes nothing. */
	public Deal win(UUID partnerId, UUID dealId, LocalDate closedOn, Money booked, Recorded recorded,
			Consumer<Deal> check) {
		var deal = book.lock(partnerId, dealId, check);
		if (deal.won() && closedOn.equals(deal.closedOn()) && booked.equals(deal.booked())) {
			return deal;
		}
		DealStep.WIN.check(deal.state());
		checkDay("the win", closedOn, partnerId);
		var won = book.win(deal, closedOn, booked, recorded);
		if (won.kind() == DealKind.REGISTRATION) {
			events.publishEvent(new DealWon(dealId, partnerId, recorded.source()));
		}
		return won;
	}

	/** The same for a deal that perhaps nobody has registered; then its registration follows from the win. */
	public Deal winUnregistered(UUID partnerId, Registration given, LocalDate closedOn, Money booked,
			Recorded recorded) {
		return win(partnerId, registrations.infer(partnerId, given, recorded).id(), closedOn, booked, recorded, deal -> {
		});
	}

	/** Records that a deal was lost. */
	public Deal lose(UUID partnerId, UUID dealId, LocalDate lostOn, ChangeReason reason, Consumer<Deal> check) {
		var deal = book.lock(partnerId, dealId, DealStep.LOSE, check);
		checkDay("the loss", lostOn, partnerId);
		return book.lose(deal, lostOn, reason);
	}

	private void checkDay(String what, LocalDate on, UUID partnerId) {
		DayRule.check(what, on, partners.partner(partnerId).signedOn(), calendar.today());
	}

}
