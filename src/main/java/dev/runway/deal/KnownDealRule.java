package dev.runway.deal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import dev.runway.partner.Partner;
import dev.runway.programme.ProgrammeCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What can be true of a deal in a file, and what it changes: a file moves a deal on and never back. */
@Component
class KnownDealRule {

	/** A state of a later place is not taken back by one of an earlier. */
	private static final List<List<DealState>> PLACES = List.of(List.of(DealState.SUBMITTED), List.of(DealState.UNDER_REVIEW),
			List.of(DealState.APPROVED), List.of(DealState.REJECTED, DealState.EXPIRED, DealState.CANCELED),
			List.of(DealState.LOST), List.of(DealState.WON));

	private final CompanyDomains domains;

	private final DealSettings settings;

	private final ProgrammeCalendar calendar;

	KnownDealRule(CompanyDomains domains, DealSettings settings, ProgrammeCalendar calendar) {
		this.domains = domains;
		this.settings = settings;
		this.calendar = calendar;
	}

	/** Says in whole sentences what is wrong with a deal; an empty list means that it can be. */
	List<String> problems(KnownDeal given, @Nullable Deal known, Partner partner) {
		var problems = new ArrayList<String>();
		if (known != null && !known.partnerId().equals(given.partnerId())) {
			problems.add("%s is a deal of another partner already.".formatted(given.key()));
		}
		if (given.name() == null && given.customer() == null) {
			problems.add("Name the deal or its end customer.");
		}
		if (given.domain() != null && !domains.isDomain(given.domain())) {
			problems.add("'%.60s' is no domain of a company; write it as acme.com, or leave it out.".formatted(given.domain()));
		}
		days(given, partner, problems);
		return List.copyOf(problems);
	}

	private void days(KnownDeal given, Partner partner, List<String> problems) {
		if (given.submittedOn() != null) {
			problems.addAll(DayRule.problems("the registration", given.submittedOn(), partner.signedOn(), calendar.today()));
		}
		else if (given.state() != DealState.WON) {
			problems.add("Give the day on which it was submitted.");
		}
		if (given.decidedOn() != null) {
			problems.addAll(DayRule.problems("the decision", given.decidedOn(), partner.signedOn(), calendar.today()));
		}
		if (given.state() == DealState.WON) {
			closedOn(given).ifPresentOrElse(
					on -> problems.addAll(DayRule.problems("the win", on, partner.signedOn(), calendar.today())),
					() -> problems.add("Give the day on which it was won."));
			if (given.amount() == null) {
				problems.add("Give the amount that was booked; a won deal has its revenue.");
			}
		}
	}

	/** The day on which a won deal was won. */
	static Optional<LocalDate> closedOn(KnownDeal given) {
		return Optional.ofNullable(given.wonOn()).or(() -> Optional.ofNullable(given.closesOn()));
	}

	/** The state that a known deal has after the file; one that has expired stands again only with a day to come. */
	DealState next(Deal known, KnownDeal given) {
		if (known.state() == DealState.EXPIRED && given.state() == DealState.APPROVED) {
			return given.expiresOn() == null || given.expiresOn().isBefore(calendar.today()) ? known.state() : DealState.APPROVED;
		}
		return place(given.state()) > place(known.state()) ? given.state() : known.state();
	}

	/** The last day of a new registration that still stands: one whose days have passed before it came gets them once more. */
	@Nullable LocalDate expiresOn(KnownDeal given) {
		if (given.expiresOn() != null || !given.state().open()) {
			return given.expiresOn();
		}
		var from = given.state() == DealState.APPROVED && given.decidedOn() != null ? given.decidedOn()
				: Objects.requireNonNull(given.submittedOn());
		var until = from.plusDays(settings.expiryDays());
		return until.isBefore(calendar.today()) ? calendar.today().plusDays(settings.expiryDays()) : until;
	}

	/** The day on which a deal came into the state that the file tells of. */
	LocalDate happenedOn(KnownDeal given) {
		return given.state() == DealState.WON ? closedOn(given).orElseThrow()
				: Optional.ofNullable(given.decidedOn()).orElseGet(calendar::today);
	}

	private static int place(DealState state) {
		return PLACES.indexOf(PLACES.stream().filter(place -> place.contains(state)).findFirst().orElseThrow());
	}

}
