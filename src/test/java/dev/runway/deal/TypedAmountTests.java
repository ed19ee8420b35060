package dev.runway.deal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How amounts are read that people have typed. */
class TypedAmountTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			12500            | 12500.00
			12500.50         | 12500.50
			12500,50         | 12500.50
			12.5             | 12.50
			12,50            | 12.50
			.50              | 0.50
			0,500            | 0.50
			1250,500         | 1250.50
			12.500,00        | 12500.00
			12,500.00        | 12500.00
			1.250.000        | 1250000.00
			1,250,000        | 1250000.00
			1,250,000.5      | 1250000.50
			12,50,000        | 1250000.00
			12,50,000.25     | 1250000.25
			1 250 000        | 1250000.00
			1 250,50         | 1250.50
			1'250'000        | 1250000.00
			1’250’000.25     | 1250000.25
			1.25000005E7     | 12500000.50
			+12500           | 12500.00
			€ 12.500,00      | 12500.00
			12.500,00 €      | 12500.00
			EUR 12500        | 12500.00
			12 500 euro      | 12500.00
			12.500,-         | 12500.00
			12.500,- €       | 12500.00
			12'500.–         | 12500.00
			""")
	void readsWhatHasOneReading(String typed, String amount) {
		var read = TypedAmount.of(typed, "EUR");

		assertThat(read.problems()).isEmpty();
		assertThat(read.money()).isEqualTo(Money.of(new BigDecimal(amount), "EUR"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "1\u00a0250\u00a0000", "1\u202f250\u202f000", "\u00a01\u2009250\u2009000\u00a0", "\t1250000 ", "1\u00a0250\u00a0000\u00a0€", "€\u202f1\u202f250\u202f000,00" })
	void takesSpacesOfAnyKind(String typed) {
		assertThat(TypedAmount.of(typed, "EUR").money().minor()).isEqualTo(125_000_000);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			12,500  | EUR | '12,500' can be read as 12500 and as 12.5; write 12500.00 or 12.50.
			12.500  | EUR | '12.500' can be read as 12500 and as 12.5; write 12500.00 or 12.50.
			1.250   | USD | '1.250' can be read as 1250 and as 1.25; write 1250.00 or 1.25.
			12,345  | KWD | '12,345' can be read as 12345 and as 12.345; write 12345.00 or 12.3450.
			-12,500 | EUR | '-12,500' can be read as 12500 and as 12.5; write 12500.00 or 12.50.
			012,500 | EUR | '012,500' can be read as 12500 and as 12.5; write 12500.00 or 12.50.
			€12,500 | EUR | '€12,500' can be read as 12500 and as 12.5; write 12500.00 or 12.50.
			12,500  |     | '12,500' can be read as 12500 and as 12.5; write 12500.00 or 12.50.
			""")
	void asksWhereThereAreTwoReadings(String typed, String currency, String sentence) {
		assertThat(TypedAmount.of(typed, currency).problems()).containsExactly(sentence);
	}

	@Test
	void readsThousandsWhereTheCurrencyHasNoSmallerUnit() {
		assertThat(TypedAmount.of("12,500", "JPY").money()).isEqualTo(new Money(12_500, "JPY"));
		assertThat(TypedAmount.of("1.250", "JPY").money()).isEqualTo(new Money(1_250, "JPY"));
		assertThat(TypedAmount.of("12.5", "JPY").problems()).containsExactly("An amount in JPY may have no decimal digits.");
	}

	@Test
	void takesTheCurrencyThatIsWrittenBesideTheNumberWhereNoOtherIsChosen() {
		assertThat(TypedAmount.of("12.500,00 €", null).money()).isEqualTo(new Money(1_250_000, "EUR"));
		assertThat(TypedAmount.of("CHF 12'500", " ").money()).isEqualTo(new Money(1_250_000, "CHF"));
		assertThat(TypedAmount.of("¥12,500", "JPY").money()).isEqualTo(new Money(12_500, "JPY"));
		assertThat(TypedAmount.of("$12,500.00", "CAD").money()).isEqualTo(new Money(1_250_000, "CAD"));
		assertThat(TypedAmount.of("$12,500.00", null).problems()).as("of several").containsExactly("Give the currency of the amount.");
		assertThat(TypedAmount.of("-€5", "EUR").problems()).containsExactly("The amount must be more than 0.");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			€ 12.500,00   | USD | '€ 12.500,00' names another currency than USD; give the one that is meant.
			12500 CHF     | EUR | '12500 CHF' names another currency than EUR; give the one that is meant.
			$12500        | EUR | '$12500' names another currency than EUR; give the one that is meant.
			USD 12500 €   |     | 'USD 12500 €' names another currency than USD; give the one that is meant.
			""")
	void asksWhichOfTwoCurrenciesIsMeant(String typed, String currency, String sentence) {
		assertThat(TypedAmount.of(typed, currency).problems()).containsExactly(sentence);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "a lot", "12,50.00", "1.25.000", "12.500,00.00", "12 50", "1 250'000", "12500.", "12.5k", "XYZ 12500", "€ -+5", "€", "12.500.-", "1e999",
			"1,2,3", "--5", "9999999999999999999999999999999999999999999" })
	void saysWhatIsNoAmount(String typed) {
		assertThat(TypedAmount.of(typed, "EUR").problems()).singleElement().asString().contains("is not an amount; write it as 12500.00.");
	}

	@Test
	void saysWhatIsNoMoney() {
		assertThat(TypedAmount.of("-5", "EUR").problems()).containsExactly("The amount must be more than 0.");
		assertThat(TypedAmount.of("0,00", "EUR").nothing()).isTrue();
		assertThat(TypedAmount.of("12500", null).problems()).containsExactly("Give the currency of the amount.");
		assertThat(TypedAmount.of("1250.555", "EUR").problems()).containsExactly("An amount in EUR may have at most 2 decimal digits.");
	}

}
