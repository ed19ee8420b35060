package dev.runway.deal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
 * What becomes of a deal: what the vendor decides about it, and what happens to it in the market. A check sees the deal while
 * nobody else can change it, and may refuse. A refusal undoes nothing of what was recorded with it.
 */
@Service
@Transactional(noRollbackFor = Refused.class)
public class DealSteps {

	private final StoredDeals deals;

	private final Deals registrations;

	private final Conflicts conflicts;

	private final PartnerDirectory partners;

	private final DealSettings settings;

	private final ProgrammeCalendar calendar;

	private final ApplicationEventPublisher events;

	DealSteps(StoredDeals deals, Deals registrations, Conflicts conflicts, PartnerDirectory partners, DealSettings settings,
			ProgrammeCalendar calendar, ApplicationEventPublisher events) {
		this.deals = deals;
		this.registrations = registrations;
		this.conflicts = conflicts;
		this.partners = partners;
		this.settings = settings;
		this.calendar = calendar;
		this.events = events;
	}

	public Deal review(UUID partnerId, UUID dealId, ChangeReason reason, Consumer<Deal> check) {
		return change(partnerId, dealId, check, deal -> deal.review(calendar.today(), now(reason)));
	}

	/**
	 * Makes the deal the partner's; while another one is approved for the same end customer it cannot be.
	 *
	 * @param expiresOn the last day on which the registration stands; without it the programme's own number of days
	 */
	public Deal approve(UUID partnerId, UUID dealId, @Nullable LocalDate expiresOn, ChangeReason reason, Consumer<Deal> check) {
		return change(partnerId, dealId, check, deal -> {
			DealStep.APPROVE.check(deal.state());
			conflicts.hold(List.of(deal.customerKey()));
			refuseSecond(deal);
			deal.approve(expiresOn, settings.expiryDays(), calendar.today(), now(reason));
		});
	}

	public Deal reject(UUID partnerId, UUID dealId, @Nullable RejectionCode code, ChangeReason reason, Consumer<Deal> check) {
		return change(partnerId, dealId, check, deal -> deal.reject(code, calendar.today(), now(reason)));
	}

	public Deal cancel(UUID partnerId, UUID dealId, ChangeReason reason, Consumer<Deal> check) {
		return change(partnerId, dealId, check, deal -> deal.cancel(calendar.today(), now(reason)));
	}

	/** Lets a registration stand for longer. */
	public Deal extend(UUID partnerId, UUID dealId, @Nullable LocalDate expiresOn, ChangeReason reason, Consumer<Deal> check) {
		return change(partnerId, dealId, check, deal -> deal.extend(expiresOn, calendar.today(), now(reason)));
	}

	/** Records that a deal moved to a later stage; on days on which it cannot have moved it is refused. */
	public Deal progress(UUID partnerId, UUID dealId, @Nullable String stage, @Nullable LocalDate progressedOn, Recorded recorded,
			Consumer<Deal> check) {
		return change(partnerId, dealId, check, deal -> deal.progress(stage, progressedOn, calendar.today(), recorded.at(calendar.now())));
	}

	/** Records that a deal was won and its revenue booked; the same again changes nothing. */
	public Deal win(UUID partnerId, UUID dealId, LocalDate closedOn, Money booked, Recorded recorded, Consumer<Deal> check) {
		return change(partnerId, dealId, check, deal -> {
			if (deal.win(closedOn, booked, signedOn(partnerId), calendar.today(), recorded.at(calendar.now()))
					&& deal.kind() == DealKind.REGISTRATION) {
				events.publishEvent(new DealWon(dealId, partnerId, recorded.source()));
			}
		});
	}

	/** The same for a deal that perhaps nobody has registered; then its registration follows from the win. */
	public Deal winUnregistered(Registration given, LocalDate closedOn, Money booked) {
		var deal = registrations.register(given).deal();
		return win(given.partnerId(), deal.id(), closedOn, booked, given.recorded(), any -> {
		});
	}

	/** Records that a deal was lost. */
	public Deal lose(UUID partnerId, UUID dealId, LocalDate lostOn, ChangeReason reason, Consumer<Deal> check) {
		return change(partnerId, dealId, check, deal -> deal.lose(lostOn, signedOn(partnerId), calendar.today(), now(reason)));
	}

	/** Records that the last day of a registration has passed, and says whether that was new. */
	boolean expire(UUID dealId) {
		var expired = deals.locked(dealId).filter(deal -> deal.expire(calendar.today(), calendar.now()));
		expired.ifPresent(this::tell);
		return expired.isPresent();
	}

	private Deal change(UUID partnerId, UUID dealId, Consumer<Deal> check, Consumer<Deal> step) {
		var deal = deals.locked(dealId)
			.filter(each -> each.partnerId().equals(partnerId))
			.orElseThrow(() -> new Refused(Refused.Kind.UNKNOWN,
					"The partner %s has no deal %s.".formatted(partners.known(partnerId).name(), dealId)));
		check.accept(deal);
		var before = deal.state();
		deal.expire(calendar.today(), calendar.now());
		step.accept(deal);
		deals.flush();
		if (deal.state() != before) {
			tell(deal);
		}
		return deal;
	}

	private void tell(Deal deal) {
		if (deal.kind() == DealKind.REGISTRATION) {
			events.publishEvent(new DealMoved(deal.id(), deal.partnerId(), deal.state()));
		}
	}

	private void refuseSecond(Deal deal) {
		conflicts.of(deal.id())
			.stream()
			.map(Conflict::deal)
			.filter(other -> other.state() == DealState.APPROVED)
			.findFirst()
			.ifPresent(other -> {
				throw new Refused(Refused.Kind.CONFLICT,
						"Another registration for the same end customer is approved: %s of partner %s. Cancel that one first, or reject this one as DUPLICATE."
							.formatted(other.id(), other.partnerId()),
						Map.of("approved", other.id()));
			});
	}

	private LocalDate signedOn(UUID partnerId) {
		return partners.partner(partnerId).signedOn();
	}

	/** What is recorded of one deal is dated in the order in which it happens to it. */
	private ChangeReason now(ChangeReason reason) {
		return new ChangeReason(reason.text(), reason.recorded().at(calendar.now()));
	}

}
