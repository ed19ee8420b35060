package dev.runway.deal;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import dev.runway.programme.ChangeReason;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.programme.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the vendor decides about a registration, each time by somebody and for a reason. A check sees the deal while nobody
 * else can change it, and may refuse.
 */
@Service
@Transactional
public class DealDecisions {

	private final DealStore deals;

	private final DealBook book;

	private final Conflicts conflicts;

	private final DealSettings settings;

	private final ProgrammeCalendar calendar;

	DealDecisions(DealStore deals, DealBook book, Conflicts conflicts, DealSettings settings, ProgrammeCalendar calendar) {
		this.deals = deals;
		this.book = book;
		this.conflicts = conflicts;
		this.settings = settings;
		this.calendar = calendar;
	}

	public Deal review(UUID partnerId, UUID dealId, ChangeReason reason, Consumer<Deal> check) {
		return book.move(book.lock(partnerId, dealId, DealStep.REVIEW, check), DealState.UNDER_REVIEW, null, null, reason);
	}

	/**
	 * Makes the deal the partner's; while another one is approved for the same end customer it cannot be.
	 *
	 * @param expiresOn the last day on which the registration stands; without it the programme's own number of days
	 */
	public Deal approve(UUID partnerId, UUID dealId, @Nullable LocalDate expiresOn, ChangeReason reason,
			Consumer<Deal> check) {
		conflicts.holdCustomerOf(dealId);
		var deal = book.lock(partnerId, dealId, DealStep.APPROVE, check);
		refuseSecond(deal);
		return book.move(deal, DealState.APPROVED, null, lastDay(deal, expiresOn), reason);
	}

	public Deal reject(UUID partnerId, UUID dealId, @Nullable RejectionCode code, ChangeReason reason,
			Consumer<Deal> check) {
		if (code == null) {
			throw new Refused(Refused.Kind.INVALID,
					"Give the code of the rejection: DUPLICATE, EXISTING_CUSTOMER, INCOMPLETE or OUT_OF_SCOPE.");
		}
		return book.move(book.lock(partnerId, dealId, DealStep.REJECT, check), DealState.REJECTED, code, null, reason);
	}

	public Deal cancel(UUID partnerId, UUID dealId, ChangeReason reason, Consumer<Deal> check) {
		return book.move(book.lock(partnerId, dealId, DealStep.CANCEL, check), DealState.CANCELED, null, null, reason);
	}

	/** Lets a registration stand for longer. */
	public Deal extend(UUID partnerId, UUID dealId, @Nullable LocalDate expiresOn, ChangeReason reason,
			Consumer<Deal> check) {
		var deal = book.lock(partnerId, dealId, DealStep.EXTEND, check);
		refuseReferral(deal);
		if (expiresOn == null || expiresOn.isBefore(calendar.today())
				|| deal.expiresOn() != null && !expiresOn.isAfter(deal.expiresOn())) {
			throw new Refused(Refused.Kind.INVALID, "Give the new last day as expiresOn, from today, %s, on%s.".formatted(
					calendar.today(), deal.expiresOn() == null ? "" : " and after %s".formatted(deal.expiresOn())));
		}
		return book.extend(deal, expiresOn, reason);
	}

	/** Records that the last day of a registration has passed, and says whether that was new. */
	boolean expire(UUID dealId) {
		var due = deals.lock(dealId).filter(deal -> deal.overdueOn(calendar.today()));
		due.ifPresent(book::expire);
		return due.isPresent();
	}

	private @Nullable LocalDate lastDay(Deal deal, @Nullable LocalDate expiresOn) {
		if (expiresOn != null) {
			refuseReferral(deal);
			if (expiresOn.isBefore(calendar.today())) {
				throw new Refused(Refused.Kind.INVALID,
						"The registration cannot expire on %s; today is %s.".formatted(expiresOn, calendar.today()));
			}
			return expiresOn;
		}
		return deal.kind() == DealKind.REFERRAL ? null : calendar.today().plusDays(settings.expiryDays());
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

	private static void refuseReferral(Deal deal) {
		if (deal.kind() == DealKind.REFERRAL) {
			throw new Refused(Refused.Kind.CONFLICT, "A referral does not expire.");
		}
	}

}
