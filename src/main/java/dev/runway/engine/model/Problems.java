package dev.runway.engine.model;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What is wrong, one line each in a process owner's language. */
public final class Problems {

	private final Set<String> lines = new LinkedHashSet<>();

	public void add(String line, Object... details) {
		lines.add(line.formatted(details));
	}

	public void when(boolean wrong, String line, Object... details) {
		if (wrong) {
			add(line, details);
		}
	}

	public List<String> lines() {
		return List.copyOf(lines);
	}

	/** Lists words in their order, as in a sentence. */
	public static String list(Collection<String> words) {
		return words.stream().sorted().collect(Collectors.joining(", "));
	}

}
