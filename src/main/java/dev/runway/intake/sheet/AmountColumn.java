package dev.runway.intake.sheet;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import dev.runway.deal.TypedAmount;
import org.jspecify.annotations.Nullable;

/**
 * A column of amounts. One with three digits after its only separator is in thousands where the column shows that the other
 * separator is the decimal one; where it would have three decimal digits, it is so only if that was told.
 */
public final class AmountColumn {

	private static final Pattern EITHER = Pattern.compile("[1-9]\\d{0,2}([.,])\\d{3}");

	/** A currency before the number or behind it. */
	private static final Pattern MARKED = Pattern
		.compile("(?<before>%1$s?[\\p{Z}\\s]*)(?<number>[^\\p{L}\\p{Sc}]*\\d)(?<behind>[\\p{Z}\\s]*%1$s?)".formatted(TypedAmount.CURRENCY));

	private static final int LONGEST = 60;

	private final String name;

	private final @Nullable DecimalMark told;

	private final Set<DecimalMark> shown = EnumSet.noneOf(DecimalMark.class);

	private @Nullable String unclear;

	public AmountColumn(String name, @Nullable DecimalMark told) {
		this.name = name;
		this.told = told;
	}

	public String name() {
		return name;
	}

	/** Looks at a value before any of the column is read. */
	public void see(String value) {
		if (value.length() <= LONGEST) {
			var marked = MARKED.matcher(value);
			var number = marked.matches() ? marked.group("number") : value;
			DecimalMark.shownBy(number).ifPresent(shown::add);
			unclear = unclear == null && EITHER.matcher(DecimalMark.digits(number)).matches() ? value : unclear;
		}
	}

	/** What a value reads as, with the currency that stands beside it; what keeps two readings is left as it was given. */
	public Reading read(String value) {
		var mark = mark();
		if (mark == null || value.length() > LONGEST) {
			return Reading.of(value);
		}
		var marked = MARKED.matcher(value);
		if (!marked.matches()) {
			return number(value, mark);
		}
		var number = number(marked.group("number"), mark);
		return new Reading(marked.group("before") + number.value() + marked.group("behind"), number.problem());
	}

	private Reading number(String value, DecimalMark mark) {
		var digits = DecimalMark.digits(value);
		var either = EITHER.matcher(digits);
		if (either.matches()) {
			return Reading.of(read(value, digits, either.group(1).equals(mark == DecimalMark.COMMA ? "," : ".")));
		}
		return told == null || DecimalMark.shownBy(value).filter(other -> other != told).isEmpty() ? Reading.of(value)
				: new Reading(value, "%s '%s' has no decimal %s, as amounts=%s says".formatted(name, value, word(told), word(told)));
	}

	/** In words how amounts are written. */
	Optional<String> words() {
		var mark = mark();
		if (mark != null) {
			return Optional.of("with a decimal " + word(mark));
		}
		return Optional.ofNullable(unclear).map("such as %s, which have two readings: say amounts=comma or amounts=point"::formatted);
	}

	private @Nullable DecimalMark mark() {
		return told != null ? told : shown.size() == 1 ? shown.iterator().next() : null;
	}

	/** With a fourth decimal digit, which nobody takes for a thousand. */
	private String read(String value, String digits, boolean decimal) {
		var sign = value.startsWith("-") || value.startsWith("\u2212") ? "-" : "";
		if (decimal) {
			return told == null ? value : sign + digits.replace(',', '.') + "0";
		}
		return sign + digits.replaceAll("[.,]", "");
	}

	private static String word(DecimalMark mark) {
		return mark.name().toLowerCase(Locale.ROOT);
	}

}
