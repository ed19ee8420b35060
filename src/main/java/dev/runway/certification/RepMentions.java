package dev.runway.certification;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** What a module keeps of reps beside what is kept here. Each module that keeps such a thing offers it. */
public interface RepMentions {

	/** Everything that names the rep, for the rep to read: nobody else's data. */
	List<Mention> of(Mentioned rep);

	/** Puts the pseudonym in every place, in the transaction of the caller. */
	void erase(Mentioned rep);

	/**
	 * A place where a rep is named.
	 *
	 * @param where in words
	 * @param recordedAt when it was written, if that is known
	 */
	record Mention(String where, @Nullable Instant recordedAt, String text) {
	}

}
