package dev.runway.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * What of a kind waits.
 *
 * @param since when the first of it should have gone on; none where nothing waits
 * @param examples the first of it, in words for operators
 */
record Waiting(long count, @Nullable Instant since, List<String> examples) {

	private static final int EXAMPLES = 10;

	static final Waiting NOTHING = new Waiting(0, null, List.of());

	/** All there are, the oldest first. */
	static <T> Waiting of(List<T> all, Function<T, Instant> since, Function<T, String> words) {
		return of(all, all.size(), since, words);
	}

	/** The oldest of so many. */
	static <T> Waiting of(List<T> oldest, long count, Function<T, Instant> since, Function<T, String> words) {
		return oldest.isEmpty() ? NOTHING : new Waiting(count, since.apply(oldest.getFirst()), oldest.stream().limit(EXAMPLES).map(words).toList());
	}

	/** Names that have no age. */
	static Waiting of(Collection<String> names) {
		return new Waiting(names.size(), null, names.stream().limit(EXAMPLES).toList());
	}

	Duration age(Instant now) {
		return since == null || since.isAfter(now) ? Duration.ZERO : Duration.between(since, now);
	}

}
