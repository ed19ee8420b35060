package dev.runway.tasks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import dev.runway.programme.ProgrammeCalendar;
import dev.runway.tasks.Completions.Sent;
import org.springframework.stereotype.Component;

/** Tells people what became of what they sent, where that was being checked for longer than they waited. */
@Component
class PendingChecks {

	/** For so long a search may still say that a task is as it was before. */
	private static final Duration LATE = Duration.ofMinutes(1);

	private final Completions completions;

	private final TaskDesk desk;

	private final ProgrammeCalendar calendar;

	PendingChecks(Completions completions, TaskDesk desk, ProgrammeCalendar calendar) {
		this.completions = completions;
		this.desk = desk;
		this.calendar = calendar;
	}

	/** What there is to tell, each with the task that it is about. */
	List<Notice> of(Viewer viewer, String person) {
		var notices = new ArrayList<Notice>();
		completions.inCheck(person).forEach(sent -> notices.add(notice(sent, viewer, person)));
		return notices;
	}

	private Notice notice(Sent sent, Viewer viewer, String person) {
		var denial = desk.draft(sent.taskKey(), viewer).map(Draft::denial);
		if (denial.isPresent()) {
			completions.drop(sent.taskKey(), person);
			return new Notice(sent.taskKey(), "%s: what you sent was not accepted. %s It is kept as a draft.".formatted(sent.about(), denial.get()));
		}
		var sheet = desk.open(sent.taskKey(), viewer).orElse(null);
		if (sheet == null || sheet.inCheck() || sheet.opened().away()) {
			return new Notice(sent.taskKey(), "%s: what you sent is still being checked.".formatted(sent.about()));
		}
		var ending = desk.ending(sheet, null);
		if (ending.isPresent()) {
			if (!ending.get().mine()) {
				completions.drop(sent.taskKey(), person);
			}
			return new Notice(sent.taskKey(), "%s: %s".formatted(sent.about(), ending.get().words()));
		}
		if (sent.sentAt().plus(LATE).isAfter(calendar.now())) {
			return new Notice(sent.taskKey(), "%s: what you sent is still being checked.".formatted(sent.about()));
		}
		completions.drop(sent.taskKey(), person);
		return new Notice(sent.taskKey(),
				"%s: what you sent was not accepted. It is kept as a draft; open the task and send it again to read why.".formatted(sent.about()));
	}

	/** Something to tell about a task. */
	record Notice(long key, String words) {
	}

}
