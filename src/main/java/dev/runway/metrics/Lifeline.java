package dev.runway.metrics;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

import dev.runway.metrics.survival.Cases;
import dev.runway.metrics.survival.CumulativeIncidence;
import dev.runway.metrics.survival.Outcome;

/** Partners that are alike in how they came to be live, or in how long they have not been. */
interface Lifeline {

	int day();

	State outcome();

	long partners();

	/** What is known of them. */
	enum State {

		LIVE(Outcome.EVENT), ENDED(Outcome.COMPETING), OPEN(Outcome.OPEN);

		private final Outcome outcome;

		State(Outcome outcome) {
			this.outcome = outcome;
		}

	}

	/** How likely a partner is live by a day of its runway, from a day on. */
	static CumulativeIncidence incidence(Collection<? extends Lifeline> lines, int fromDay) {
		return CumulativeIncidence.of(lines.stream()
			.map(line -> new Cases(line.day() - fromDay, line.outcome().outcome, line.partners()))
			.toList());
	}

	static long count(Collection<? extends Lifeline> lines) {
		return lines.stream().mapToLong(Lifeline::partners).sum();
	}

	static long live(Collection<? extends Lifeline> lines, int byDay) {
		return lines.stream()
			.filter(line -> line.outcome() == State.LIVE && line.day() <= byDay)
			.mapToLong(Lifeline::partners)
			.sum();
	}

	static <L extends Lifeline> List<L> with(Collection<L> lines, Predicate<L> condition) {
		return lines.stream().filter(condition).toList();
	}

}
