package dev.runway.activation;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What became of a milestone that another system reported.
 *
 * @param added whether it was new
 * @param recordedOn the day for which it is recorded, which may be another than was reported; none if it cannot be
 * @param problems why it cannot be, in whole sentences
 */
public record Reported(boolean added, @Nullable LocalDate recordedOn, List<String> problems) {

	static Reported refused(List<String> problems) {
		return new Reported(false, null, problems);
	}

}
