package dev.runway.intake.sheet;

import org.jspecify.annotations.Nullable;

/**
 * What a value of a column reads as.
 *
 * @param value in Runway's own form, or as it was given where it has none
 * @param problem why it cannot be read
 */
public record Reading(String value, @Nullable String problem) {

	static Reading of(String value) {
		return new Reading(value, null);
	}

}
