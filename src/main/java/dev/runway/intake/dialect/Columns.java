package dev.runway.intake.dialect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.runway.csv.Cells;
import dev.runway.intake.sheet.Blanks;
import dev.runway.intake.sheet.BrokenSheet;
import org.jspecify.annotations.Nullable;

/** Where in the rows of a file the columns of ours stand, for a header that has been understood. */
public final class Columns {

	/** What a file of refused rows says of each; it is passed over when the rows come again. */
	public static final String REASON = "reason";

	private static final int MAX_SHOWN = 60, LETTERS = 26;

	private final FileDialect dialect;

	private final Map<String, List<Integer>> places;

	private final boolean translated;

	private final List<String> header;

	private final int needed;

	/** @param needed how many fields a row has at least, so that every required column is there */
	private Columns(FileDialect dialect, Map<String, List<Integer>> places, boolean translated, List<String> header, int needed) {
		this.dialect = dialect;
		this.places = places;
		this.translated = translated;
		this.header = header;
		this.needed = needed;
	}

	/** Understands a header, or says in a {@link BrokenSheet} what is wrong with it. */
	public static Columns of(List<String> header, List<String> required, List<String> optional, FileDialect dialect) {
		return new Reading(header, dialect).columns(required, optional);
	}

	/** Whether one of the columns came under a name that is not ours. */
	public boolean translated() {
		return translated;
	}

	/** Whether the header has a column of ours. */
	public boolean has(String column) {
		return places.containsKey(column);
	}

	/** How many columns have no name: they are passed over as long as they hold nothing. */
	public long nameless() {
		return header.stream().filter(String::isEmpty).count();
	}

	/**
	 * Says of a row that does not fit the header what is wrong with it. Spreadsheets leave out what is empty at the end of a row,
	 * so a short one fits as long as no required column is missing.
	 */
	public Optional<String> misfit(List<String> fields) {
		int given = withoutBlankEnd(fields);
		boolean swallowed = fields.size() < header.size() && fields.stream().anyMatch(field -> field.indexOf('\n') >= 0);
		if (given > header.size() || fields.size() < needed || swallowed) {
			return Optional.of("It has %d fields and the header has %d%s".formatted(Math.max(given, Math.min(fields.size(), header.size())),
					header.size(), swallowed ? "; a quote that is not closed has swallowed the lines after it" : ""));
		}
		for (int index = 0; index < given; index++) {
			if (header.get(index).isEmpty() && !Blanks.isBlank(fields.get(index))) {
				return Optional.of("Column %s has no name and holds '%s'".formatted(letters(index), shortened(fields.get(index))));
			}
		}
		return Optional.empty();
	}

	/** The values of a row by our columns. */
	public Map<String, String> read(List<String> fields) {
		var values = new LinkedHashMap<>(dialect.defaults());
		values.keySet().retainAll(places.keySet());
		places.keySet().forEach(column -> {
			var value = given(column, fields);
			if (value != null) {
				values.put(column, value);
			}
		});
		return values;
	}

	/** The value of one of our columns; empty where the row gives it none. */
	public String value(String column, List<String> fields) {
		return Objects.requireNonNullElse(given(column, fields), "");
	}

	private @Nullable String given(String column, List<String> fields) {
		var indexes = places.getOrDefault(column, List.of());
		if (indexes.size() == 1) {
			var alone = text(fields, indexes.getFirst());
			return alone.isEmpty() ? null : dialect.translated(column, alone);
		}
		var parts = indexes.stream().map(index -> text(fields, index)).toList();
		return parts.stream().allMatch(String::isEmpty) ? null : dialect.translated(column, String.join("+", parts));
	}

	private static String text(List<String> fields, int index) {
		return index < fields.size() ? Blanks.strip(Cells.plain(Blanks.strip(fields.get(index)))) : "";
	}

	/** A column as spreadsheets call it: A, B, …, Z, AA. */
	private static String letters(int index) {
		return (index < LETTERS ? "" : letters(index / LETTERS - 1)) + (char) ('A' + index % LETTERS);
	}

	private static int withoutBlankEnd(List<String> fields) {
		int size = fields.size();
		while (size > 0 && Blanks.isBlank(fields.get(size - 1))) {
			size--;
		}
		return size;
	}

	private static String shortened(String name) {
		return name.length() <= MAX_SHOWN ? name : name.substring(0, MAX_SHOWN) + "…";
	}

	/** One header on its way to being understood. */
	private static final class Reading {

		private final List<String> header;

		private final FileDialect dialect;

		private final Map<String, Integer> positions = new HashMap<>();

		private final HashSet<String> known = new HashSet<>();

		private final Map<String, List<Integer>> places = new LinkedHashMap<>();

		private boolean translated;

		Reading(List<String> header, FileDialect dialect) {
			this.header = header;
			this.dialect = dialect;
			for (int index = 0; index < header.size(); index++) {
				if (header.get(index).chars().anyMatch(Character::isISOControl)) {
					throw new BrokenSheet("The header holds control characters; save the file as CSV UTF-8");
				}
				if (!header.get(index).isEmpty() && positions.putIfAbsent(FileDialect.plain(header.get(index)), index) != null) {
					throw new BrokenSheet("The column '%s' stands twice in the header".formatted(shortened(header.get(index))));
				}
			}
		}

		Columns columns(List<String> required, List<String> optional) {
			Stream.concat(required.stream(), optional.stream()).forEach(this::place);
			header.stream().filter(name -> !name.isEmpty() && !known.contains(FileDialect.plain(name)) && !dialect.ignores(name) && !name.equals(REASON)).findFirst().ifPresent(name -> {
				throw new BrokenSheet("The column '%s' is unknown; the columns are %s, %s".formatted(shortened(name),
						String.join(", ", required), String.join(", ", optional)));
			});
			required.stream().filter(column -> !places.containsKey(column)).findFirst().ifPresent(column -> {
				throw new BrokenSheet("The column '%s' is missing%s".formatted(column, otherNames(column)));
			});
			var last = required.stream().flatMap(column -> places.getOrDefault(column, List.of()).stream()).mapToInt(Integer::intValue).max();
			return new Columns(dialect, places, translated, header, last.orElse(-1) + 1);
		}

		/** The first of its names that the header has is where a column stands; the others are known as well. */
		private void place(String column) {
			var names = new ArrayList<>(dialect.namesOf(column));
			names.add(column);
			for (var name : names) {
				var parts = Stream.of(name.split("\\+")).map(FileDialect::plain).toList();
				known.addAll(parts);
				if (positions.keySet().containsAll(parts) && places.putIfAbsent(column, parts.stream().map(positions::get).toList()) == null) {
					translated |= !name.equals(column);
				}
			}
			if (!places.containsKey(column) && dialect.defaults().containsKey(column)) {
				places.put(column, List.of());
			}
		}

		private String otherNames(String column) {
			var names = dialect.namesOf(column);
			return names.isEmpty() ? "" : "; it may also be called %s".formatted(names.stream()
				.map("'%s'"::formatted)
				.collect(Collectors.joining(" or ")));
		}

	}

}
