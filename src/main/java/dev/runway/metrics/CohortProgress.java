package dev.runway.metrics;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import dev.runway.runway.Milestone;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How far the partners of each month have come. */
@Component
public class CohortProgress implements Metric<CohortProgress.Fact> {

	@Override
	public String name() {
		return "cohort-progress";
	}

	@Override
	public Class<Fact> factType() {
		return Fact.class;
	}

	@Override
	public Cohorts figures(List<Fact> facts, Context context) {
		return new Cohorts(facts.stream()
			.sorted(Comparator.comparing(Fact::cohort))
			.flatMap(fact -> Stream.of(Milestone.values()).map(milestone -> cell(fact, milestone, context)))
			.toList());
	}

	private static Cell cell(Fact fact, Milestone milestone, Context context) {
		return new Cell(YearMonth.from(fact.cohort()), milestone, fact.signed(), fact.reached(milestone),
				context.share(fact.reached(milestone), fact.signed()), fact.signed() == fact.matured());
	}

	record Fact(LocalDate cohort, long signed, long matured, long agreementSigned, long onboardingDone,
			long certificationDone, long jointPlanSigned, long firstDealRegistered, long firstClosedWon)
			implements ReachedCounts {
	}

	/**
	 * A month of signing and a milestone.
	 *
	 * @param mature whether all partners of the month have had their 120 days
	 */
	public record Cell(YearMonth cohort, Milestone milestone, long signed, long reached, @Nullable Double share,
			boolean mature) {
	}

	/** The heat map. */
	public record Cohorts(List<Cell> rows) implements Figures {
	}

}
