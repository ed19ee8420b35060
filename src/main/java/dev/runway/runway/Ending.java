package dev.runway.runway;

import java.time.Instant;
import java.time.LocalDate;

import dev.runway.programme.Recorded;
import dev.runway.programme.Source;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * How a partnership ended.
 *
 * @param endedOn its last day; facts of later days do not count
 * @param endedBy who decided or reported it
 * @param endedThrough the door through which that came
 */
@Embeddable
public record Ending(LocalDate endedOn, Instant endedAt, String endedBy, @Enumerated(EnumType.STRING) Source endedThrough,
		String endReason, @Enumerated(EnumType.STRING) Kind endKind) {

	static Ending of(LocalDate endedOn, Kind kind, String reason, Recorded recorded) {
		return new Ending(endedOn, recorded.at(), recorded.by(), recorded.source(), reason, kind);
	}

	/** Who went. */
	public enum Kind {

		/** The vendor decided it. */
		DECIDED,

		/** The partner left by itself. */
		LEFT

	}

}
