package dev.runway.intake.sheet;

import java.util.Collection;

/** White space of any kind, also what does not break a line, has no width or only says in which direction one reads. */
public final class Blanks {

	private Blanks() {
	}

	/** The text without what is blank around it. */
	public static String strip(String text) {
		int begin = 0;
		int end = text.length();
		while (begin < end && isBlank(text.charAt(begin))) {
			begin++;
		}
		while (begin < end && isBlank(text.charAt(end - 1))) {
			end--;
		}
		return text.substring(begin, end);
	}

	public static boolean isBlank(String text) {
		return text.chars().allMatch(each -> isBlank((char) each));
	}

	/** Whether there is nothing in any of the cells. */
	public static boolean areBlank(Collection<String> cells) {
		for (var cell : cells) {
			if (!isBlank(cell)) {
				return false;
			}
		}
		return true;
	}

	static boolean isBlank(char character) {
		return character == ' ' || Character.isWhitespace(character) || Character.isSpaceChar(character)
				|| Character.getType(character) == Character.FORMAT;
	}

}
