package dev.runway.certification;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.runway.certification.SellingRight.State;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.programme.Recorded;
import dev.runway.programme.Source;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets one at a time change what a partner's gate depends on, and settles the selling rights before it and after it:
 * before it because a certificate may have run out in the meantime, or other certificates count.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class GateKeeper {

	private final Gates gates;

	private final RosterStore rosters;

	private final SellingRightLedger ledger;

	private final ProgrammeCalendar calendar;

	private final ApplicationEventPublisher events;

	GateKeeper(Gates gates, RosterStore rosters, SellingRightLedger ledger, ProgrammeCalendar calendar,
			ApplicationEventPublisher events) {
		this.gates = gates;
		this.rosters = rosters;
		this.ledger = ledger;
		this.calendar = calendar;
		this.events = events;
	}

	/** Locks a partner's gate until the commit, and notices what has run out. */
	Entered enter(UUID partnerId) {
		return Objects.requireNonNull(enter(List.of(partnerId)).get(partnerId));
	}

	Map<UUID, Entered> enter(Collection<UUID> partnerIds) {
		var entered = read(gates.lock(partnerIds));
		var overdue = entered.values().stream().filter(each -> each.gate().overdue(calendar.today())).toList();
		if (!overdue.isEmpty()) {
			settle(overdue, calendar.today(), Recorded.byRunway(calendar.now()));
			overdue.stream()
				.filter(each -> each.roster().certificates().stream().anyMatch(certificate -> certificate.ranOut(calendar.today())))
				.forEach(each -> events.publishEvent(new CertificatesLapsed(each.partnerId())));
			entered.putAll(read(gates.lock(overdue.stream().map(Entered::partnerId).toList())));
		}
		return entered;
	}

	/** Reads gates as they stand, and neither locks them nor notices anything. */
	Map<UUID, Entered> look(Collection<UUID> partnerIds) {
		return read(gates.of(partnerIds));
	}

	/** Writes what was changed, and settles what follows from it. */
	void leave(Entered entered, LocalDate changedOn, Recorded recorded) {
		leave(List.of(entered), changedOn, recorded);
	}

	void leave(Collection<Entered> entered, LocalDate changedOn, Recorded recorded) {
		rosters.save(entered.stream().map(Entered::roster).toList(), recorded);
		settle(entered, changedOn, recorded);
	}

	/** What would be settled now, without doing it. */
	Settlement settlement(Entered entered, LocalDate changedOn, String by) {
		return Settlement.of(entered.gate(), entered.roster().certificates(), entered.last(), changedOn, calendar.today(), calendar.now(),
				by);
	}

	private void settle(Collection<Entered> entered, LocalDate changedOn, Recorded recorded) {
		var settled = new LinkedHashMap<UUID, Settlement>();
		for (var each : entered) {
			var settlement = settlement(each, changedOn, recorded.by());
			settled.put(each.partnerId(), settlement);
			tellOfTheMilestone(each, settlement, recorded);
			settlement.changes()
				.forEach(change -> events.publishEvent(new SellingRightEntered(each.partnerId(), change.state(), change.effectiveOn())));
			settlement.changes()
				.stream()
				.map(change -> new SellingRightsChanged(each.partnerId(), ledger.add(each.partnerId(), change, recorded.source())))
				.reduce((earlier, later) -> later)
				.filter(change -> isNews(settlement, recorded.source()))
				.ifPresent(events::publishEvent);
		}
		gates.counted(settled);
	}

	private void tellOfTheMilestone(Entered entered, Settlement settlement, Recorded recorded) {
		var granted = settlement.changes().stream().anyMatch(change -> change.state() == State.GRANTED);
		var first = settlement.met() && !entered.gate().met();
		var reported = settlement.met() && recorded.source() != Source.IMPORT && recorded.source() != Source.PROCESS;
		if (settlement.metOn() != null && (granted || first || reported)) {
			events.publishEvent(new CertificationMet(entered.partnerId(), settlement.metOn(), recorded));
		}
	}

	/** What a file tells of days gone by is no news to anybody. */
	private boolean isNews(Settlement settlement, Source source) {
		return source != Source.IMPORT || settlement.changes().getLast().effectiveOn().equals(calendar.today());
	}

	private Map<UUID, Entered> read(Map<UUID, Gates.Row> locked) {
		var rosters = this.rosters.of(locked.keySet());
		var rights = ledger.last(locked.keySet());
		return locked.values()
			.stream()
			.map(row -> new Entered(row, Objects.requireNonNull(rosters.get(row.partnerId())), rights.get(row.partnerId())))
			.collect(Collectors.toMap(Entered::partnerId, Function.identity(), (one, other) -> one, LinkedHashMap::new));
	}

	/**
	 * A gate that nobody else may change, and what is behind it.
	 *
	 * @param last the selling rights as they stand, if there ever were any
	 */
	record Entered(Gates.Row gate, Roster roster, @Nullable SellingRight last) {

		UUID partnerId() {
			return gate.partnerId();
		}

		/** Why certificates cannot be recorded any more, where the partnership has ended. */
		Optional<String> ended() {
			return Optional.ofNullable(gate.endedOn())
				.map(endedOn -> "The partnership ended on %s; certificates can be recorded again once the partner has signed again."
					.formatted(endedOn));
		}

		/** Whether a report can grant the rights: those that certificates have granted or suspended stay as they are. */
		boolean grantable() {
			return gate.endedOn() == null && (last == null || last.state() == State.WITHDRAWN);
		}

	}

}
