package dev.runway.deal;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Money as a system sent it. Everything may be missing or wrong.
 *
 * @param minor the amount in the currency's smallest unit, such as cents
 * @param currency ISO 4217
 */
public record GivenMoney(@Nullable Long minor, @Nullable String currency) {

	/** Says in whole sentences why it is no money; an empty list means that it is. */
	public List<String> problems() {
		return minor == null ? List.of("Give the amount as minor, in the smallest unit of its currency.")
				: Money.problems(Money.amount(minor, currency), currency);
	}

	/** The money, once nothing is wrong any more. */
	public Money money() {
		return new Money(Objects.requireNonNull(minor), Objects.requireNonNull(currency));
	}

}
