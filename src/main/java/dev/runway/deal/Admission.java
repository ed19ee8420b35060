package dev.runway.deal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.runway.certification.SellingGate.Answer;
import dev.runway.certification.SellingGate.Question;
import dev.runway.partner.Partner;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.programme.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Judges which deals are taken: what cannot be is refused with all that speaks against it, and so is what the partner may not sell. */
@Component
class Admission {

	private final EndCustomers customers;

	private final DealSettings settings;

	private final ProgrammeCalendar calendar;

	Admission(EndCustomers customers, DealSettings settings, ProgrammeCalendar calendar) {
		this.customers = customers;
		this.settings = settings;
		this.calendar = calendar;
	}

	/**
	 * The rights that the deals may need. Whoever tells of a deal at a door asks for them in any case, and so holds the partner's gate
	 * from here on: the same one told of twice at once is one.
	 */
	Set<Question> questions(List<Registration> given, Function<UUID, Partner> partners) {
		return given.stream()
			.filter(each -> needsRights(each, partners.apply(each.partnerId())) || each.known() == null)
			.map(Admission::question)
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	/** Judges a deal by what is recorded of it already and by the rights that were asked for. */
	JudgedDeal judge(Registration given, Partner partner, @Nullable Deal there, Map<Question, Answer> rights) {
		var problems = problems(given, there, partner);
		if (!problems.isEmpty()) {
			return new JudgedDeal(given, false, there, null, problems);
		}
		var registered = given.reported();
		if ((there == null || there.inferred()) && needsRights(given, partner)) {
			var answer = Objects.requireNonNull(rights.get(question(given)));
			if (!answer.open() && !given.won()) {
				return new JudgedDeal(given, false, there, null, List.of(new SellingRightsMissing(question(given).on(), answer)));
			}
			registered = answer.open();
		}
		var news = there == null ? null : there.news(given, registered, customers, lastDay(given), calendar.today(), calendar.now());
		return new JudgedDeal(given, registered, there, news, List.of());
	}

	/** The last day of a new registration that still stands: one of a file whose days have passed gets them once more. */
	@Nullable LocalDate lastDay(Registration given) {
		var known = given.known();
		if (known == null) {
			return given.kind() == DealKind.REFERRAL || given.inferred() ? null : last(given.registeredOn());
		}
		if (known.expiresOn() != null || !known.state().open()) {
			return known.expiresOn();
		}
		var until = last(known.state() == DealState.APPROVED && known.decidedOn() != null ? known.decidedOn() : given.registeredOn());
		return until.isBefore(calendar.today()) ? last(calendar.today()) : until;
	}

	private LocalDate last(@Nullable LocalDate from) {
		return Objects.requireNonNull(from).plusDays(settings.expiryDays());
	}

	/** What a file tells of days before Runway knew the partner is taken as it was. */
	private boolean needsRights(Registration given, Partner partner) {
		return given.kind() == DealKind.REGISTRATION && given.reported()
				&& (given.known() == null || !question(given).on().isBefore(calendar.dateOf(partner.createdAt())));
	}

	private static Question question(Registration given) {
		return new Question(given.partnerId(), Objects.requireNonNull(given.registeredOn()));
	}

	private List<Refused> problems(Registration given, @Nullable Deal there, Partner partner) {
		var problems = new ArrayList<>(customers.problems(given.domain()));
		if (given.name() == null && given.customer() == null) {
			problems.add("Name the deal or its end customer.");
		}
		if (given.registeredOn() != null) {
			problems.addAll(days("the registration", given.registeredOn(), partner));
		}
		else if (!given.won()) {
			problems.add("Give the day on which it was submitted.");
		}
		if (given.known() != null) {
			problems.addAll(problems(given.known(), given.booked(), partner));
		}
		var refused = problems.stream().map(problem -> new Refused(Refused.Kind.INVALID, problem)).collect(Collectors.toList());
		conflict(given, there).map(conflict -> new Refused(Refused.Kind.CONFLICT, conflict)).ifPresent(refused::add);
		return refused;
	}

	private List<String> problems(KnownState known, @Nullable Money booked, Partner partner) {
		var problems = new ArrayList<String>();
		if (known.decidedOn() != null) {
			problems.addAll(days("the decision", known.decidedOn(), partner));
		}
		if (known.won()) {
			problems.addAll(known.wonOn() == null ? List.of("Give the day on which it was won.") : days("the win", known.wonOn(), partner));
			if (booked == null) {
				problems.add("Give the amount that was booked; a won deal has its revenue.");
			}
		}
		return problems;
	}

	private List<String> days(String what, LocalDate on, Partner partner) {
		return DayRule.problems(what, on, partner.signedOn(), calendar.today());
	}

	/** A deal is one partner's, and somebody at a door registers it once. */
	private static Optional<String> conflict(Registration given, @Nullable Deal there) {
		if (there == null) {
			return Optional.empty();
		}
		if (!there.partnerId().equals(given.partnerId())) {
			return Optional.of("%s is a deal of another partner already.".formatted(given.key()));
		}
		return given.known() != null || given.inferred() || there.inferred() || there.sameAs(given) ? Optional.empty()
				: Optional.of("%s is registered already, with other details; give this one an id of its own.".formatted(given.key()));
	}

}
