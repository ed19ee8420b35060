package dev.runway.csv;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from taking text for a formula: an apostrophe comes before what begins like one, and is taken away
 * again when the file comes back.
 */
public final class Cells {

	private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r\\n]");

	private Cells() {
	}

	public static String guarded(String text) {
		return FORMULA.matcher(text).lookingAt() ? "'" + text : text;
	}

	public static String plain(String cell) {
		return cell.startsWith("'") && FORMULA.matcher(cell).lookingAt() ? cell.substring(1) : cell;
	}

}
