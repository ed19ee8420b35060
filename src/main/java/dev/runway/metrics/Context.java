package dev.runway.metrics;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** For which day and by which lines figures are made. */
record Context(LocalDate today, MetricsSettings settings) {

	/** A share from 0 to 1; none of too few. */
	@Nullable Double share(long count, long of) {
		return tooFew(of) ? null : (double) count / of;
	}

	boolean tooFew(long partners) {
		return partners < Math.max(1, settings.fewest());
	}

	/** Says so, where partners are too few for a percentage. */
	@Nullable String remark(long partners) {
		return tooFew(partners) ? "Too few: under %d partners no percentage is shown.".formatted(settings.fewest()) : null;
	}

}
