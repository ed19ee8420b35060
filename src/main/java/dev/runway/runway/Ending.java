package dev.runway.runway;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * How a partnership ended.
 *
 * @param endedOn its last day; facts of later days do not count
 * @param endedBy who decided or reported it
 */
@Embeddable
public record Ending(LocalDate endedOn, Instant endedAt, String endedBy, String endReason,
		@Enumerated(EnumType.STRING) Kind endKind) {

	/** Who went. */
	public enum Kind {

		/** The vendor decided it. */
		DECIDED,

		/** The partner left by itself. */
		LEFT

	}

}
