package dev.runway.stuck;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.runway.programme.Recorded;

/** Knows what of some kinds is stuck, and mends it by the module that owns it. */
interface StuckSource {

	List<StuckKind> kinds();

	/** What has been stuck since before an instant: a pile for each kind, with at most so many things, the oldest first. */
	List<StuckPile> look(Instant before, int most);

	/** One of them, as long as it is stuck. */
	Optional<StuckThing> find(StuckKind kind, String ref, Instant before);

	/** Mends it as often as it is asked to, and says in a sentence what was done. */
	String mend(StuckThing thing, Remedy remedy, Recorded recorded);

	/** The id that a reference is; none where it is of another form. */
	static Optional<UUID> id(String ref) {
		try {
			return Optional.of(UUID.fromString(ref));
		}
		catch (IllegalArgumentException other) {
			return Optional.empty();
		}
	}

}
