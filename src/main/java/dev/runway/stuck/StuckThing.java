package dev.runway.stuck;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Something that does not go on by itself.
 *
 * @param ref what names it within its kind
 * @param partnerId the partner that waits, where it is one
 * @param name whose it is: the partner's name, or in other words
 * @param what what is stuck
 * @param detail what is known of the cause
 * @param triedAt when somebody has tried last to mend it
 */
public record StuckThing(StuckKind kind, String ref, @Nullable UUID partnerId, String name, String what, @Nullable String detail,
		Instant since, @Nullable Instant triedAt, @Nullable String triedBy) {

	/** Something of a partner, whose name is looked up. */
	static StuckThing ofPartner(StuckKind kind, Object ref, UUID partnerId, String what, @Nullable String detail, Instant since) {
		return new StuckThing(kind, ref.toString(), partnerId, "", what, detail, since, null, null);
	}

	static StuckThing of(StuckKind kind, Object ref, String name, String what, @Nullable String detail, Instant since) {
		return new StuckThing(kind, ref.toString(), null, name, what, detail, since, null, null);
	}

	StuckThing named(String partner) {
		return new StuckThing(kind, ref, partnerId, partner, what, detail, since, triedAt, triedBy);
	}

	StuckThing tried(Instant at, String by) {
		return new StuckThing(kind, ref, partnerId, name, what, detail, since, at, by);
	}

}
