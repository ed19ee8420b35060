package dev.runway.ladder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import dev.runway.runway.Missing;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Who helps an idle partner, with what and when. Everything may be missing: a form proves nothing.
 *
 * @param helpOn the day by which the help takes place
 */
@Embeddable
public record HelpPlan(@Nullable String accountExecutive, @Nullable String actions, @Nullable LocalDate helpOn) {

	/** Names in whole sentences what is missing or wrong. */
	List<String> problems(LocalDate today, LocalDate endsOn) {
		var problems = new ArrayList<>(new Missing().text(accountExecutive, "Name the account executive who helps.")
			.text(actions, "Say what is done to help.")
			.unless(helpOn != null, "Give the day of the help.")
			.list());
		if (helpOn != null && helpOn.isBefore(today)) {
			problems.add("%s is in the past; today is %s.".formatted(helpOn, today));
		}
		if (helpOn != null && helpOn.isAfter(endsOn)) {
			problems.add("The recovery time ends on %s; help has to come before.".formatted(endsOn));
		}
		return problems;
	}

}
