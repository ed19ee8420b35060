package dev.runway.certification;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One change of a partner's selling rights.
 *
 * @param effectiveOn the day from which it holds
 */
public record SellingRight(State state, LocalDate effectiveOn, String reason, Instant recordedAt, String recordedBy) {

	/** What became of the rights. */
	public enum State {

		GRANTED,

		/** Too few reps are certified; the rights come back as soon as enough are. */
		SUSPENDED,

		/** The partnership ended; the rights come back only after a new signature. */
		WITHDRAWN

	}

}
