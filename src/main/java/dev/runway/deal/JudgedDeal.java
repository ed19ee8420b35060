package dev.runway.deal;

import java.util.List;

import dev.runway.deal.Taken.Effect;
import dev.runway.programme.Refused;
import org.jspecify.annotations.Nullable;

/**
 * A deal that somebody told of, and what would become of it; nothing of that is recorded yet.
 *
 * @param registered whether its registration counts; that of a won deal may be missing
 * @param there as it is recorded; none where nobody had told of it before
 * @param news what is new of it
 * @param refusals all that speaks against it
 */
public record JudgedDeal(Registration given, boolean registered, @Nullable Deal there, @Nullable DealNews news, List<Refused> refusals) {

	Effect effect() {
		return !refusals.isEmpty() ? Effect.REFUSED : news == null ? Effect.ADDED : news.nothing() ? Effect.UNCHANGED : Effect.UPDATED;
	}

	/** What becomes of it while nothing is recorded. */
	public Taken taken() {
		return new Taken(effect(), null, refusals);
	}

}
