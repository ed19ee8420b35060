package dev.runway.certification;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Whether a partner may sell, and what stands behind the answer.
 *
 * @param current the rights as they are today; none when the partner never had any
 * @param standing none before the partner's runway has started
 * @param history what became of the rights so far, the first entry first
 */
public record RightsReport(@Nullable SellingRight current, @Nullable Standing standing, List<SellingRight> history) {

	public boolean granted() {
		return current != null && current.state() == SellingRight.State.GRANTED;
	}

	/** The day from which the answer holds. */
	public @Nullable LocalDate since() {
		return current == null ? null : current.effectiveOn();
	}

	/** The roles of which too few reps are certified. */
	public List<MissingRole> missing() {
		return standing == null ? List.of() : standing.missing();
	}

}
