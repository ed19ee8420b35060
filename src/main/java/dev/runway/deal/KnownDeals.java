package dev.runway.deal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import dev.runway.certification.SellingGate;
import dev.runway.partner.PartnerDirectory;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.programme.Recorded;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes deals from the files of other systems, many at a time and as often as they come. What a partner registered before
 * Runway knew it is taken as it was; from that day on it needs selling rights.
 */
@Service
@Transactional
public class KnownDeals {

	private final PartnerDirectory partners;

	private final SellingGate gate;

	private final KnownDealRule rule;

	private final KnownDealUpdate update;

	private final LoadStore loads;

	private final Conflicts conflicts;

	private final RefusedDeals refusals;

	private final ProgrammeCalendar calendar;

	private final ApplicationEventPublisher events;

	KnownDeals(PartnerDirectory partners, SellingGate gate, KnownDealRule rule, KnownDealUpdate update, LoadStore loads,
			Conflicts conflicts, RefusedDeals refusals, ProgrammeCalendar calendar, ApplicationEventPublisher events) {
		this.partners = partners;
		this.gate = gate;
		this.rule = rule;
		this.update = update;
		this.loads = loads;
		this.conflicts = conflicts;
		this.refusals = refusals;
		this.calendar = calendar;
		this.events = events;
	}

	/**
	 * Takes deals of one load as they are given, and returns in the same order what became of each. One that is wrong, or
	 * that the partner may not register, is refused and keeps no other out. Within a call no key may stand twice.
	 */
	public List<Taken> take(UUID loadId, List<KnownDeal> given, Recorded recorded) {
		var before = loads.known(given.stream().map(KnownDeal::key).toList(), false);
		var admitted = admit(given, before, recorded);
		var good = admitted.stream().filter(each -> each.problems().isEmpty()).toList();
		conflicts.hold(update.customersOf(good.stream().map(Admitted::given).toList(), before.values()));
		var known = loads.known(good.stream().map(each -> each.given().key()).toList(), true);
		var additions = good.stream()
			.filter(each -> !known.containsKey(each.given().key()))
			.map(each -> update.addition(each.given(), each.registered()))
			.toList();
		loads.add(loadId, additions, recorded.at(calendar.now()));
		var changes = good.stream()
			.filter(each -> known.containsKey(each.given().key()))
			.collect(Collectors.toMap(each -> each.given().key(),
					each -> update.take(loadId, known.get(each.given().key()), each.given(), each.registered(), recorded)));
		update.review(additions, changes.values());
		return admitted.stream().map(each -> each.taken(changes.get(each.given().key()))).toList();
	}

	/**
	 * Says that a load is complete, within the transaction that completes it: which deal was a partner's first is known
	 * only then.
	 */
	public void finish(UUID loadId) {
		events.publishEvent(new DealsLoaded(loadId));
	}

	/** The partners of whose deals a load told something new. */
	@Transactional(readOnly = true)
	public List<UUID> partnersOf(UUID loadId) {
		return loads.partnersOf(loadId);
	}

	/** Finds out which deals can be taken. */
	private List<Admitted> admit(List<KnownDeal> given, Map<DealKey, Deal> known, Recorded recorded) {
		var checked = new LinkedHashMap<KnownDeal, List<String>>();
		given.forEach(each -> checked.put(each,
				rule.problems(each, known.get(each.key()), partners.partner(each.partnerId()))));
		var answers = gate.ask(given.stream()
			.filter(each -> checked.get(each).isEmpty() && needsRights(each, known.get(each.key())))
			.map(KnownDeals::question)
			.distinct()
			.toList());
		return given.stream()
			.map(each -> checked.get(each).isEmpty()
					? admit(each, needsRights(each, known.get(each.key())) ? answers.get(question(each)) : null, recorded)
					: new Admitted(each, false, checked.get(each)))
			.toList();
	}

	private Admitted admit(KnownDeal given, SellingGate.@Nullable Answer answer, Recorded recorded) {
		if (answer == null || answer.open()) {
			return new Admitted(given, given.submittedOn() != null, List.of());
		}
		if (given.state() == DealState.WON) {
			return new Admitted(given, false, List.of());
		}
		var on = Objects.requireNonNull(given.submittedOn());
		refusals.add(given.partnerId(), new Registration(given.key(), update.name(given), given.customer(), on, given.amount()),
				answer.reason(), recorded);
		return new Admitted(given, false, List.of(SellingRightsMissing.sentence(on, answer)));
	}

	/** Whether the file tells of a registration that is new, and of a day on which Runway knew the partner. */
	private boolean needsRights(KnownDeal given, @Nullable Deal known) {
		return (known == null || known.inferred()) && given.submittedOn() != null
				&& !given.submittedOn().isBefore(calendar.dateOf(partners.partner(given.partnerId()).createdAt()));
	}

	private static SellingGate.Question question(KnownDeal given) {
		return new SellingGate.Question(given.partnerId(), Objects.requireNonNull(given.submittedOn()));
	}

	/**
	 * A deal that was looked at.
	 *
	 * @param registered whether its registration counts; that of a won deal may be missing
	 * @param problems why it is refused
	 */
	private record Admitted(KnownDeal given, boolean registered, List<String> problems) {

		Taken taken(KnownDealUpdate.@Nullable Change change) {
			return new Taken(!problems.isEmpty() ? Outcome.REFUSED : change == null ? Outcome.ADDED
					: change.changed() ? Outcome.UPDATED : Outcome.UNCHANGED, problems);
		}

	}

	/**
	 * What became of one of them.
	 *
	 * @param problems why it was refused, in whole sentences; empty unless it was
	 */
	public record Taken(Outcome outcome, List<String> problems) {
	}

	/** Whether something changed. */
	public enum Outcome {

		ADDED, UPDATED, UNCHANGED, REFUSED

	}

}
