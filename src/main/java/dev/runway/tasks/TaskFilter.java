package dev.runway.tasks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.runway.api.Cursor;
import dev.runway.engine.UserTasks.Wanted;
import dev.runway.programme.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which tasks somebody looks for, as it stands in the address; what is misspelled there is refused. What is empty says nothing.
 *
 * @param whose the user name of who has them, or "all"; one's own where it is not given
 * @param group to which group they are offered, with nobody holding them
 * @param late whether only what is late is wanted
 * @param text what the partner's name or the title holds
 * @param cursor the last task of the page before; none for the first page
 */
record TaskFilter(@Nullable String whose, @Nullable String group, boolean late, @Nullable String text, @Nullable String cursor) {

	static final String ALL = "all";

	static final TaskFilter NONE = new TaskFilter(null, null, false, null, null);

	private static final List<String> NAMES = List.of("whose", "group", "late", "text", "cursor");

	private static final int LONGEST = 200;

	static TaskFilter of(Map<String, String[]> address) {
		address.keySet().stream().filter(name -> !NAMES.contains(name)).findFirst().ifPresent(name -> {
			throw invalid("'%s' is no filter; there are %s.".formatted(shortened(name), String.join(", ", NAMES.subList(0, NAMES.size() - 1))));
		});
		var late = value(address, "late");
		if (late != null && !late.equals("true")) {
			throw invalid("late '%s' is unknown; use true, or leave it out.".formatted(shortened(late)));
		}
		var group = value(address, "group");
		if (group != null && !group.equals(Viewer.OPERATIONS)) {
			throw invalid("group '%s' is unknown; use %s.".formatted(shortened(group), Viewer.OPERATIONS));
		}
		return new TaskFilter(value(address, "whose"), group, late != null, value(address, "text"), value(address, "cursor"));
	}

	/** What is asked of the engine for somebody. */
	Wanted wanted(Viewer viewer, String person) {
		if (!viewer.seesAll() || whose == null && group == null) {
			return new Wanted(person, viewer.group(), null);
		}
		return group != null ? new Wanted(ALL.equals(whose) ? null : whose, group, null) : new Wanted(ALL.equals(whose) ? null : whose, null, null);
	}

	boolean admits(TaskLine line) {
		return (!late || line.late()) && (text == null || line.about().toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT)));
	}

	/** Whether anything is chosen. */
	public boolean any() {
		return !equals(new TaskFilter(null, null, false, null, cursor));
	}

	/** The task after which the page begins; none for the first page. */
	Optional<Urgency> after() {
		return Optional.ofNullable(cursor).map(Cursor::parse).map(Urgency::of);
	}

	/** The address of the same list, from a task on. */
	String address(@Nullable String from) {
		var given = new LinkedHashMap<String, Object>();
		Stream.of(Map.entry("whose", Optional.ofNullable(whose)), Map.entry("group", Optional.ofNullable(group)),
				Map.entry("late", Optional.ofNullable(late ? "true" : null)), Map.entry("text", Optional.ofNullable(text)),
				Map.entry("cursor", Optional.ofNullable(from)))
			.forEach(each -> each.getValue().ifPresent(value -> given.put(each.getKey(), value)));
		var address = UriComponentsBuilder.fromPath("/tasks");
		given.keySet().forEach(name -> address.queryParam(name, "{%s}".formatted(name)));
		return address.encode().buildAndExpand(given).toUriString();
	}

	private static @Nullable String value(Map<String, String[]> address, String name) {
		var given = Optional.ofNullable(address.get(name)).orElse(new String[0]);
		if (given.length > 1) {
			throw invalid("Give %s once.".formatted(name));
		}
		if (given.length == 1 && given[0].length() > LONGEST) {
			throw invalid("%s is too long; use %d characters at most.".formatted(name, LONGEST));
		}
		return given.length == 0 || given[0].isBlank() ? null : given[0].strip();
	}

	private static String shortened(String text) {
		return text.length() > 40 ? text.substring(0, 40) + "…" : text;
	}

	private static Refused invalid(String problem) {
		return new Refused(Refused.Kind.INVALID, problem);
	}

}
