package dev.runway.metrics.survival;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How likely the event has come by a day, where something else may come first and some cases are open: the estimator of
 * Aalen and Johansen (1978, Scand. J. Statist. 5, 141-150). Without competing outcomes it is one minus the estimator of
 * Kaplan and Meier (1958). On one day outcomes come before open cases leave.
 */
public final class CumulativeIncidence {

	private final long size;

	private final List<Day> days;

	private CumulativeIncidence(long size, List<Day> days) {
		this.size = size;
		this.days = days;
	}

	public static CumulativeIncidence of(Collection<Cases> cases) {
		var byDay = new TreeMap<Integer, long[]>();
		cases.stream()
			.filter(each -> each.count() > 0)
			.forEach(each -> byDay.computeIfAbsent(each.day(), day -> new long[Outcome.values().length])[each.outcome()
				.ordinal()] += each.count());
		var size = cases.stream().mapToLong(Cases::count).sum();
		var days = new ArrayList<Day>();
		var atRisk = size;
		for (var entry : byDay.entrySet()) {
			var day = new Day(entry.getKey(), atRisk, entry.getValue()[0], entry.getValue()[1], entry.getValue()[2]);
			days.add(day);
			atRisk = day.left();
		}
		return new CumulativeIncidence(size, days);
	}

	public long size() {
		return size;
	}

	/** How many are known to the day: nothing had come before it, and they were not open before it. */
	public long atRisk(int day) {
		return days.stream().filter(each -> each.day() >= day).mapToLong(Day::atRisk).findFirst().orElse(0);
	}

	/** Whether cases are known up to the day, or all outcomes have come before: otherwise the estimate would end too early. */
	public boolean reaches(int day) {
		return atRisk(day) > 0 || size > 0 && days.getLast().open() == 0;
	}

	/** How likely the event has come by the end of the day. */
	public double by(int day) {
		double free = 1, incidence = 0;
		for (var each : until(day)) {
			incidence += free * each.events() / each.atRisk();
			free *= 1 - each.hazard();
		}
		return incidence;
	}

	/**
	 * The standard error of {@link #by}: the infinitesimal jackknife, that is the root of the summed squares of what each
	 * case contributes, which is what {@code survfit} of R's package survival gives for several states. Without competing
	 * outcomes it is Greenwood's formula.
	 */
	public double standardError(int day) {
		var known = until(day);
		return Math.sqrt(days.stream().mapToDouble(each -> squares(known, each)).sum());
	}

	/**
	 * How many of the cases that are still open after so many days have the event by a later day: the sum of
	 * (F(day) - F(waited)) / S(waited), with S for "nothing has come yet". The standard error is that of the number that there
	 * will be: what the estimate may be wrong by (infinitesimal jackknife) and what chance adds to it (binomial).
	 *
	 * @param waiting how many are open, by the days that they have waited
	 */
	public Expectation expected(SortedMap<Integer, Long> waiting, int day) {
		var known = until(day);
		var curve = new ArrayList<Point>(known.size());
		double free = 1, incidence = 0;
		for (var each : known) {
			incidence += free * each.events() / each.atRisk();
			free *= 1 - each.hazard();
			curve.add(new Point(free, incidence));
		}
		double end = incidence, sum = 0, chance = 0;
		var open = new ArrayList<Open>();
		for (var entry : waiting.entrySet()) {
			int last = (int) known.stream().takeWhile(each -> each.day() <= entry.getKey()).count() - 1;
			var now = last < 0 ? Point.START : curve.get(last);
			if (entry.getKey() < day && now.free() > 0) {
				double share = (end - now.incidence()) / now.free();
				sum += entry.getValue() * share;
				chance += entry.getValue() * share * (1 - share);
				open.add(new Open(last, entry.getValue(), now.free(), share));
			}
		}
		double squares = 0;
		for (var leaving : days) {
			for (var outcome : Outcome.values()) {
				if (leaving.count(outcome) > 0) {
					squares += leaving.count(outcome) * Math.pow(influence(path(known, leaving.day(), outcome), open), 2);
				}
			}
		}
		return new Expectation(waiting.values().stream().mapToLong(Long::longValue).sum(), sum, Math.sqrt(squares), Math.sqrt(squares + chance));
	}

	private static double influence(List<Point> path, Collection<Open> open) {
		double end = path.isEmpty() ? 0 : path.getLast().incidence();
		return open.stream().mapToDouble(each -> {
			var now = each.last() < 0 ? Point.UNCHANGED : path.get(each.last());
			return each.count() * (end - now.incidence() - each.share() * now.free()) / each.free();
		}).sum();
	}

	/** Open cases that have waited equally long: up to which of the known days, and what is estimated of them. */
	private record Open(int last, long count, double free, double share) {
	}

	/** The first day by which at least this share has had the event; none when the cases do not get so far. */
	public OptionalInt dayOf(double share) {
		double free = 1, incidence = 0;
		for (var each : days) {
			incidence += free * each.events() / each.atRisk();
			free *= 1 - each.hazard();
			if (incidence >= share - 1e-12) {
				return OptionalInt.of(each.day());
			}
		}
		return OptionalInt.empty();
	}

	/** The 95 % interval around {@link #by}. */
	public Interval interval(int day) {
		var value = by(day);
		if (value <= 1e-12 || value >= 1 - 1e-12) {
			return Interval.exactAtTheEdge(value, known(day));
		}
		return Interval.logMinusLog(value, standardError(day));
	}

	/** How many cases are known for sure: an outcome had come by the day, or they are known up to it. */
	private long known(int day) {
		return size - days.stream().filter(each -> each.day() < day).mapToLong(Day::open).sum();
	}

	private List<Day> until(int day) {
		return days.stream().takeWhile(each -> each.day() <= day).toList();
	}

	/** The squared contributions of all cases that leave on the same day. */
	private static double squares(List<Day> known, Day leaving) {
		return Stream.of(Outcome.values())
			.filter(outcome -> leaving.count(outcome) > 0)
			.mapToDouble(outcome -> leaving.count(outcome) * Math.pow(influence(known, leaving.day(), outcome), 2))
			.sum();
	}

	private static double influence(List<Day> known, int leavesOn, Outcome outcome) {
		var path = path(known, leavesOn, outcome);
		return path.isEmpty() ? 0 : path.getLast().incidence();
	}

	/** The derivatives of the estimate by the weight of one case, day by day, taken along the days on which the case is at risk. */
	private static List<Point> path(List<Day> known, int leavesOn, Outcome outcome) {
		var path = new ArrayList<Point>(known.size());
		double free = 1, freeChange = 0, change = 0;
		for (var each : known) {
			boolean atRisk = each.day() <= leavesOn, leaves = each.day() == leavesOn;
			double event = leaves && outcome == Outcome.EVENT ? 1 : 0;
			double any = leaves && outcome != Outcome.OPEN ? 1 : 0;
			double eventHazard = (double) each.events() / each.atRisk();
			double eventExcess = atRisk ? (event - eventHazard) / each.atRisk() : 0;
			double anyExcess = atRisk ? (any - each.hazard()) / each.atRisk() : 0;
			change += freeChange * eventHazard + free * eventExcess;
			freeChange = freeChange * (1 - each.hazard()) - free * anyExcess;
			free *= 1 - each.hazard();
			path.add(new Point(freeChange, change));
		}
		return path;
	}

	/** How likely nothing has come yet and how likely the event has, at the end of each known day; or how both change. */
	private record Point(double free, double incidence) {

		static final Point START = new Point(1, 0);

		static final Point UNCHANGED = new Point(0, 0);

	}

	/** A day on which cases leave. */
	private record Day(int day, long atRisk, long events, long competing, long open) {

		double hazard() {
			return (double) (events + competing) / atRisk;
		}

		long left() {
			return atRisk - events - competing - open;
		}

		long count(Outcome outcome) {
			return switch (outcome) {
				case EVENT -> events;
				case COMPETING -> competing;
				case OPEN -> open;
			};
		}

	}

}
