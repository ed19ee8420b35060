package dev.runway.deal;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * An amount in whole units as people and spreadsheets write it: 12500.50, 12.500,50, 12,500.50, 1 250 000 or 1'250'000. What
 * can be read in two ways, such as 12,500, is not guessed at: the guess would be a thousand times too much or too little.
 *
 * @param value what was read; none where it cannot be
 * @param problems in whole sentences why it is no money; empty where it is
 */
public record TypedAmount(@Nullable BigDecimal value, @Nullable String currency, List<String> problems) {

	private static final int MAX_LENGTH = 40;

	/** White space of any kind, those included that do not break a line. */
	private static final String SPACES = "[\\s\\u00a0\\u2000-\\u200b\\u202f\\u205f\\u3000\\ufeff]";

	private static final Pattern AROUND = Pattern.compile("^%1$s+|%1$s+$".formatted(SPACES));

	/** As programs write numbers, large ones with an exponent. */
	private static final Pattern NUMBER = Pattern.compile("\\d{1,15}(\\.\\d{1,15}E\\+?\\d{1,2})?");

	/** Separators of thousands that nobody takes for a decimal one. */
	private static final Pattern SPACED = Pattern.compile("(\\d{1,3}(?:([ '])\\d{3})(?:\\2\\d{3})*)(?:[.,](\\d{1,6}))?");

	private static final Pattern DOTS = Pattern.compile("(\\d{1,3}(?:\\.\\d{3})+),(\\d{1,6})");

	/** In groups of three, or as in India of two before the last three. */
	private static final Pattern COMMAS = Pattern.compile("(\\d{1,3}(?:,\\d{3})+|\\d{1,2}(?:,\\d{2})+,\\d{3})\\.(\\d{1,6})");

	private static final Pattern GROUPS_ONLY = Pattern
		.compile("\\d{1,3}(?:\\.\\d{3}){2,}|\\d{1,3}(?:,\\d{3}){2,}|\\d{1,2}(?:,\\d{2})+,\\d{3}");

	private static final Pattern ONE_SEPARATOR = Pattern.compile("(\\d{0,15})[.,](\\d{1,6})");

	/** Three digits after the separator, and before it what may begin an amount in thousands. */
	private static final Pattern EITHER = Pattern.compile("([1-9]\\d{0,2})([.,])(\\d{3})");

	/** Reads what was typed in a currency; without one it is no money. */
	public static TypedAmount of(String text, @Nullable String currency) {
		var typed = AROUND.matcher(text).replaceAll("").replaceAll(SPACES, " ").replace('’', '\'').replace('\u2212', '-');
		var negative = typed.startsWith("-");
		var digits = negative || typed.startsWith("+") ? typed.substring(1) : typed;
		var either = EITHER.matcher(digits);
		if (either.matches() && mayHaveDecimals(currency)) {
			return new TypedAmount(null, currency, List.of(bothReadings(typed, either)));
		}
		return read(digits, either.matches()).map(value -> negative ? value.negate() : value)
			.map(value -> new TypedAmount(value, currency, Money.problems(value, currency)))
			.orElseGet(() -> new TypedAmount(null, currency, List.of("'%s' is not an amount; write it as 12500.00.".formatted(shortened(typed)))));
	}

	/** Whether it says that there is no amount. */
	public boolean nothing() {
		return value != null && value.signum() == 0;
	}

	/** The money that it is, where nothing is wrong with it. */
	public Money money() {
		return Money.of(Objects.requireNonNull(value), Objects.requireNonNull(currency));
	}

	private static Optional<BigDecimal> read(String digits, boolean thousands) {
		if (digits.length() > MAX_LENGTH) {
			return Optional.empty();
		}
		if (NUMBER.matcher(digits).matches()) {
			return Optional.of(new BigDecimal(digits));
		}
		if (thousands || GROUPS_ONLY.matcher(digits).matches()) {
			return Optional.of(number(digits, null));
		}
		for (var grouped : List.of(SPACED, DOTS, COMMAS)) {
			var parts = grouped.matcher(digits);
			if (parts.matches()) {
				return Optional.of(number(parts.group(1), parts.group(parts.groupCount())));
			}
		}
		var single = ONE_SEPARATOR.matcher(digits);
		return single.matches() ? Optional.of(number("0" + single.group(1), single.group(2))) : Optional.empty();
	}

	private static BigDecimal number(String whole, @Nullable String decimals) {
		return new BigDecimal(whole.replaceAll("\\D", "") + (decimals == null ? "" : "." + decimals));
	}

	/** In a currency without a smaller unit there is one reading only. */
	private static boolean mayHaveDecimals(@Nullable String code) {
		return Currency.getAvailableCurrencies()
			.stream()
			.noneMatch(each -> each.getCurrencyCode().equals(code) && each.getDefaultFractionDigits() == 0);
	}

	private static String bothReadings(String typed, Matcher either) {
		var thousands = number(either.group(1) + either.group(3), null);
		var decimals = number(either.group(1), either.group(3));
		return "'%s' can be read as %s and as %s; write %s or %s.".formatted(typed, thousands,
				decimals.stripTrailingZeros().toPlainString(), clear(thousands), clear(decimals));
	}

	/** So many decimals that nobody takes them for thousands. */
	private static String clear(BigDecimal value) {
		var digits = value.stripTrailingZeros().scale() <= 2 ? 2 : 4;
		return String.format(Locale.ROOT, "%." + digits + "f", value);
	}

	private static String shortened(String text) {
		return text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH) + "…";
	}

}
