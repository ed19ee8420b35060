package dev.runway.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Days and instants in the programme's time zone, also where the clocks change. */
class ProgrammeCalendarTests {

	private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

	private final ProgrammeCalendar calendar = new ProgrammeCalendar(
			new ProgrammeCalendar.Settings(BERLIN, LocalTime.of(9, 0), 30, 14),
			Clock.fixed(Instant.parse("2026-11-02T23:30:00Z"), BERLIN));

	@Test
	void todayIsTheDayInTheProgrammesZone() {
		assertThat(calendar.today()).isEqualTo(LocalDate.of(2026, 11, 3));
	}

	@Test
	void theSigningDateIsDayZero() {
		assertThat(calendar.dayOf(LocalDate.of(2026, 11, 2), LocalDate.of(2026, 11, 2))).isZero();
		assertThat(calendar.dayOf(LocalDate.of(2026, 11, 2), LocalDate.of(2027, 3, 2))).isEqualTo(120);
	}

	@Test
	void aDueDayEndsAtMidnightAlsoWhenTheClocksChange() {
		assertThat(calendar.endOf(LocalDate.of(2026, 10, 25))).isEqualTo("2026-10-25T22:59:59Z");
		assertThat(calendar.endOf(LocalDate.of(2026, 3, 29))).isEqualTo("2026-03-29T21:59:59Z");
	}

	@Test
	void whatMailsTellFallsDueSpreadOverHalfAnHourBeforeThem() {
		var day = LocalDate.of(2026, 11, 2);

		assertThat(calendar.mailTimeOf(day)).isEqualTo("2026-11-02T08:00:00Z");
		assertThat(Stream.generate(() -> calendar.mailTimeOf(day, UUID.randomUUID())).limit(500)).contains(
				Instant.parse("2026-11-02T07:25:00Z"), Instant.parse("2026-11-02T07:54:00Z"))
			.allSatisfy(at -> assertThat(at).isBetween("2026-11-02T07:25:00Z", "2026-11-02T07:54:00Z"));
	}

	@Test
	void whatMailsTellFallsDueOnTheirDayAlsoWhereTheyGoOutAtMidnight() {
		var midnight = new ProgrammeCalendar(new ProgrammeCalendar.Settings(BERLIN, LocalTime.MIDNIGHT, 30, 14),
				Clock.fixed(Instant.EPOCH, BERLIN));

		assertThat(midnight.mailTimeOf(LocalDate.of(2026, 11, 2), UUID.randomUUID())).isEqualTo("2026-11-01T23:00:00Z");
	}

	@Test
	void theMailOfADayTellsWhatFellDueUntilItGoesOut() {
		assertThat(calendar.mailDayOf(Instant.parse("2026-11-02T08:00:00Z"))).isEqualTo("2026-11-02");
		assertThat(calendar.mailDayOf(Instant.parse("2026-11-02T08:00:01Z"))).isEqualTo("2026-11-03");
		assertThat(calendar.mailDayOf(Instant.parse("2026-11-02T23:30:00Z"))).isEqualTo("2026-11-03");
	}

}
