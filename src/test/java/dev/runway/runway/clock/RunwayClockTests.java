package dev.runway.runway.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import dev.runway.programme.Refused;
import dev.runway.programme.Source;
import dev.runway.runway.clock.ClockEntry.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** By how many days a clock may be moved, and where its ledger leaves it. */
class RunwayClockTests {

	private static final LocalDate SIGNED = LocalDate.of(2026, 1, 1);

	private static final LocalDate END = SIGNED.plusDays(120);

	private static final RunwayClock CLOCK = new RunwayClock(END, null);

	@Test
	void endsWhereItsLastEntrySaysSo() {
		assertThat(read(entry(Kind.STARTED, 120, null))).isEqualTo(CLOCK);
		assertThat(read(entry(Kind.STARTED, 120, null), entry(Kind.EXTENDED, 140, null)).endsOn())
			.isEqualTo(SIGNED.plusDays(140));
		assertThat(read()).isEqualTo(CLOCK);
	}

	@Test
	void isPausedUntilTheDayOnWhichItRunsAgain() {
		var paused = read(entry(Kind.STARTED, 120, null), entry(Kind.PAUSED, 130, 60));

		assertThat(paused.pausedOn(SIGNED.plusDays(59))).isTrue();
		assertThat(paused.pausedOn(SIGNED.plusDays(60))).isFalse();
		assertThat(read(entry(Kind.PAUSED, 130, 60), entry(Kind.RESUMED, 125, null)).pausedOn(SIGNED.plusDays(55))).isFalse();
		assertThat(read(entry(Kind.PAUSED, 130, 60), entry(Kind.EXTENDED, 150, null)).pausedOn(SIGNED.plusDays(55))).isTrue();
	}

	@Test
	void isExtendedByTheDaysBetweenItsEnds() {
		assertThat(CLOCK.extension(END.minusDays(20), END.plusDays(15), 180)).isEqualTo(15);
		assertThat(CLOCK.extension(END.plusDays(5), END.plusDays(15), 180)).isEqualTo(15);
	}

	@Test
	void isNotExtendedToADayThatIsNoLaterOrTooFar() {
		refused(Refused.Kind.INVALID, () -> CLOCK.extension(SIGNED, END, 180));
		refused(Refused.Kind.INVALID, () -> CLOCK.extension(SIGNED, null, 180));
		refused(Refused.Kind.INVALID, () -> CLOCK.extension(END.plusDays(30), END.plusDays(30), 180));
		refused(Refused.Kind.INVALID, () -> CLOCK.extension(END, END.plusDays(181), 180));
		assertThat(CLOCK.extension(END, END.plusDays(180), 180)).isEqualTo(180);
	}

	@Test
	void losesTheDaysOfAPause() {
		assertThat(CLOCK.pause(SIGNED.plusDays(50), SIGNED.plusDays(60), 180)).isEqualTo(10);
		assertThat(CLOCK.pause(END, END.plusDays(1), 180)).isEqualTo(1);
	}

	@Test
	void isNotPausedWithoutAnEndOrTwiceOrTooLate() {
		refused(Refused.Kind.INVALID, () -> CLOCK.pause(SIGNED, null, 180));
		refused(Refused.Kind.INVALID, () -> CLOCK.pause(SIGNED, SIGNED, 180));
		refused(Refused.Kind.INVALID, () -> CLOCK.pause(SIGNED, SIGNED.plusDays(181), 180));
		refused(Refused.Kind.CONFLICT, () -> CLOCK.pause(END.plusDays(1), END.plusDays(9), 180));
		refused(Refused.Kind.CONFLICT,
				() -> new RunwayClock(END, SIGNED.plusDays(60)).pause(SIGNED.plusDays(50), SIGNED.plusDays(70), 180));
	}

	@Test
	void givesBackTheDaysOfAPauseThatWereNotUsed() {
		var paused = new RunwayClock(END.plusDays(10), SIGNED.plusDays(60));

		assertThat(paused.unused(SIGNED.plusDays(50))).isEqualTo(10);
		assertThat(paused.unused(SIGNED.plusDays(57))).isEqualTo(3);
		refused(Refused.Kind.CONFLICT, () -> paused.unused(SIGNED.plusDays(60)));
		refused(Refused.Kind.CONFLICT, () -> CLOCK.unused(SIGNED));
	}

	private static void refused(Refused.Kind kind, Runnable change) {
		assertThatExceptionOfType(Refused.class).isThrownBy(change::run)
			.satisfies(refused -> assertThat(refused.kind()).isEqualTo(kind))
			.withMessageEndingWith(".");
	}

	private static RunwayClock read(ClockEntry... entries) {
		return RunwayClock.of(List.of(entries), END);
	}

	private static ClockEntry entry(Kind kind, int endDay, @Nullable Integer pausedUntilDay) {
		return new ClockEntry(kind, SIGNED.plusDays(endDay), 0,
				pausedUntilDay == null ? null : SIGNED.plusDays(pausedUntilDay), "", "", Source.REST, SIGNED, Instant.EPOCH);
	}

}
