package dev.runway.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** At which times the clock of the local platform stands still while days pass. */
class PlatformClockTests {

	@TempDir
	Path folder;

	@Test
	void passesADayInOneStepOnceItsMailsAreOnTheirWay() {
		assertThat(stops("2026-12-01T14:30:00Z", 2)).containsExactly(Instant.parse("2026-12-02T14:30:00Z"), Instant.parse("2026-12-03T14:30:00Z"));
	}

	@Test
	void stopsInTheMorningOfADayThatBeginsBeforeItsMails() {
		assertThat(stops("2026-12-01T00:50:00Z", 2)).containsExactly(Instant.parse("2026-12-01T09:01:00Z"), Instant.parse("2026-12-02T00:50:00Z"),
				Instant.parse("2026-12-02T09:01:00Z"), Instant.parse("2026-12-03T00:50:00Z"));
	}

	private List<Instant> stops(String now, int days) {
		var stops = new ArrayList<Instant>();
		var application = new MovableClock(Clock.fixed(Instant.parse(now), ZoneOffset.UTC), folder.resolve("clock"));
		var moved = new ArrayList<Duration>();
		new PlatformClock(application, step -> {
			moved.add(step);
			stops.add(application.instant());
		}).advance(days);
		assertThat(moved.stream().reduce(Duration.ZERO, Duration::plus)).isEqualTo(Duration.ofDays(days));
		return stops;
	}

}
