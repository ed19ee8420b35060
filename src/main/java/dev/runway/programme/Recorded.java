package dev.runway.programme;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * Who says so, through which door, and when Runway learned of it.
 *
 * @param by a log-in, a token, or the part of the programme that decided
 */
@Embeddable
public record Recorded(@Column(name = "recorded_by") String by, @Enumerated(EnumType.STRING) Source source,
		@Column(name = "recorded_at") Instant at) {

	/** As whom the programme itself records what follows from time and facts. */
	public static final String RUNWAY = "runway";

	/** What the programme itself found out, with nobody at a door. */
	public static Recorded byRunway(Instant at) {
		return new Recorded(RUNWAY, Source.PROCESS, at);
	}

	/** The same word for something that is recorded after the first, so that the order of both can be told. */
	public Recorded at(Instant later) {
		return new Recorded(by, source, later);
	}

}
