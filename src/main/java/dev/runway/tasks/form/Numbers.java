package dev.runway.tasks.form;

import java.math.BigDecimal;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Reads numbers without guessing: a comma may mean one thing here and another there, and is refused. */
final class Numbers {

	private static final Pattern PLAIN = Pattern.compile("-?\\d{1,18}(\\.\\d{1,18})?");

	private Numbers() {
	}

	/** @param digits after the point at most; null for as many as one likes */
	static Entry read(String text, @Nullable Integer digits, boolean asText) {
		var stripped = text.strip();
		if (stripped.isEmpty()) {
			return Entry.of(text, null);
		}
		if (!PLAIN.matcher(stripped).matches()) {
			return Entry.unreadable(text, "'%s' is no number as it is written here: digits alone, with a point before a fraction, such as %s."
				.formatted(shortened(text), digits != null && digits == 0 ? "12500" : "12500 or 12500.50"));
		}
		var number = new BigDecimal(stripped);
		if (digits != null && number.stripTrailingZeros().scale() > digits) {
			return Entry.unreadable(text, digits == 0 ? "'%s' is no whole number.".formatted(stripped)
					: "'%s' has more than %d digits after the point.".formatted(stripped, digits));
		}
		return Entry.of(text, asText ? stripped : (Object) Json.number(number));
	}

	/** How a number of the data is typed. */
	static Entry of(@Nullable Object value, @Nullable Integer digits, boolean asText) {
		return read(Json.words(value), digits, asText);
	}

	static String shortened(String text) {
		return text.length() > 40 ? text.substring(0, 40) + "…" : text;
	}

}
