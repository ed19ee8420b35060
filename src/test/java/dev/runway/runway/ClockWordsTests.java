package dev.runway.runway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockWordsTests {

	private static final LocalDate SIGNED = LocalDate.parse("2026-03-31"), END = SIGNED.plusDays(120);

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			0   | day 0 of 120
			120 | day 120 of 120
			121 | day 121: the clock ran out on 2026-07-29, 1 day ago
			245 | day 245: the clock ran out on 2026-07-29, 125 days ago
			""")
	void countsNoDayAgainstAClockThatHasRunOut(int day, String words) {
		assertThat(ClockWords.of(SIGNED, END, SIGNED.plusDays(day))).isEqualTo(words);
	}

	@Test
	void saysTheDayAloneAsLongAsNoClockIsKnown() {
		assertThat(ClockWords.of(SIGNED, null, SIGNED.plusDays(3))).isEqualTo("day 3");
	}

	@ParameterizedTest
	@CsvSource({ "42, day 42 of 120", "120, day 120 of 120", "182, day 182" })
	void doesNotMeasureByTheClockWhatIsDueAfterIt(int day, String words) {
		assertThat(ClockWords.due(day, 120)).isEqualTo(words);
	}

}
