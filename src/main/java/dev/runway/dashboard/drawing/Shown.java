package dev.runway.dashboard.drawing;

import java.util.List;

import dev.runway.chart.Chart;
import dev.runway.metrics.Answer;
import org.jspecify.annotations.Nullable;

/**
 * A figure as people read it. Sentence, pictures and table come from one answer.
 *
 * @param sentence what it says
 * @param callout what follows from it, where something does
 * @param pictures none where there is nothing to draw; the sentence then says why
 * @param notes what else one has to know to read it
 */
public record Shown(Answer answer, String sentence, @Nullable Callout callout, List<Chart> pictures, List<String> notes,
		Table table) {

	static Shown of(Answer answer, String sentence, List<Chart> pictures, List<String> notes, Table table) {
		return new Shown(answer, sentence, null, pictures, notes, table);
	}

	Shown with(Callout following) {
		return new Shown(answer, sentence, following, pictures, notes, table);
	}

	/** Its name in addresses. */
	public String name() {
		return answer.metric().name();
	}

	/** Its name for people. */
	public String title() {
		return answer.metric().title();
	}

	/** What stands for it where there is little room. */
	public List<Chart> first() {
		return pictures.stream().limit(1).toList();
	}

}
