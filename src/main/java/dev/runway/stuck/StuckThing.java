package dev.runway.stuck;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import dev.runway.stuck.RemedyLog.Attempt;
import org.jspecify.annotations.Nullable;

/**
 * Something that does not go on by itself.
 *
 * @param ref what names it within its kind
 * @param place what stays the same when it comes back under another name after an attempt to mend it; none where the name stays
 * @param partnerId the partner that waits, where it is one
 * @param name whose it is: the partner's name, or in other words
 * @param what what is stuck
 * @param detail what is known of the cause
 * @param since when it was stuck first, however often it was tried
 * @param tries how often somebody has tried to mend it
 * @param triedAt when somebody has tried last to mend it
 */
public record StuckThing(StuckKind kind, String ref, @Nullable String place, @Nullable UUID partnerId, String name, String what, @Nullable String detail,
		Instant since, int tries, @Nullable Instant triedAt, @Nullable String triedBy) {

	/** What is stuck again later than this was stuck anew. */
	private static final Duration COMES_BACK = Duration.ofHours(1);

	/** Something of a partner, whose name is looked up. */
	static StuckThing ofPartner(StuckKind kind, Object ref, UUID partnerId, String what, @Nullable String detail, Instant since) {
		return new StuckThing(kind, ref.toString(), null, partnerId, "", what, detail, since, 0, null, null);
	}

	static StuckThing of(StuckKind kind, Object ref, String name, String what, @Nullable String detail, Instant since) {
		return new StuckThing(kind, ref.toString(), null, null, name, what, detail, since, 0, null, null);
	}

	StuckThing named(String partner) {
		return new StuckThing(kind, ref, place, partnerId, partner, what, detail, since, tries, triedAt, triedBy);
	}

	/** Where it would stand again. */
	StuckThing at(String spot) {
		return new StuckThing(kind, ref, spot, partnerId, name, what, detail, since, tries, triedAt, triedBy);
	}

	/**
	 * With what was done about it. What comes back soon after an attempt is the same thing, and as old as it was then.
	 *
	 * @param attempts at it or at its place, the last one first
	 */
	StuckThing tried(List<Attempt> attempts) {
		var first = since;
		var counted = 0;
		for (var attempt : attempts) {
			if (!attempt.ref().equals(ref) && attempt.at().plus(COMES_BACK).isBefore(first)) {
				break;
			}
			counted++;
			first = attempt.since().isBefore(first) ? attempt.since() : first;
		}
		return counted == 0 ? this : new StuckThing(kind, ref, place, partnerId, name, what, detail, first, counted, attempts.getFirst().at(), attempts.getFirst().by());
	}

}
