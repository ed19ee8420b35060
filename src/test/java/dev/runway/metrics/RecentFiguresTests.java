package dev.runway.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

/** What is kept of the figures that were found, and for how long. */
class RecentFiguresTests {

	private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

	private static final Map<String, Figures> ONE = Map.of("one", new LiveVersusSigned.LiveRates(List.of()));

	private final RecentFigures recent = new RecentFigures();

	@Test
	void addsToWhatIsKnownAsOfTheSameChanges() {
		recent.keep(Selection.ALL, TODAY, "7", ONE);
		recent.keep(Selection.ALL, TODAY, "7", Map.of("two", new LiveVersusSigned.LiveRates(List.of())));

		assertThat(recent.of(Selection.ALL, TODAY, "7")).containsOnlyKeys("one", "two");
		assertThat(recent.of(Selection.ALL, TODAY.plusDays(1), "7")).isEmpty();
		assertThat(recent.of(Selection.ALL, TODAY, "7 8")).isEmpty();
	}

	@Test
	void forgetsWhatWasKnownBeforeAChange() {
		recent.keep(Selection.ALL, TODAY, "7", ONE);
		recent.keep(Selection.ALL, TODAY, "8", Map.of("two", new LiveVersusSigned.LiveRates(List.of())));

		assertThat(recent.of(Selection.ALL, TODAY, "8")).containsOnlyKeys("two");
		assertThat(recent.of(Selection.ALL, TODAY, "7")).isEmpty();
	}

	@Test
	void keepsTheFortyThatWereAskedForLast() {
		recent.keep(Selection.ALL, TODAY, "7", ONE);
		for (int day = 1; day <= 45; day++) {
			recent.keep(Selection.ALL, TODAY.minusDays(day), "7", ONE);
			recent.of(Selection.ALL, TODAY, "7");
		}

		assertThat(recent.of(Selection.ALL, TODAY, "7")).isNotEmpty();
		assertThat(recent.of(Selection.ALL, TODAY.minusDays(7), "7")).isNotEmpty();
		assertThat(recent.of(Selection.ALL, TODAY.minusDays(6), "7")).isEmpty();
	}

}
