package dev.runway.runway;

import java.time.LocalDate;

import dev.runway.programme.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * A milestone as somebody reports it.
 *
 * @param evidence what shows that it is true, as JSON or free text
 */
public record ReportedMilestone(Milestone milestone, LocalDate occurredOn, @Nullable String evidence) {

	ReachedMilestone recorded(Recorded recorded) {
		return new ReachedMilestone(milestone, occurredOn, recorded.at(), recorded.source(), evidence, recorded.by());
	}

}
