package dev.runway.certification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import dev.runway.certification.SellingRight.State;
import org.jspecify.annotations.Nullable;

/**
 * What follows from a partner's certificates for its selling rights. It is worked out from days alone, so that it comes to
 * the same whether it is done at once, late, or again.
 *
 * @param met whether enough reps are certified today
 * @param metOn the first day since the signature on which they were
 * @param changes what the ledger does not know yet, the earliest first
 * @param nextExpiryOn the next day after which a certificate stops counting
 */
record Settlement(boolean met, @Nullable LocalDate metOn, List<SellingRight> changes, @Nullable LocalDate nextExpiryOn) {

	/**
	 * Settles a gate. Rights that were granted before enough certificates were known, because somebody reported the
	 * milestone, stand until the count has been met once.
	 *
	 * @param changedOn the day of the change that is settled, where the certificates do not tell it
	 */
	static Settlement of(Gates.Row row, List<Certificate> certificates, @Nullable SellingRight last, LocalDate changedOn,
			LocalDate today, Instant now, String by) {
		if (row.requirement() == null || row.endedOn() != null) {
			return new Settlement(false, null, List.of(), null);
		}
		var signedOn = Objects.requireNonNull(row.signedOn());
		var gate = new Gate(row.requirement(), certificates);
		var met = gate.metOn(today);
		var days = last != null && last.state() == State.GRANTED
				? missed(gate, row.met() && !met, last.effectiveOn(), changedOn, today)
				: turns(gate, last == null || last.effectiveOn().isBefore(signedOn) ? signedOn : last.effectiveOn(), today);
		var changes = days.stream()
			.map(day -> new SellingRight(gate.metOn(day) ? State.GRANTED : State.SUSPENDED, day,
					gate.standing(signedOn, day).words(), now, by))
			.toList();
		return new Settlement(met, gate.firstMet(signedOn, today).orElse(null), changes, gate.nextExpiry(today).orElse(null));
	}

	/** The day from which granted rights are suspended, not before they were granted. */
	private static List<LocalDate> missed(Gate gate, boolean lost, LocalDate grantedOn, LocalDate changedOn, LocalDate today) {
		if (!lost) {
			return List.of();
		}
		var since = gate.missedSince(today).filter(day -> !day.isBefore(grantedOn)).orElse(changedOn);
		return List.of(since.isBefore(grantedOn) ? grantedOn : since);
	}

	/** The days on which the minimum was met and missed in turn, beginning with the first on which it was met. */
	private static List<LocalDate> turns(Gate gate, LocalDate from, LocalDate today) {
		var turns = new ArrayList<LocalDate>();
		for (var day : gate.turningDays(from, today).toList()) {
			var granted = turns.size() % 2 == 1;
			if (gate.metOn(day) != granted) {
				turns.add(day);
			}
		}
		return turns;
	}

}
