package dev.runway.engine;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What may stand in one column of a decision table.
 *
 * @param from the least number
 * @param to the greatest number
 * @param times how many units of the other columns one of this one is, such as 7 for weeks among days
 * @param words the words that are known; of a text, those of which it has to mention one, where there are any
 * @param atMost the columns whose number may not be less than the one of this column
 * @param below the columns whose number must be greater than the one of this column
 */
public record TableColumn(String name, Kind kind, int from, int to, int times, Set<String> words, List<String> atMost, List<String> below) {

	/** What the cells of a column hold. */
	public enum Kind {

		WHOLE_NUMBER, WORD,

		/** Several words with commas between them. */
		WORDS,

		TEXT,

		/** A date. */
		DAY

	}

	/** A column of whole numbers, of 0 or more unless it says otherwise. */
	public static TableColumn whole(String name) {
		return new TableColumn(name, Kind.WHOLE_NUMBER, 0, Integer.MAX_VALUE, 1, Set.of(), List.of(), List.of());
	}

	public static TableColumn word(String name, Collection<String> known) {
		return ofWords(name, Kind.WORD, known);
	}

	/** A column of the names of an enum. */
	public static TableColumn word(String name, Class<? extends Enum<?>> known) {
		return word(name, names(known));
	}

	/** A column of one or more names of an enum. */
	public static TableColumn words(String name, Class<? extends Enum<?>> known) {
		return ofWords(name, Kind.WORDS, names(known));
	}

	/** A column of texts that mention one of these words in either case. */
	public static TableColumn textWithOneOf(String name, Collection<String> words) {
		return ofWords(name, Kind.TEXT, words);
	}

	/** A column of any texts. */
	public static TableColumn text(String name) {
		return ofWords(name, Kind.TEXT, Set.of());
	}

	public static TableColumn day(String name) {
		return ofWords(name, Kind.DAY, Set.of());
	}

	public TableColumn from(int least) {
		return new TableColumn(name, kind, least, to, times, words, atMost, below);
	}

	public TableColumn to(int greatest) {
		return new TableColumn(name, kind, from, greatest, times, words, atMost, below);
	}

	public TableColumn times(int units) {
		return new TableColumn(name, kind, from, to, units, words, atMost, below);
	}

	public TableColumn atMost(String... columns) {
		return new TableColumn(name, kind, from, to, times, words, List.of(columns), below);
	}

	public TableColumn below(String... columns) {
		return new TableColumn(name, kind, from, to, times, words, atMost, List.of(columns));
	}

	private static TableColumn ofWords(String name, Kind kind, Collection<String> words) {
		return new TableColumn(name, kind, 0, 0, 1, new TreeSet<>(words), List.of(), List.of());
	}

	private static Set<String> names(Class<? extends Enum<?>> words) {
		return Stream.of(words.getEnumConstants()).map(Enum::name).collect(Collectors.toSet());
	}

}
