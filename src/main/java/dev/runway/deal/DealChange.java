package dev.runway.deal;

import java.time.Instant;
import java.time.LocalDate;

import dev.runway.programme.Recorded;
import dev.runway.programme.Source;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * What became of a deal on a day, who said so and why.
 *
 * @param code why a registration was rejected
 * @param expiresOn the last day on which the registration stands from then on, where the change moved it
 */
@Embeddable
public record DealChange(@Enumerated(EnumType.STRING) Kind kind, LocalDate happenedOn,
		@Enumerated(EnumType.STRING) @Nullable RejectionCode code, @Nullable String reason, @Nullable LocalDate expiresOn,
		Instant recordedAt, String recordedBy, @Enumerated(EnumType.STRING) Source source) {

	DealChange(Kind kind, LocalDate happenedOn, @Nullable RejectionCode code, @Nullable String reason, @Nullable LocalDate expiresOn,
			Recorded recorded) {
		this(kind, happenedOn, code, reason, expiresOn, recorded.at(), recorded.by(), recorded.source());
	}

	/** What changed: the state into which the deal went, or its last day. */
	public enum Kind {

		UNDER_REVIEW, APPROVED, REJECTED, EXPIRED, CANCELED, WON, LOST, EXTENDED

	}

}
