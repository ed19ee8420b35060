package dev.runway.stuck;

import java.time.Instant;
import java.util.List;

/**
 * All that is stuck at a moment.
 *
 * @param count how much that is
 * @param complete whether all could be looked at
 * @param comparison how the comparison of the facts with the engine stands, which finds processes that are not what the facts say
 * @param piles every kind, whether something of it is stuck or not
 */
public record StuckOverview(Instant lookedAt, long count, boolean complete, Comparison comparison, List<StuckPile> piles) {

	static StuckOverview of(Instant lookedAt, Comparison comparison, List<StuckPile> piles) {
		return new StuckOverview(lookedAt, piles.stream().mapToLong(StuckPile::count).sum(), piles.stream().allMatch(StuckPile::looked), comparison, piles);
	}

}
