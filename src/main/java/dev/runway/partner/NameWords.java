package dev.runway.partner;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What somebody types who looks for a name: the beginnings of its words, in any order. */
public final class NameWords {

	private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

	private NameWords() {
	}

	/** The beginnings, in small letters. */
	public static List<String> of(String typed) {
		return BETWEEN.splitAsStream(typed.toLowerCase(Locale.ROOT)).filter(word -> !word.isEmpty()).toList();
	}

	/** The same as a question to an index of words; none where nothing but signs was typed. */
	public static Optional<String> query(String typed) {
		return Optional.of(of(typed)).filter(words -> !words.isEmpty()).map(words -> words.stream().map(word -> word + ":*").collect(Collectors.joining(" & ")));
	}

	/** Whether each of these begins a word of a name. */
	public static boolean begin(List<String> beginnings, String name) {
		var words = of(name);
		return beginnings.stream().allMatch(beginning -> words.stream().anyMatch(word -> word.startsWith(beginning)));
	}

}
