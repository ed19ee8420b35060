package dev.runway.deal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * An amount of money that is more than nothing.
 *
 * @param minor the amount in the currency's smallest unit, such as cents
 * @param currency ISO 4217
 */
@Embeddable
public record Money(long minor, String currency) {

	private static final BigDecimal MAX = new BigDecimal("1000000000000");

	public Money {
		if (minor <= 0 || known(currency).isEmpty()) {
			throw new IllegalArgumentException("%d %s is no amount of money".formatted(minor, currency));
		}
	}

	/** Turns an amount in whole units, such as 12.50 euros, into money. */
	public static Money of(BigDecimal amount, String currency) {
		var digits = known(currency).orElseThrow().getDefaultFractionDigits();
		return new Money(amount.movePointRight(digits).longValueExact(), currency);
	}

	/** The amount for people, such as EUR 12,500.00. */
	public String words() {
		var digits = known(currency).orElseThrow().getDefaultFractionDigits();
		return String.format(Locale.ROOT, "%s %,.{digits}f".replace("{digits}", String.valueOf(digits)), currency,
				wholeUnits());
	}

	/** The amount in whole units, such as 12500.00 euros. */
	public BigDecimal wholeUnits() {
		return amount(minor, currency);
	}

	/** The amount as a person would type it: with so many decimal digits that nobody takes them for thousands. */
	public String typed() {
		var units = wholeUnits();
		return (units.scale() == 3 ? units.setScale(4) : units).toPlainString();
	}

	/** The amount in whole units; in a currency that nobody knows, as if it had no smaller one. */
	static BigDecimal amount(long minor, @Nullable String currency) {
		return BigDecimal.valueOf(minor,
				Optional.ofNullable(currency).flatMap(Money::known).map(Currency::getDefaultFractionDigits).orElse(0));
	}

	/** Says in whole sentences why a typed amount is no money; an empty list means that it is. */
	public static List<String> problems(BigDecimal amount, @Nullable String currency) {
		var problems = new ArrayList<String>();
		if (amount.signum() <= 0) {
			problems.add("The amount must be more than 0.");
		}
		if (amount.compareTo(MAX) > 0) {
			problems.add("The amount may be at most %,d.".formatted(MAX.longValueExact()));
		}
		if (currency == null || currency.isBlank()) {
			problems.add("Give the currency of the amount.");
			return problems;
		}
		known(currency).ifPresentOrElse(each -> digits(amount, each, problems),
				() -> problems.add("'%s' is no currency; use a code such as EUR.".formatted(shortened(currency))));
		return problems;
	}

	private static void digits(BigDecimal amount, Currency currency, List<String> problems) {
		var digits = currency.getDefaultFractionDigits();
		if (amount.stripTrailingZeros().scale() > digits) {
			problems.add("An amount in %s may have %s.".formatted(currency.getCurrencyCode(),
					digits == 0 ? "no decimal digits" : "at most %d decimal digits".formatted(digits)));
		}
	}

	/** Codes without a smallest unit, such as gold, are no currency in which a deal is booked. */
	private static Optional<Currency> known(String code) {
		return Currency.getAvailableCurrencies()
			.stream()
			.filter(each -> each.getCurrencyCode().equals(code) && each.getDefaultFractionDigits() >= 0)
			.findFirst();
	}

	private static String shortened(String text) {
		return text.length() <= 20 ? text : text.substring(0, 20) + "…";
	}

}
