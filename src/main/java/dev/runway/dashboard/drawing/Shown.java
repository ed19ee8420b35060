package dev.runway.dashboard.drawing;

import java.util.List;

import dev.runway.chart.Chart;
import dev.runway.chart.Linked;
import dev.runway.metrics.Answer;
import dev.runway.metrics.HeadlineRate;
import org.jspecify.annotations.Nullable;

/**
 * A figure as people read it. Sentence, pictures and table come from one answer.
 *
 * @param sentence what it says
 * @param rate the rate that stands first everywhere, in the figure that it is of
 * @param callout what follows from it, where something does
 * @param pictures none where there is nothing to draw; the sentence then says why
 * @param notes what else one has to know to read it
 * @param ways the partners of whom it tells
 * @param method of which kind its numbers are, for those who ask how it is computed
 */
public record Shown(Answer answer, String sentence, @Nullable HeadlineRate rate, @Nullable Callout callout, List<Chart> pictures,
		List<String> notes, List<Linked> ways, List<String> method, Table table) {

	static Shown of(Answer answer, String sentence, List<Chart> pictures, List<String> notes, Table table) {
		return new Shown(answer, sentence, null, null, pictures, notes, List.of(), List.of(), table);
	}

	Shown with(Callout following) {
		return new Shown(answer, sentence, rate, following, pictures, notes, ways, method, table);
	}

	Shown with(HeadlineRate first) {
		return new Shown(answer, sentence, first, callout, pictures, notes, ways, method, table);
	}

	Shown leading(List<Linked> to) {
		return new Shown(answer, sentence, rate, callout, pictures, notes, to.stream().filter(way -> way.href() != null).toList(), method, table);
	}

	Shown computed(List<String> method) {
		return new Shown(answer, sentence, rate, callout, pictures, notes, ways, method, table);
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
