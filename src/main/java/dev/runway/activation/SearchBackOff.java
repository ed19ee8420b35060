package dev.runway.activation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** When the engine's search, which learns of things some moments late, is asked again. */
final class SearchBackOff {

	/** How long after one look the next one comes; after the last of them the search has surely caught up. */
	private static final List<Duration> PAUSES = List.of(Duration.ofMinutes(1), Duration.ofMinutes(5),
			Duration.ofMinutes(30), Duration.ofHours(3), Duration.ofDays(1));

	private SearchBackOff() {
	}

	/** When the look after so many comes; none when those were all. */
	static @Nullable Instant after(int looks, Instant now) {
		return looks < PAUSES.size() ? now.plus(PAUSES.get(looks)) : null;
	}

}
