package dev.runway.metrics;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

import dev.runway.runway.Milestone;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How the partners of each month move from week to week. */
@Component
public class CohortCurves implements Metric<CohortCurves.Fact> {

	private static final int LAST_DAY = 182;

	@Override
	public String name() {
		return "cohort-curves";
	}

	@Override
	public Class<Fact> factType() {
		return Fact.class;
	}

	@Override
	public Curves figures(List<Fact> facts, Context context) {
		var points = new ArrayList<CurvePoint>();
		facts.stream()
			.collect(Collectors.groupingBy(Fact::cohort, TreeMap::new, Collectors.toList()))
			.forEach((cohort, own) -> {
				for (var milestone : Milestone.values()) {
					points.addAll(curve(YearMonth.from(cohort), milestone, own, context));
				}
			});
		return new Curves(points);
	}

	private static List<CurvePoint> curve(YearMonth cohort, Milestone milestone, List<Fact> facts, Context context) {
		var all = facts.stream().filter(fact -> fact.milestone() == 0).findFirst().orElseThrow();
		var own = facts.stream().filter(fact -> fact.milestone() == milestone.ordinal() + 1).toList();
		var points = new ArrayList<CurvePoint>();
		for (int day = 0; day <= LAST_DAY; day += 7) {
			var until = day;
			var reached = own.stream().filter(fact -> fact.byDay() <= until).mapToLong(Fact::partners).sum();
			points.add(new CurvePoint(cohort, milestone, day, all.partners(), reached, context.share(reached, all.partners()),
					all.youngest() >= day));
		}
		return points;
	}

	record Fact(LocalDate cohort, int milestone, int byDay, long partners, int youngest) {
	}

	/**
	 * A point of a curve.
	 *
	 * @param mature whether the month's last partner has had so many days
	 */
	public record CurvePoint(YearMonth cohort, Milestone milestone, int day, long signed, long reached,
			@Nullable Double share, boolean mature) {
	}

	/** All curves. */
	public record Curves(List<CurvePoint> rows) implements Figures {
	}

}
