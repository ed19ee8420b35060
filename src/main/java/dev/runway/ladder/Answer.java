package dev.runway.ladder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import dev.runway.programme.Reasons;
import dev.runway.runway.Missing;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided about a partner. Everything may be missing: a form proves nothing.
 *
 * @param choice END or EXTEND
 * @param extendTo the last day of the time that the partner is given
 */
public record Answer(@Nullable String choice, @Nullable String reason, @Nullable LocalDate extendTo) {

	/** Names in whole sentences what is missing or wrong. */
	List<String> problems(LocalDate earliest, LocalDate latest) {
		if (!"END".equals(choice) && !"EXTEND".equals(choice)) {
			return List.of("Choose whether to end the partnership or to extend it.");
		}
		var problems = new ArrayList<>(new Missing().text(reason, "Give a reason.")
				.unless(reason == null || reason.length() <= Reasons.MAX_LENGTH, Reasons.TOO_LONG).list());
		if ("EXTEND".equals(choice)) {
			if (extendTo == null) {
				problems.add("Give the day to which it is extended.");
			}
			else if (extendTo.isBefore(earliest) || extendTo.isAfter(latest)) {
				problems.add("%s cannot be; give a day from %s to %s.".formatted(extendTo, earliest, latest));
			}
		}
		return problems;
	}

	AskedDecision.Choice chosen() {
		return AskedDecision.Choice.valueOf(String.valueOf(choice));
	}

	String why() {
		return String.valueOf(reason).strip();
	}

}
