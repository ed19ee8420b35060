package dev.runway.certification;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import dev.runway.certification.SellingRight.State;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.programme.Recorded;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to selling rights: who may sell, since when and why. What is answered counts on the day of the question, also
 * when nothing has looked at the partner since a certificate ran out.
 */
@Service
@Transactional
public class SellingRights {

	private final GateKeeper keeper;

	private final Gates gates;

	private final RosterStore rosters;

	private final SellingRightLedger ledger;

	private final ProgrammeCalendar calendar;

	private final ApplicationEventPublisher events;

	SellingRights(GateKeeper keeper, Gates gates, RosterStore rosters, SellingRightLedger ledger, ProgrammeCalendar calendar,
			ApplicationEventPublisher events) {
		this.keeper = keeper;
		this.gates = gates;
		this.rosters = rosters;
		this.ledger = ledger;
		this.calendar = calendar;
		this.events = events;
	}

	/** What holds now; a partner that never had the rights has no entry. */
	@Transactional(readOnly = true)
	public Optional<SellingRight> current(UUID partnerId) {
		return Optional.ofNullable(report(partnerId).current());
	}

	@Transactional(readOnly = true)
	public boolean granted(UUID partnerId) {
		return report(partnerId).granted();
	}

	@Transactional(readOnly = true)
	public List<SellingRight> history(UUID partnerId) {
		return ledger.of(partnerId);
	}

	/** Whether the partner may sell, and what is missing. */
	@Transactional(readOnly = true)
	public RightsReport report(UUID partnerId) {
		var gate = gates.of(partnerId);
		var certificates = rosters.of(partnerId).certificates();
		var history = ledger.of(partnerId);
		var last = history.isEmpty() ? null : history.getLast();
		var today = calendar.today();
		var due = Settlement.of(gate, certificates, last, today, today, calendar.now(), Recorded.RUNWAY).changes();
		var standing = gate.requirement() == null ? null
				: new Gate(gate.requirement(), certificates).standing(Objects.requireNonNull(gate.signedOn()), today);
		return new RightsReport(due.isEmpty() ? last : due.getLast(), standing, history);
	}

	/** The same answer, which nobody can change until the caller's transaction ends. */
	public RightsReport hold(UUID partnerId) {
		keeper.enter(partnerId);
		return report(partnerId);
	}

	/**
	 * Grants the rights because somebody reports the certification as done. Rights that the partner's certificates have
	 * granted or suspended stay as they are, and an ended partnership has none.
	 */
	public void grant(UUID partnerId, String reason, LocalDate on, Recorded recorded) {
		var entered = keeper.enter(partnerId);
		if (entered.grantable()) {
			add(partnerId, State.GRANTED, on, reason, recorded);
		}
	}

	/** Takes the rights away for good, because the partnership ended; only a new signature brings them back. */
	public void withdraw(UUID partnerId, String reason, LocalDate on, Recorded recorded) {
		var last = keeper.enter(partnerId).last();
		gates.end(partnerId, on);
		if (last != null && last.state() != State.WITHDRAWN) {
			add(partnerId, State.WITHDRAWN, on, reason, recorded);
		}
	}

	private void add(UUID partnerId, State state, LocalDate on, String reason, Recorded recorded) {
		ledger.add(partnerId, new SellingRight(state, on, reason, calendar.now(), recorded.by()), recorded.source());
		events.publishEvent(new SellingRightEntered(partnerId, state, on));
	}

}
