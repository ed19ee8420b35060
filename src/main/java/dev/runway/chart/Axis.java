package dev.runway.chart;

import java.util.List;
import java.util.stream.IntStream;

/** From where to where a direction of a chart goes, and what is written beside it. */
public record Axis(double from, double to, List<Tick> ticks) {

	private static final int MOST_STEPS = 5;

	/** Shares from 0 to 1, written in percent. */
	public static Axis ofShares() {
		return ofShares(4);
	}

	/** The same in so many steps. */
	public static Axis ofShares(int steps) {
		return new Axis(0, 1,
				IntStream.rangeClosed(0, steps).mapToObj(each -> new Tick((double) each / steps, each * 100 / steps + " %")).toList());
	}

	/** Counts from nothing to at least the largest, in round steps. */
	public static Axis ofCounts(long largest) {
		var step = step(largest);
		var last = (int) Math.max(1, Math.ceilDiv(largest, step));
		return new Axis(0, last * step,
				IntStream.rangeClosed(0, last).mapToObj(each -> new Tick(each * step, "%,d".formatted(each * step))).toList());
	}

	/** Days from 0 to the last, with a mark every so many. */
	public static Axis ofDays(int last, int every) {
		return new Axis(0, last,
				IntStream.rangeClosed(0, last / every).mapToObj(each -> new Tick(each * every, String.valueOf(each * every))).toList());
	}

	/** Things that have names, one beside the other, each at its number; where there are many, not all are named. */
	public static Axis ofNames(List<String> names) {
		int every = Math.max(1, Math.ceilDiv(names.size(), 8));
		return new Axis(0, Math.max(1, names.size() - 1), IntStream.range(0, names.size())
			.filter(each -> (names.size() - 1 - each) % every == 0)
			.mapToObj(each -> new Tick(each, names.get(each)))
			.toList());
	}

	/** 1, 2 or 5 of some power of ten. */
	private static long step(long largest) {
		long power = 1;
		while (power * 10 * MOST_STEPS < largest) {
			power *= 10;
		}
		for (long each : new long[] { power, 2 * power, 5 * power }) {
			if (each * MOST_STEPS >= largest) {
				return each;
			}
		}
		return 10 * power;
	}

	/** How far along the axis a value is, from 0 to 1; what is beyond its ends stays there. */
	double place(double value) {
		return Math.clamp((value - from) / (to - from), 0, 1);
	}

}
