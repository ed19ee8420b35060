package dev.runway.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.runway.metrics.FirmLevelSpread.LorenzPoint;
import dev.runway.metrics.survival.Interval;

/** How something is spread over firms, of which the first bring nothing and the others these amounts in ascending order. */
final class Concentration {

	/** How the interval is made, for those who read it. */
	static final String INTERVAL = "95 %, as if the firms were a sample: infinitesimal jackknife, kept between 0 and 1 (logit)";

	private static final int STEPS = 100;

	private final long firms;

	private final double[] amounts;

	private final double total;

	Concentration(long firms, double[] amounts) {
		this.firms = firms;
		this.amounts = amounts;
		double sum = 0;
		for (double amount : amounts) {
			sum += amount;
		}
		this.total = sum;
	}

	double total() {
		return total;
	}

	/** Twice the sum of place times amount, over firms times total, less (firms + 1) / firms. */
	double gini() {
		double weighted = 0;
		for (int i = 0; i < amounts.length; i++) {
			weighted += (bringingNothing() + i + 1) * amounts[i];
		}
		return 2 * weighted / (firms * total) - (firms + 1.0) / firms;
	}

	/**
	 * The standard error of {@link #gini} as of a sample: the infinitesimal jackknife, that is the root of the summed squares of
	 * how far each firm moves it by its weight. With many firms it is that of Davidson (2009, Journal of Econometrics 150, 30-40).
	 */
	double giniError() {
		double gini = gini(), level = total * (1 - gini) / firms;
		double running = 0, squares = bringingNothing() * level * level;
		for (int i = 0; i < amounts.length; i++) {
			running += amounts[i];
			double moves = (2.0 * (bringingNothing() + i + 1) / firms - 1 - gini) * amounts[i] - 2 * running / firms + level;
			squares += moves * moves;
		}
		return Math.sqrt(squares) / total;
	}

	/**
	 * The 95 % interval of the coefficient, on the scale logit, around the coefficient times n / (n - 1), as that of a sample comes
	 * out too low by as much; none where all bring the same or one brings all.
	 */
	Optional<Interval> giniInterval() {
		double unbiased = gini() * firms / (firms - 1), error = giniError() * firms / (firms - 1);
		return unbiased <= 1e-9 || unbiased >= 1 - 1e-9 ? Optional.empty() : Optional.of(Interval.logit(unbiased, error));
	}

	/** How many firms, those that bring most first, make this share of the total. */
	long firmsFor(double share) {
		double left = total;
		int place = amounts.length;
		while (place > 0 && total - left < share * total) {
			left -= amounts[--place];
		}
		return amounts.length - place;
	}

	/** The curve of Lorenz: at most one point for each percent of the firms. */
	List<LorenzPoint> curve() {
		var points = new ArrayList<>(List.of(new LorenzPoint(0, 0, 0)));
		if (bringingNothing() > 0) {
			points.add(new LorenzPoint(bringingNothing(), (double) bringingNothing() / firms, 0));
		}
		double running = 0;
		for (int i = 0; i < amounts.length; i++) {
			long place = bringingNothing() + i + 1;
			running += amounts[i];
			if (place == firms || place * STEPS / firms > (place - 1) * STEPS / firms) {
				points.add(new LorenzPoint(place, (double) place / firms, place == firms ? 1 : running / total));
			}
		}
		return points;
	}

	private long bringingNothing() {
		return firms - amounts.length;
	}

}
