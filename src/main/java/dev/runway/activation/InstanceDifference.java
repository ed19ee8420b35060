package dev.runway.activation;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Something in which the facts and the engine differ about the process of a partner.
 *
 * @param runwayId none for an instance that no runway knows
 * @param what the difference in a sentence without a full stop
 */
public record InstanceDifference(Kind kind, @Nullable UUID runwayId, @Nullable UUID partnerId, long processInstanceKey, String what) {

	/** What differs. */
	public enum Kind {

		/** The facts name an instance, and it does not run. */
		GONE,

		/** An instance runs, and no runway knows it. */
		UNKNOWN,

		/** An instance runs, and the partner's way is over. */
		OVER,

		/** An instance waits elsewhere than the facts say. */
		ELSEWHERE

	}

}
