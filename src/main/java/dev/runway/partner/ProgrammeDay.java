package dev.runway.partner;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Which day it is in the programme's time zone, for the modules that know of no runway. */
@Component
public class ProgrammeDay {

	private final Clock clock;

	private final ZoneId timeZone;

	ProgrammeDay(Clock clock, @Value("${runway.programme.time-zone:UTC}") ZoneId timeZone) {
		this.clock = clock;
		this.timeZone = timeZone;
	}

	public LocalDate today() {
		return of(clock.instant());
	}

	/** The day on which something happened. */
	public LocalDate of(Instant instant) {
		return LocalDate.ofInstant(instant, timeZone);
	}

	/** The time of the day in the programme's time zone. */
	public LocalTime time() {
		return LocalTime.ofInstant(clock.instant(), timeZone);
	}

	public Instant now() {
		return clock.instant();
	}

}
