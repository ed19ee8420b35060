package dev.runway.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** The day on which tests run: that of {@code -Dtoday}, so that nothing rests on the calendar of the machine. */
public final class TestDay {

	public static final LocalDate TODAY = LocalDate.parse(Optional.ofNullable(System.getProperty("today"))
		.orElseThrow(() -> new IllegalStateException("Say on which day tests run: -Dtoday=2026-12-16, as pom.xml does.")));

	/** When it begins for an engine that starts: in the morning, and on the same day from Honolulu to Auckland. */
	public static final Instant MORNING = TODAY.atTime(LocalTime.of(10, 0)).toInstant(ZoneOffset.UTC);

	private TestDay() {
	}

	/** How far a clock that starts now has to be moved, ahead or back. */
	public static Duration offset() {
		return Duration.between(Instant.now(), MORNING);
	}

	/** A clock that stands still on the morning of this day. */
	public static Clock clock() {
		return Clock.fixed(MORNING, ZoneOffset.UTC);
	}

}
