package dev.runway.metrics;

import dev.runway.metrics.ActivationRate.Advice;
import dev.runway.metrics.ActivationRate.Band;
import org.jspecify.annotations.Nullable;

/** What follows from an activation rate. Only a rate that is too low for sure stops the recruiting. */
record Verdict(@Nullable Band band, @Nullable Advice advice, String reason) {

	static final Verdict NONE = new Verdict(null, null, "Nothing can be said before the first partners have had their days.");

	static Verdict of(LiveRate estimate, MetricsSettings settings) {
		if (estimate.share() == null || estimate.upper() == null) {
			return new Verdict(null, null, "%s".formatted(estimate.remark()));
		}
		return new Verdict(band(estimate.share(), settings),
				estimate.upper() < settings.stopBelow() ? Advice.STOP_RECRUITING : Advice.GO_ON,
				reason(estimate.share(), estimate.upper(), settings));
	}

	private static Band band(double share, MetricsSettings settings) {
		return share < settings.notOwnedBelow() ? Band.NOT_OWNED
				: share < settings.matureFrom() ? Band.LACKS_DISCIPLINE : Band.MATURE;
	}

	private static String reason(double share, double upper, MetricsSettings settings) {
		var line = Math.round(100 * settings.stopBelow());
		if (upper < settings.stopBelow()) {
			return "Stop recruiting until more of those who have signed go live in time: at best it is still under %d %% of them."
				.formatted(line);
		}
		return share < settings.stopBelow()
				? "Under %d %% by the look of it, but the true share may well be over it: too early to stop recruiting.".formatted(line)
				: "The rate is no reason to stop recruiting.";
	}

}
