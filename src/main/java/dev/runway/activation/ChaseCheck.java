package dev.runway.activation;

import java.time.Instant;

/**
 * What there is to be done about an open milestone.
 *
 * @param level the level of the escalation policy that comes next, counted from 0
 * @param chaseAt when it comes, or since when it has been due
 */
public record ChaseCheck(Verdict verdict, int level, Instant chaseAt) {

	/** The same, of a level that has been due since then. */
	ChaseCheck dueSince(Instant due) {
		return verdict == Verdict.CHASE ? new ChaseCheck(verdict, level, due) : this;
	}

	/** What there is to be done when the time to chase has come. */
	public enum Verdict {

		/** Nothing any more: the milestone is reached, or the runway has ended. */
		REACHED,

		/** Nothing yet: ask again at the given time. */
		WAIT,

		/** Send what the escalation policy says for the level. */
		CHASE

	}

}
