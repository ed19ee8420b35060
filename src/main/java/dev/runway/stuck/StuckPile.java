package dev.runway.stuck;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * All of one kind that is stuck.
 *
 * @param looked whether it could be looked at; not without the engine where only that knows
 * @param count how many there are in all
 * @param more whether there may be more than are counted
 * @param things the oldest of them
 */
public record StuckPile(StuckKind kind, String title, String meaning, String action, boolean looked, long count, boolean more,
		List<StuckThing> things) {

	static StuckPile of(StuckKind kind, long count, boolean more, List<StuckThing> things) {
		return new StuckPile(kind, kind.title(), kind.meaning(), kind.action(), true, count, more, things);
	}

	/** The oldest of all there are, each of which knows how many those are. */
	static <T> StuckPile of(StuckKind kind, List<T> oldest, ToLongFunction<T> total, Function<T, StuckThing> words) {
		return of(kind, oldest.isEmpty() ? 0 : total.applyAsLong(oldest.getFirst()), false, oldest.stream().map(words).toList());
	}

	/** One that could not be looked at. */
	static StuckPile unseen(StuckKind kind) {
		return new StuckPile(kind, kind.title(), kind.meaning(), kind.action(), false, 0, false, List.of());
	}

	StuckPile with(List<StuckThing> others) {
		return new StuckPile(kind, title, meaning, action, looked, count, more, others);
	}

	/** How many there are beside those that are listed. */
	public long rest() {
		return count - things.size();
	}

}
