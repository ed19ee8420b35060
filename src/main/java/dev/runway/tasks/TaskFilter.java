package dev.runway.tasks;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import dev.runway.engine.UserTasks.Wanted;
import dev.runway.programme.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks somebody looks for, as it stands in the address; what is misspelled there is refused. What is empty says nothing.
 *
 * @param whose the user name of who has them, or "all"; one's own where it is not given
 * @param group to which group they are offered, with nobody holding them
 * @param late whether only what is late is wanted
 * @param text what the partner's name or the title holds
 */
record TaskFilter(@Nullable String whose, @Nullable String group, boolean late, @Nullable String text) {

	static final String ALL = "all";

	static final TaskFilter NONE = new TaskFilter(null, null, false, null);

	private static final List<String> NAMES = List.of("whose", "group", "late", "text");

	private static final int LONGEST = 200;

	static TaskFilter of(Map<String, String[]> address) {
		address.keySet().stream().filter(name -> !NAMES.contains(name)).findFirst().ifPresent(name -> {
			throw invalid("'%s' is no filter; there are %s.".formatted(shortened(name), String.join(", ", NAMES)));
		});
		var late = value(address, "late");
		if (late != null && !late.equals("true")) {
			throw invalid("late '%s' is unknown; use true, or leave it out.".formatted(shortened(late)));
		}
		var group = value(address, "group");
		if (group != null && !group.equals(Viewer.OPERATIONS)) {
			throw invalid("group '%s' is unknown; use %s.".formatted(shortened(group), Viewer.OPERATIONS));
		}
		return new TaskFilter(value(address, "whose"), group, late != null, value(address, "text"));
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
		return !equals(NONE);
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
