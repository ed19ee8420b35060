package dev.runway.dashboard.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;

import dev.runway.partner.PartnerType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTests {

	@ParameterizedTest
	@CsvSource({ "0, 0 %", "0.001, under 1 %", "0.004, under 1 %", "0.006, 1 %", "0.256, 26 %", "0.994, 99 %", "0.996, over 99 %", "1, 100 %", ", –" })
	void saysNothingAndAllOnlyWhereItIsSo(@Nullable Double share, String words) {
		assertThat(Words.share(share)).isEqualTo(words);
	}

	@ParameterizedTest
	@CsvSource({ "0, 0 days", "1, 1 day", "1.04, 1 day", "67.5, 68 days", "22.41, 22 days", ", –" })
	void saysWholeDays(@Nullable Double days, String words) {
		assertThat(Words.inDays(days)).isEqualTo(words);
	}

	@Test
	void writesDaysMonthsAndNamesAsPeopleDo() {
		assertThat(Words.day(LocalDate.of(2026, 3, 1))).isEqualTo("1 Mar 2026");
		assertThat(Words.month(YearMonth.of(2026, 3))).isEqualTo("Mar 2026");
		assertThat(Words.word(PartnerType.SYSTEM_INTEGRATOR)).isEqualTo("System integrator");
		assertThat(Words.partners(1)).isEqualTo("1 partner");
	}

}
