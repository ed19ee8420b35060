package dev.runway.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import dev.runway.metrics.Headline.Counts;
import dev.runway.metrics.LiveRate.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadlineRateTests {

	@ParameterizedTest
	@CsvSource({ "2026-12-16, 2026-11-16", "2026-03-30, 2026-02-28", "2026-03-31, 2026-02-28", "2026-11-30, 2026-10-31", "2028-02-29, 2028-01-31" })
	void isComparedWithAMonthBeforeAndAMonthsEndWithTheEndBefore(LocalDate day, LocalDate before) {
		assertThat(HeadlineRate.before(day)).isEqualTo(before);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			20 | 18 | 2 points more than on 16 Nov 2026 (18 %). | 30 points short of the target of 50 %.
			18 | 19 | 1 point less than on 16 Nov 2026 (19 %).  | 32 points short of the target of 50 %.
			49 | 49 | The same as on 16 Nov 2026.               | 1 point short of the target of 50 %.
			50 | 49 | 1 point more than on 16 Nov 2026 (49 %).  | The target of 50 % is reached.
			""")
	void saysHowItChangedAndHowFarItsTargetIs(int now, int then, String change, String distance) {
		var rate = rate(live(now, 100, 40), live(then, 100, 0));

		assertThat(rate.change()).isEqualTo(change);
		assertThat(rate.distance()).isEqualTo(distance);
		assertThat(rate.sentence()).isEqualTo("%d of the 100 partners signed in the last 6 months are live. 40 of them are still in their first 120 days, so it can still rise."
			.formatted(now));
	}

	@Test
	void claimsNothingOfTooFew() {
		var few = rate(live(1, 1, 1), live(0, 0, 0));

		assertThat(few.words()).isEqualTo("no rate yet");
		assertThat(few.change()).isEqualTo("Too few");
		assertThat(few.distance()).isEmpty();
		assertThat(few.sentence()).isEqualTo("The one partner signed in the last 6 months is live.");
		assertThat(rate(live(20, 100, 0), live(1, 2, 0)).change()).isEqualTo("A month ago there were too few partners for a rate.");
		assertThat(rate(live(0, 0, 0), live(0, 0, 0)).sentence()).isEqualTo("No partner has signed in the last 6 months.");
	}

	private static HeadlineRate rate(LiveRate now, LiveRate then) {
		return new HeadlineRate(now, "in the last 6 months", new Counts(100, 20, 80, 0), LocalDate.parse("2026-11-16"), then,
				new Counts(90, 18, 72, 0), 0.5, 120);
	}

	private static LiveRate live(long live, long partners, long notYet) {
		return new LiveRate(Reading.LIVE_NOW, "Live today", partners, live, notYet, partners < 10 ? null : (double) live / partners, null, null, null,
				null, partners < 10 ? "Too few" : null);
	}

}
