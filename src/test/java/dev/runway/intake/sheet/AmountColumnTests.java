package dev.runway.intake.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the amounts of a column are read that have two readings by themselves. */
class AmountColumnTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			12.500,00    | 12.500  | 12500
			1 250,50     | 12.500  | 12500
			1.250.000    | -12.500 | -12500
			0,500        | 12.500  | 12500
			12,500.00    | 12,500  | 12500
			1,250,000    | 12,500  | 12500
			12.5         | 12,500  | 12500
			12.500,00 €  | € 12.500 | € 12500
			12.500,00    | 12.500 EUR | 12500 EUR
			12.500,00    | Fr. 12.500 | Fr. 12500
			""")
	void takesForThousandsWhatTheColumnShowsToBeSo(String shows, String value, String read) {
		assertThat(read(null, shows, value)).containsExactly(shows, read);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			12.500,00 | 12,500
			12,500.00 | 12.500
			12500     | 12,500
			""")
	void leavesThreeDecimalDigitsToBeAskedFor(String shows, String value) {
		assertThat(read(null, shows, value)).containsExactly(shows, value);
	}

	@Test
	void decidesNothingWhereBothMarksAreShown() {
		assertThat(read(null, "12.5", "12,50", "12.500")).containsExactly("12.5", "12,50", "12.500");
		assertThat(words(null, "12.5", "12,50", "12.500"))
			.containsExactly("such as 12.500, which have two readings: say amounts=comma or amounts=point");
	}

	@Test
	void takesTheMarkThatWasToldAndNoOther() {
		assertThat(read(DecimalMark.COMMA, "12.500", "12,500", "12.500,50")).containsExactly("12500", "12.5000", "12.500,50");
		assertThat(read(DecimalMark.COMMA, "€ 12.500", "12,500 €", "12.500 kg 3")).containsExactly("€ 12500", "12.5000 €", "12.500 kg 3");
		assertThat(read(DecimalMark.POINT, "12.500", "12,500")).containsExactly("12.5000", "12500");
		assertThat(read(DecimalMark.COMMA, "12,500.00")).containsExactly("amount '12,500.00' has no decimal comma, as amounts=comma says");
	}

	@Test
	void saysWhatItHasSeen() {
		assertThat(words(null, "12.500,00")).containsExactly("with a decimal comma");
		assertThat(words(null, "12500.50", "12,500")).containsExactly("with a decimal point");
		assertThat(words(null, "12500")).isEmpty();
	}

	private static List<String> read(@Nullable DecimalMark told, String... values) {
		var column = column(told, values);
		return Stream.of(values).map(column::read).map(reading -> reading.problem() == null ? reading.value() : reading.problem()).toList();
	}

	private static List<String> words(@Nullable DecimalMark told, String... values) {
		return column(told, values).words().stream().toList();
	}

	private static AmountColumn column(@Nullable DecimalMark told, String... values) {
		var column = new AmountColumn("amount", told);
		Stream.of(values).forEach(column::see);
		return column;
	}

}
