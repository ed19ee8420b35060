package dev.runway.tasks;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import dev.runway.api.Page;
import dev.runway.api.Paging;
import dev.runway.engine.UserTask;
import dev.runway.engine.UserTasks;
import dev.runway.partner.PersonNames;
import dev.runway.programme.ProgrammeCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists the open tasks that somebody asks for, the most urgent first, page by page. */
@Component
class TaskList {

	private static final Paging PAGE = new Paging(100, Optional.empty());

	private final UserTasks tasks;

	private final TaskRunways runways;

	private final Completions completions;

	private final TaskPeople people;

	private final PersonNames names;

	private final ProgrammeCalendar calendar;

	TaskList(UserTasks tasks, TaskRunways runways, Completions completions, TaskPeople people, PersonNames names, ProgrammeCalendar calendar) {
		this.tasks = tasks;
		this.runways = runways;
		this.completions = completions;
		this.people = people;
		this.names = names;
		this.calendar = calendar;
	}

	/** Those on the page that a filter names, which are found among all: the engine knows no names of partners. */
	Found find(TaskFilter filter, Viewer viewer) {
		var open = tasks.open(filter.wanted(viewer, people.key(viewer)));
		var completed = completions.completed(open.stream().map(UserTask::key).toList());
		var found = lines(open.stream().filter(task -> !completed.contains(task.key())).toList()).stream().filter(filter::admits).toList();
		var rest = filter.after().map(last -> found.stream().dropWhile(line -> line.urgency().compareTo(last) <= 0).toList()).orElse(found);
		var page = Page.of(rest.stream().limit(PAGE.fetch()).toList(), PAGE, line -> line.urgency().cursor());
		return new Found(page.items(), found.size() - rest.size(), found.size(), page.nextCursor());
	}

	private List<TaskLine> lines(Collection<UserTask> open) {
		var about = runways.of(open);
		var known = new HashMap<String, String>();
		UnaryOperator<String> named = userName -> known.computeIfAbsent(userName, names::name);
		return open.stream().map(task -> TaskLine.of(task, about.get(task.key()), named, calendar)).sorted(Comparator.comparing(TaskLine::urgency)).toList();
	}

	/**
	 * A page of what was found.
	 *
	 * @param before how many come before the page
	 * @param total how many there are on all pages
	 * @param nextCursor where the next page begins, if there is one
	 */
	record Found(List<TaskLine> lines, int before, int total, @Nullable String nextCursor) {

		/** Which of them these are. */
		public String words() {
			return lines.size() == total ? "%,d %s, the most urgent first.".formatted(total, total == 1 ? "task" : "tasks")
					: "%,d to %,d of %,d tasks, the most urgent first.".formatted(before + 1, before + lines.size(), total);
		}

	}

}
