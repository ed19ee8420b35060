package dev.runway.intake.dialect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.runway.csv.BrokenCsv;
import dev.runway.csv.Cells;

/** Where in the rows of a file the columns of ours stand, for a header that has been understood. */
public final class Columns {

	/** What a file of refused rows says of each; it is passed over when the rows come again. */
	public static final String REASON = "reason";

	private static final int MAX_SHOWN = 60;

	private final FileDialect dialect;

	private final Map<String, List<Integer>> places;

	private final boolean translated;

	private final int size;

	private Columns(FileDialect dialect, Map<String, List<Integer>> places, boolean translated, int size) {
		this.dialect = dialect;
		this.places = places;
		this.translated = translated;
		this.size = size;
	}

	/** Understands a header, or says in a {@link BrokenCsv} what is wrong with it. */
	public static Columns of(List<String> header, List<String> required, List<String> optional, FileDialect dialect) {
		return new Reading(header, dialect).columns(required, optional);
	}

	/** Whether one of the columns came under a name that is not ours. */
	public boolean translated() {
		return translated;
	}

	/** Says of a row that has not as many fields as the header what is wrong with it. */
	public Optional<String> misfit(List<String> fields) {
		return fields.size() == size ? Optional.empty()
				: Optional.of("It has %d fields and the header has %d%s".formatted(fields.size(), size,
						fields.stream().anyMatch(field -> field.contains("\n"))
								? "; a quote that is not closed has swallowed the lines after it" : ""));
	}

	/** The values of a row by our columns. */
	public Map<String, String> read(List<String> fields) {
		var values = new LinkedHashMap<>(dialect.defaults());
		values.keySet().retainAll(places.keySet());
		places.forEach((column, indexes) -> {
			var given = indexes.stream().map(index -> index < fields.size() ? Cells.plain(fields.get(index)).strip() : "").toList();
			if (!given.stream().allMatch(String::isEmpty)) {
				values.put(column, dialect.translated(column, String.join("+", given)));
			}
		});
		return values;
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
					throw new BrokenCsv("The header holds control characters; save the file as CSV UTF-8");
				}
				if (positions.putIfAbsent(FileDialect.plain(header.get(index)), index) != null) {
					throw new BrokenCsv("The column '%s' stands twice in the header".formatted(shortened(header.get(index))));
				}
			}
		}

		Columns columns(List<String> required, List<String> optional) {
			Stream.concat(required.stream(), optional.stream()).forEach(this::place);
			header.stream().filter(name -> !known.contains(FileDialect.plain(name)) && !dialect.ignores(name) && !name.equals(REASON)).findFirst().ifPresent(name -> {
				throw new BrokenCsv("The column '%s' is unknown; the columns are %s, %s".formatted(shortened(name),
						String.join(", ", required), String.join(", ", optional)));
			});
			required.stream().filter(column -> !places.containsKey(column)).findFirst().ifPresent(column -> {
				throw new BrokenCsv("The column '%s' is missing%s".formatted(column, otherNames(column)));
			});
			return new Columns(dialect, places, translated, header.size());
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

		private static String shortened(String name) {
			return name.length() <= MAX_SHOWN ? name : name.substring(0, MAX_SHOWN) + "…";
		}

		private String otherNames(String column) {
			var names = dialect.namesOf(column);
			return names.isEmpty() ? "" : "; it may also be called %s".formatted(names.stream()
				.map("'%s'"::formatted)
				.collect(Collectors.joining(" or ")));
		}

	}

}
