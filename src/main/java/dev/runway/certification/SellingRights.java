package dev.runway.certification;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.runway.certification.SellingRight.State;
import dev.runway.partner.ProgrammeDay;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to selling rights: who may sell, since when and why. */
@Service
@Transactional
public class SellingRights {

	private final Gates gates;

	private final SellingRightLedger ledger;

	private final ProgrammeDay day;

	SellingRights(Gates gates, SellingRightLedger ledger, ProgrammeDay day) {
		this.gates = gates;
		this.ledger = ledger;
		this.day = day;
	}

	/** What holds now; a partner that never had the rights has no entry. */
	@Transactional(readOnly = true)
	public Optional<SellingRight> current(UUID partnerId) {
		return ledger.last(partnerId);
	}

	@Transactional(readOnly = true)
	public boolean granted(UUID partnerId) {
		return current(partnerId).filter(right -> right.state() == State.GRANTED).isPresent();
	}

	@Transactional(readOnly = true)
	public List<SellingRight> history(UUID partnerId) {
		return ledger.of(partnerId);
	}

	/** Grants the rights to a partner whose partnership has not ended; one that has them keeps its entry. */
	public void grant(UUID partnerId, String reason, LocalDate on, String by, String source) {
		if (gates.lock(partnerId).endedOn() == null && !granted(partnerId)) {
			add(partnerId, State.GRANTED, on, reason, by, source);
		}
	}

	/** Takes the rights away for good, because the partnership ended; only a new signature brings them back. */
	public void withdraw(UUID partnerId, String reason, LocalDate on, String by, String source) {
		gates.lock(partnerId);
		gates.end(partnerId, on);
		if (current(partnerId).filter(right -> right.state() != State.WITHDRAWN).isPresent()) {
			add(partnerId, State.WITHDRAWN, on, reason, by, source);
		}
	}

	/** Takes the rights away until enough reps are certified again. */
	void suspend(UUID partnerId, String reason, LocalDate on, String by, String source) {
		if (granted(partnerId)) {
			add(partnerId, State.SUSPENDED, on, reason, by, source);
		}
	}

	private void add(UUID partnerId, State state, LocalDate on, String reason, String by, String source) {
		ledger.add(partnerId, new SellingRight(state, on, reason, day.now(), by), source);
	}

}
