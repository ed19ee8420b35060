package dev.runway.notification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What the mail of a day tells one person, in the order in which it matters.
 *
 * @param alsoLate what has been late for longer, which alone is no news; none where nothing is
 */
record Digest(Map<Section, List<Item>> sections, @Nullable Shown alsoLate) {

	private static final int LONGEST_SUBJECT = 79;

	private static final int MAX_ITEMS = 25;

	private static final Comparator<Item> ORDER = Comparator.comparing(Item::rank).reversed().thenComparing(Item::name);

	/** Of two items about the same the later one counts. */
	static Digest of(Stream<Item> items) {
		var latest = new LinkedHashMap<String, Item>();
		items.forEach(item -> latest.put(item.key(), item));
		return new Digest(latest.values()
			.stream()
			.sorted(ORDER)
			.collect(Collectors.groupingBy(Item::section, () -> new EnumMap<>(Section.class), Collectors.toList())), null);
	}

	Digest with(@Nullable Shown alsoLate) {
		return new Digest(sections, alsoLate);
	}

	/** By what its items are known. */
	Set<String> keys() {
		return sections.values().stream().flatMap(List::stream).map(Item::key).collect(Collectors.toSet());
	}

	boolean isEmpty() {
		return sections.isEmpty();
	}

	/** What there is, where it is one thing; otherwise how many of each, and about which partners, as far as a line reaches. */
	String subject() {
		var items = sections.values().stream().flatMap(List::stream).toList();
		return items.size() == 1 ? first(items.getFirst().words().text()) : several();
	}

	private static String first(String text) {
		var line = text.lines().findFirst().orElse("").replaceFirst("^\\* ", "");
		return line.length() > LONGEST_SUBJECT ? line.substring(0, LONGEST_SUBJECT - 1) + "…" : line;
	}

	private String several() {
		var subject = new StringBuilder(counts()).append(": ");
		var names = names();
		for (var each = 0; each < names.size(); each++) {
			var more = each < names.size() - 1;
			var room = LONGEST_SUBJECT - subject.length() - (more ? ", …".length() : 0);
			if (names.get(each).length() > room) {
				return cut(subject, names.get(each), each == 0);
			}
			subject.append(names.get(each)).append(more ? ", " : "");
		}
		return subject.toString();
	}

	/** The sections as templates show them: each with what a mail can hold, and how many more there are. */
	List<Shown> shown() {
		return Stream.of(Section.values())
			.flatMap(section -> Stream.concat(Stream.ofNullable(sections.get(section)).map(items -> Shown.of(section, items)),
					section == Section.LATE ? Stream.ofNullable(alsoLate) : Stream.empty()))
			.toList();
	}

	private String counts() {
		return sections.keySet().equals(Set.of(Section.NEWS)) ? "News"
				: sections.entrySet()
					.stream()
					.map(each -> "%d %s".formatted(each.getValue().size(), each.getKey().word()))
					.collect(Collectors.joining(", "));
	}

	private List<String> names() {
		var names = new LinkedHashSet<String>();
		sections.values().forEach(items -> items.forEach(item -> names.add(item.name())));
		return new ArrayList<>(names);
	}

	/** What stands before the first name that does not fit, or, where that is the first of all, as much of it as does. */
	private static String cut(StringBuilder subject, String name, boolean first) {
		var room = Math.clamp(LONGEST_SUBJECT - 1 - subject.length(), 0, name.length());
		return subject + (first ? name.substring(0, room) : "") + "…";
	}

	/**
	 * A section as templates show it.
	 *
	 * @param total how many items it has
	 * @param items those that are shown
	 * @param link where the others are; empty where that is the list of partners
	 */
	record Shown(String title, int total, List<Item> items, String link) {

		private static Shown of(Section section, List<Item> items) {
			return new Shown(section.title(), items.size(), items.subList(0, Math.min(items.size(), MAX_ITEMS)), "");
		}

		/** How many are not shown. */
		public int more() {
			return total - items.size();
		}

	}

}
