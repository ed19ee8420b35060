package dev.runway.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which amounts are money, in minor units of their currency. */
class MoneyTests {

	@Test
	void countsInTheSmallestUnitOfTheCurrency() {
		assertThat(Money.of(new BigDecimal("12000.5"), "EUR")).isEqualTo(new Money(1200050, "EUR"));
		assertThat(Money.of(new BigDecimal("1500"), "JPY")).isEqualTo(new Money(1500, "JPY"));
		assertThat(Money.of(new BigDecimal("1.234"), "KWD")).isEqualTo(new Money(1234, "KWD"));
		assertThat(Money.of(new BigDecimal("1E+12"), "KWD").minor()).isEqualTo(1_000_000_000_000_000L);
	}

	@Test
	void isTypedSoThatItIsReadAsItIs() {
		for (var money : List.of(new Money(12_345, "KWD"), new Money(12_345_000, "KWD"), new Money(1_250_050, "EUR"), new Money(12_500, "JPY"))) {
			assertThat(TypedAmount.of(money.typed(), money.currency()).money()).isEqualTo(money);
		}
	}

	@Test
	void refusesWhatIsNoMoney() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Money(0, "EUR"));
		assertThatIllegalArgumentException().isThrownBy(() -> new Money(1, "eur"));
		assertThatIllegalArgumentException().isThrownBy(() -> new Money(1, "XAU"));
	}

	@Test
	void saysWhatIsWrongWithATypedAmount() {
		assertThat(problems("1000.50", "EUR")).isEmpty();
		assertThat(problems("1000.500", "EUR")).isEmpty();
		assertThat(problems("-1", "EUR")).containsExactly("The amount must be more than 0.");
		assertThat(problems("0", "EUR")).containsExactly("The amount must be more than 0.");
		assertThat(problems("1000000000001", "EUR")).containsExactly("The amount may be at most 1,000,000,000,000.");
		assertThat(problems("1", null)).containsExactly("Give the currency of the amount.");
		assertThat(problems("1", "XYZ")).containsExactly("'XYZ' is no currency; use a code such as EUR.");
		assertThat(problems("1.555", "EUR")).containsExactly("An amount in EUR may have at most 2 decimal digits.");
		assertThat(problems("1.5", "JPY")).containsExactly("An amount in JPY may have no decimal digits.");
		assertThat(problems("1E-999999", "EUR")).hasSize(1);
		assertThat(problems("1E+999999", "EUR")).hasSize(1);
	}

	private static List<String> problems(String amount, @Nullable String currency) {
		return Money.problems(new BigDecimal(amount), currency);
	}

}
