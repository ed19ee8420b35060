package dev.runway.certification;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What happened to a rep beside their certificates.
 *
 * @param detail in words without the rep's name
 */
record RepChange(UUID repId, Kind kind, LocalDate happenedOn, @Nullable String detail) {

	/** What happened; the timeline has a sentence for each. */
	enum Kind {

		ADDED, LEFT, RETURNED, MOVED, CORRECTED, ERASED

	}

}
