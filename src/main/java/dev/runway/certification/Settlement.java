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
 * @param holdsUntil the last day on which the count stays as it is
 */
record Settlement(boolean met, @Nullable LocalDate metOn, List<SellingRight> changes, @Nullable LocalDate holdsUntil) {

	/**
	 * Settles a gate. Rights that were granted before enough certificates were known, because somebody reported the
	 * milestone, stand until the count has been met once. What follows from a change of the list of certificates that count holds
	 * from the day of that change: nobody gains or loses anything for days gone by.
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
				? missed(gate, row.met() && !met, later(last.effectiveOn(), row.recountFrom()),
						row.recountFrom() == null ? changedOn : row.recountFrom(), today)
				: turns(gate, later(last == null || last.effectiveOn().isBefore(signedOn) ? signedOn : last.effectiveOn(), row.recountFrom()), today);
		var why = row.recountFrom() == null ? "" : ", since the programme's list of certificates changed";
		var changes = days.stream()
			.map(day -> new SellingRight(gate.metOn(day) ? State.GRANTED : State.SUSPENDED, day,
					gate.standing(signedOn, day).words() + why, now, by))
			.toList();
		return new Settlement(met, gate.firstMet(signedOn, today).orElse(null), changes, gate.holdsUntil(today).orElse(null));
	}

	/** The day from which granted rights are suspended, not before they were granted. */
	private static List<LocalDate> missed(Gate gate, boolean lost, LocalDate earliest, LocalDate changedOn, LocalDate today) {
		return lost ? List.of(later(gate.missedSince(today).filter(day -> !day.isBefore(earliest)).orElse(changedOn), earliest)) : List.of();
	}

	private static LocalDate later(LocalDate day, @Nullable LocalDate other) {
		return other != null && other.isAfter(day) ? other : day;
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
