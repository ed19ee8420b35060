package dev.runway.runway;

import java.time.LocalDate;

import dev.runway.programme.Recorded;
import dev.runway.programme.Refused;
import org.jspecify.annotations.Nullable;

/**
 * A milestone as somebody reports it.
 *
 * @param evidence what shows that it is true, as JSON or free text
 */
public record ReportedMilestone(Milestone milestone, LocalDate occurredOn, @Nullable String evidence) {

	/** How many characters the evidence may have. */
	public static final int MAX_EVIDENCE = 4000;

	/** What somebody gives, of which nothing is sure. */
	public static ReportedMilestone of(@Nullable Milestone milestone, @Nullable LocalDate occurredOn, @Nullable String evidence) {
		if (milestone == null || occurredOn == null) {
			throw new Refused(Refused.Kind.INVALID, "Give the milestone and the day on which it happened.");
		}
		if (evidence != null && evidence.length() > MAX_EVIDENCE) {
			throw new Refused(Refused.Kind.INVALID, "The evidence may have at most %d characters.".formatted(MAX_EVIDENCE));
		}
		return new ReportedMilestone(milestone, occurredOn, evidence);
	}

	ReachedMilestone recorded(Recorded recorded) {
		return new ReachedMilestone(milestone, occurredOn, recorded.at(), recorded.source(), evidence, recorded.by());
	}

}
