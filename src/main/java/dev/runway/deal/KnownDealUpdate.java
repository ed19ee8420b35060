package dev.runway.deal;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import dev.runway.programme.ChangeReason;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.programme.Recorded;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings what is recorded of a deal to where a file has it. */
@Component
class KnownDealUpdate {

	private final KnownDealRule rule;

	private final EndCustomers customers;

	private final LoadStore loads;

	private final DealStore deals;

	private final DealBook book;

	private final Conflicts conflicts;

	private final ProgrammeCalendar calendar;

	KnownDealUpdate(KnownDealRule rule, EndCustomers customers, LoadStore loads, DealStore deals, DealBook book,
			Conflicts conflicts, ProgrammeCalendar calendar) {
		this.rule = rule;
		this.customers = customers;
		this.loads = loads;
		this.deals = deals;
		this.book = book;
		this.conflicts = conflicts;
		this.calendar = calendar;
	}

	/** The customers of deals as the file has them and as they are recorded. */
	List<CustomerKey> customersOf(List<KnownDeal> given, Collection<Deal> known) {
		return Stream
			.concat(given.stream().map(each -> customers.key(each.customer(), each.domain())),
					known.stream().map(this::customerOf))
			.toList();
	}

	LoadStore.Addition addition(KnownDeal given, boolean registered) {
		var happenedOn = rule.happenedOn(given);
		return new LoadStore.Addition(UUID.randomUUID(), given, name(given), customers.key(given.customer(), given.domain()),
				registered ? Objects.requireNonNull(given.submittedOn()) : happenedOn, !registered, rule.expiresOn(given),
				happenedOn, code(given));
	}

	/** Takes over what differs. */
	Change take(UUID loadId, Deal known, KnownDeal given, boolean registered, Recorded recorded) {
		var confirmed = known.inferred() && registered;
		if (confirmed) {
			deals.confirm(known.id(), new Registration(given.key(), name(given), given.customer(), given.domain(),
					known.engagement(), known.stage(), Objects.requireNonNull(given.submittedOn()), null, known.amount(),
					known.closesOn(), known.sponsor()), customers.key(given.customer(), given.domain()), recorded.at(calendar.now()));
		}
		var described = describe(known, given);
		var progressed = progress(known, given, recorded);
		var moved = move(known, given, recorded);
		if (confirmed || moved) {
			loads.mark(loadId, known.id());
		}
		var renamed = described && !customerOf(known).equals(customers.key(given.customer(), given.domain()));
		return new Change(known.id(), confirmed || described || progressed || moved, renamed);
	}

	/** Puts those under review that name the same end customer as others. */
	void review(List<LoadStore.Addition> additions, Collection<Change> changes) {
		var open = Stream.concat(additions.stream().filter(each -> each.given().state().open()).map(LoadStore.Addition::id),
				changes.stream().filter(Change::renamed).map(Change::dealId)).toList();
		var conflicting = conflicts.find(open);
		if (!conflicting.isEmpty()) {
			deals.query("where id in (:ids) and state = 'SUBMITTED'", Map.of("ids", conflicting)).forEach(book::reviewConflict);
		}
	}

	String name(KnownDeal given) {
		return Objects.requireNonNull(given.name() == null ? given.customer() : given.name());
	}

	private boolean describe(Deal known, KnownDeal given) {
		var name = given.name() == null ? known.name() : given.name();
		var customer = or(given.customer(), known.customer());
		var domain = or(given.domain(), known.domain());
		var amount = given.state() == DealState.WON || known.won() ? known.amount() : or(given.amount(), known.amount());
		var closesOn = or(given.closesOn(), known.closesOn());
		if (name.equals(known.name()) && Objects.equals(customer, known.customer()) && Objects.equals(domain, known.domain())
				&& Objects.equals(amount, known.amount()) && Objects.equals(closesOn, known.closesOn())) {
			return false;
		}
		loads.describe(known.id(), name, customer, domain, customers.key(customer, domain), amount, closesOn, calendar.now());
		return true;
	}

	/** A file has no day for a stage: it is the day on which somebody reads of it, and not after the deal was won. */
	private boolean progress(Deal known, KnownDeal given, Recorded recorded) {
		if (given.stage() == null || given.stage().equals(known.stage()) || !DealStep.PROGRESS.isPossibleIn(known.state())) {
			return false;
		}
		var closedOn = given.state() == DealState.WON ? rule.happenedOn(given) : or(known.closedOn(), calendar.today());
		return deals.progress(known.id(), new Progression(given.stage(), closedOn), recorded.at(calendar.now()));
	}

	private boolean move(Deal known, KnownDeal given, Recorded recorded) {
		var next = rule.next(known, given);
		if (next == DealState.WON && !known.won()) {
			book.win(known, rule.happenedOn(given), Objects.requireNonNull(given.amount()), recorded);
			return true;
		}
		if (next != known.state()) {
			book.move(known, next, new DealChange(DealChange.Kind.valueOf(next.name()), rule.happenedOn(given), code(given),
					given.reason(), next.open() ? rule.expiresOn(given) : null, recorded.at(calendar.now())));
			return true;
		}
		if (next.open() && given.expiresOn() != null && !given.expiresOn().equals(known.expiresOn())) {
			book.extend(known, given.expiresOn(), new ChangeReason("The file says so", recorded));
			return true;
		}
		return false;
	}

	private CustomerKey customerOf(Deal deal) {
		return customers.key(deal.customer(), deal.domain());
	}

	private static @Nullable RejectionCode code(KnownDeal given) {
		return given.state() == DealState.REJECTED ? Optional.ofNullable(given.reason())
			.flatMap(reason -> Arrays.stream(RejectionCode.values()).filter(code -> code.name().equalsIgnoreCase(reason)).findFirst())
			.orElse(null) : null;
	}

	private static <T> @Nullable T or(@Nullable T given, @Nullable T known) {
		return given == null ? known : given;
	}

	/**
	 * What became of a deal that was there.
	 *
	 * @param renamed whether it names another end customer now
	 */
	record Change(UUID dealId, boolean changed, boolean renamed) {
	}

}
