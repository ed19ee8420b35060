package dev.runway.api;

import java.util.UUID;

/** What became of a try to use a key. */
sealed interface Claim {

	/** The key is new: do the work, and keep or release what the id names. */
	record Granted(UUID id) implements Claim {
	}

	/** The work is done. */
	record Done(Answer answer) implements Claim {
	}

	/** Somebody is at it. */
	record Running() implements Claim {
	}

	/** The key stands for another request. */
	record Taken() implements Claim {
	}

}
