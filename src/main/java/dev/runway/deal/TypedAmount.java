package dev.runway.deal;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * An amount in whole units as people and spreadsheets write it: 12500.50, 12.500,50, 12,500.50, 1 250 000 or 1'250'000, with a
 * currency beside it or without. What can be read in two ways, such as 12,500, is not guessed at: the guess would be a thousand
 * times too much or too little.
 *
 * @param value what was read; none where it cannot be
 * @param currency the one it is said to be in; where nobody says so, the one that is written beside it
 * @param problems in whole sentences why it is no money; empty where it is
 */
public record TypedAmount(@Nullable BigDecimal value, @Nullable String currency, List<String> problems) {

	/** A pattern of what names a currency beside a number: its sign, its code or its name. */
	public static final String CURRENCY = "(?:\\p{L}{1,5}\\.?\\p{Sc}?|\\p{Sc})";

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
	private static final Pattern EITHER = Pattern.compile("((?=\\d{1,3}[.,])0*[1-9]\\d*)([.,])(\\d{3})");

	/** A currency before or behind the number. */
	private static final Pattern WRITTEN = Pattern
		.compile("(?<sign>[+-]?) ?(?<before>%1$s)? ?(?<inner>[+-]?)(?<number>[\\d.,].*?) ?(?<behind>%1$s)?".formatted(CURRENCY));

	/** What stands for no cents in 12.500,- and 12'500.–. */
	private static final Pattern DASH = Pattern.compile("([.,])[-\u2013\u2014]{1,2}$");

	/** What people write in place of a code; what several currencies share fits each of them. */
	private static final Map<String, List<String>> SIGNS = Map.ofEntries(Map.entry("€", List.of("EUR")), Map.entry("EURO", List.of("EUR")),
			Map.entry("EUROS", List.of("EUR")), Map.entry("£", List.of("GBP")), Map.entry("₹", List.of("INR")), Map.entry("RS.", List.of("INR")),
			Map.entry("¥", List.of("JPY", "CNY")), Map.entry("$", List.of("USD", "AUD", "CAD", "SGD", "NZD", "HKD", "TWD", "MXN")),
			Map.entry("US$", List.of("USD")), Map.entry("A$", List.of("AUD")), Map.entry("AU$", List.of("AUD")), Map.entry("C$", List.of("CAD")),
			Map.entry("CA$", List.of("CAD")), Map.entry("S$", List.of("SGD")), Map.entry("R$", List.of("BRL")), Map.entry("FR.", List.of("CHF")),
			Map.entry("SFR.", List.of("CHF")), Map.entry("KR", List.of("SEK", "NOK", "DKK")), Map.entry("ZŁ", List.of("PLN")));

	/** Reads what was typed in a currency; without one, and without one beside the number, it is no money. */
	public static TypedAmount of(String text, @Nullable String currency) {
		var typed = AROUND.matcher(text).replaceAll("").replaceAll(SPACES, " ").replace('’', '\'').replace('\u2212', '-');
		var parts = WRITTEN.matcher(typed);
		if (typed.length() > MAX_LENGTH || !parts.matches() || !parts.group("sign").isEmpty() && !parts.group("inner").isEmpty()) {
			return unreadable(typed, currency);
		}
		var marks = Stream.of("before", "behind").map(parts::group).filter(Objects::nonNull).map(TypedAmount::currencies).toList();
		var said = currency == null || currency.isBlank() ? marks.stream().filter(codes -> codes.size() == 1).map(List::getFirst).findFirst().orElse(null)
				: currency;
		if (marks.stream().anyMatch(List::isEmpty)) {
			return unreadable(typed, currency);
		}
		if (said != null && !marks.stream().allMatch(codes -> codes.contains(said))) {
			return new TypedAmount(null, currency, List.of("'%s' names another currency than %s; give the one that is meant.".formatted(typed, said)));
		}
		return amount(typed, DASH.matcher(parts.group("number")).replaceFirst("$100"), (parts.group("sign") + parts.group("inner")).equals("-"), said);
	}

	private static TypedAmount amount(String typed, String digits, boolean negative, @Nullable String currency) {
		var either = EITHER.matcher(digits);
		if (either.matches() && mayHaveDecimals(currency)) {
			return new TypedAmount(null, currency, List.of(bothReadings(typed, either)));
		}
		return read(digits, either.matches()).map(value -> negative ? value.negate() : value)
			.map(value -> new TypedAmount(value, currency, Money.problems(value, currency)))
			.orElseGet(() -> unreadable(typed, currency));
	}

	private static TypedAmount unreadable(String typed, @Nullable String currency) {
		return new TypedAmount(null, currency, List.of("'%s' is not an amount; write it as 12500.00.".formatted(shortened(typed))));
	}

	/** The codes of the currencies that somebody may mean by what stands beside a number. */
	private static List<String> currencies(String written) {
		var name = written.toUpperCase(Locale.ROOT);
		return SIGNS.getOrDefault(name, Currency.getAvailableCurrencies().stream().map(Currency::getCurrencyCode).filter(name::equals).toList());
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
