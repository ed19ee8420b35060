package dev.runway.engine.model;

import java.util.Collection;
import java.util.Comparator;

/** Finds the word that somebody may have meant. */
public final class Nearest {

	private Nearest() {
	}

	/** The known word that differs least, as a question; empty when none is near. */
	public static String hint(String word, Collection<String> known) {
		return known.stream().filter(each -> distance(word, each) <= Math.max(1, (word.length() + 1) / 3))
			.min(Comparator.<String>comparingInt(each -> distance(word, each)).thenComparing(Comparator.naturalOrder()))
			.map(": is it '%s'?"::formatted)
			.orElse("");
	}

	/** How many letters have to be changed, added or left out to make one of the other. */
	private static int distance(String one, String other) {
		var row = new int[other.length() + 1];
		for (int column = 0; column <= other.length(); column++) {
			row[column] = column;
		}
		for (int line = 1; line <= one.length(); line++) {
			int diagonal = row[0];
			row[0] = line;
			for (int column = 1; column <= other.length(); column++) {
				int change = diagonal + (one.charAt(line - 1) == other.charAt(column - 1) ? 0 : 1);
				diagonal = row[column];
				row[column] = Math.min(change, 1 + Math.min(row[column], row[column - 1]));
			}
		}
		return row[other.length()];
	}

}
