package dev.runway.intake.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** How a workbook shows its numbers: which of them are days, and what the others look like. */
final class NumberFormats {

	/** What stands for itself: quoted or escaped text, and colours, conditions and languages in brackets. */
	private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*]");

	/** Digits that a spreadsheet keeps; the rest of what it writes is noise. */
	private static final MathContext KEPT = new MathContext(15);

	private static final int MAX_SCALE = 30;

	private final Map<String, Boolean> days = new HashMap<>();

	/** Whether a number in this format is a day: one that shows its day or its year. */
	boolean isDay(@Nullable Integer id, @Nullable String format) {
		if (id == null) {
			return false;
		}
		return format == null ? id >= 27 && id <= 36 || id >= 50 && id <= 58 : days.computeIfAbsent(format, NumberFormats::showsADay);
	}

	/**
	 * A number in digits. One of more digits than are kept is written with an exponent, as it has lost some; one with three
	 * decimal digits gets a fourth, so that nobody takes them for thousands.
	 */
	static String digits(BigDecimal number) {
		var kept = number.round(KEPT);
		if (kept.precision() - kept.scale() > KEPT.getPrecision() || kept.scale() > MAX_SCALE) {
			return kept.stripTrailingZeros().toString();
		}
		var shortest = kept.stripTrailingZeros();
		return (shortest.scale() == 3 ? shortest.setScale(4) : shortest).toPlainString();
	}

	private static boolean showsADay(String format) {
		var shown = LITERAL.matcher(format.split(";", 2)[0]).replaceAll("").toLowerCase(Locale.ROOT);
		return shown.indexOf('d') >= 0 || shown.indexOf('y') >= 0;
	}

}
