package dev.runway.metrics.survival;

/** Between which two shares the true one lies, with 95 % confidence. */
public record Interval(double lower, double upper) {

	/** How the intervals are made, for those who read them. */
	public static final String KIND = "95 %, by a method that keeps it between 0 % and 100 % (log-log); at 0 % and 100 % exact (Clopper-Pearson)";

	private static final double NORMAL_QUANTILE = 1.959963984540054;

	private static final double TAIL = 0.025;

	/**
	 * Around an estimate that is neither 0 nor 1: p to the power of exp(±z·se / (p·log p)), as {@code conf.type="log-log"}
	 * of R's package survival (Kalbfleisch and Prentice). It never leaves 0 to 1.
	 */
	static Interval logMinusLog(double estimate, double standardError) {
		double width = NORMAL_QUANTILE * standardError / (estimate * Math.log(estimate));
		return new Interval(Math.pow(estimate, Math.exp(-width)), Math.pow(estimate, Math.exp(width)));
	}

	/** Around an estimate that is neither 0 nor 1: logit(p) ± z·se / (p·(1 - p)), taken back to shares. */
	public static Interval logit(double estimate, double standardError) {
		double middle = Math.log(estimate / (1 - estimate));
		double width = NORMAL_QUANTILE * standardError / (estimate * (1 - estimate));
		return new Interval(1 / (1 + Math.exp(width - middle)), 1 / (1 + Math.exp(-width - middle)));
	}

	/** Around 0 or 1, where the other has no width: what so many known cases without an exception allow. */
	static Interval exactAtTheEdge(double estimate, long known) {
		double reach = known == 0 ? 0 : Math.pow(TAIL, 1.0 / known);
		return estimate < 0.5 ? new Interval(0, 1 - reach) : new Interval(reach, 1);
	}

}
