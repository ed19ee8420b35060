package dev.runway.metrics;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The figures that were asked for last, each kept for as long as no fact has changed that figures count. */
final class RecentFigures {

	private static final int MOST = 40;

	private final Map<Question, Found> found = new LinkedHashMap<>(MOST, 0.75f, true);

	/** The figures of each metric that are known of these partners, as of the changes that were made so far. */
	synchronized Map<String, Figures> of(Selection selection, LocalDate today, String changes) {
		var known = found.get(new Question(selection, today));
		return known == null || !known.changes().equals(changes) ? Map.of() : Map.copyOf(known.figures());
	}

	synchronized void keep(Selection selection, LocalDate today, String changes, Map<String, Figures> figures) {
		var question = new Question(selection, today);
		var all = new HashMap<>(of(selection, today, changes));
		all.putAll(figures);
		found.put(question, new Found(changes, all));
		if (found.size() > MOST) {
			found.remove(found.keySet().iterator().next());
		}
	}

	private record Question(Selection selection, LocalDate today) {
	}

	private record Found(String changes, Map<String, Figures> figures) {
	}

}
