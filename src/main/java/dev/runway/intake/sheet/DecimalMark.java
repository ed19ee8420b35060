package dev.runway.intake.sheet;

import java.util.Optional;
import java.util.regex.Pattern;

/** What stands before the decimal digits of an amount. */
public enum DecimalMark {

	COMMA(",", "\\."), POINT("\\.", ",");

	private static final Pattern AROUND_DIGITS = Pattern.compile("[+\\-\\u2212'’\\p{Z}\\s\\p{Cf}]+");

	private final Pattern form;

	/** Groups of three before the mark, several of them, or a mark after which there are not three digits. */
	DecimalMark(String mark, String other) {
		this.form = Pattern.compile("\\d{1,3}(%2$s\\d{3})+%1$s\\d{1,6}|\\d{1,3}(%2$s\\d{3}){2,}|\\d{0,15}%1$s(\\d{1,2}|\\d{4,6})|(0|\\d{4,15})%1$s\\d{3}"
			.formatted(mark, other));
	}

	/** The mark that an amount shows beyond doubt. */
	static Optional<DecimalMark> shownBy(String amount) {
		var digits = digits(amount);
		for (var mark : values()) {
			if (mark.form.matcher(digits).matches()) {
				return Optional.of(mark);
			}
		}
		return Optional.empty();
	}

	/** An amount without its sign and without what parts thousands and is no point or comma. */
	static String digits(String amount) {
		return AROUND_DIGITS.matcher(amount).replaceAll("");
	}

}
