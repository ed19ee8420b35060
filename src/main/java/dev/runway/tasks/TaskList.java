package dev.runway.tasks;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.function.UnaryOperator;

import dev.runway.engine.UserTask;
import dev.runway.engine.UserTasks;
import dev.runway.programme.ProgrammeCalendar;
import org.springframework.stereotype.Component;

/** Lists the open tasks that somebody asks for, the most urgent first. */
@Component
class TaskList {

	private static final int ASKED = 1_000, SHOWN = 100;

	private static final Comparator<TaskLine> BY_URGENCY = Comparator.comparing(TaskLine::dueOn, Comparator.nullsLast(Comparator.naturalOrder()))
		.thenComparingLong(TaskLine::key);

	private final UserTasks tasks;

	private final TaskRunways runways;

	private final Completions completions;

	private final TaskPeople people;

	private final ProgrammeCalendar calendar;

	TaskList(UserTasks tasks, TaskRunways runways, Completions completions, TaskPeople people, ProgrammeCalendar calendar) {
		this.tasks = tasks;
		this.runways = runways;
		this.completions = completions;
		this.people = people;
		this.calendar = calendar;
	}

	Found find(TaskFilter filter, Viewer viewer) {
		var open = tasks.open(filter.wanted(viewer, people.key(viewer)), ASKED);
		var completed = completions.completed(open.stream().map(UserTask::key).toList());
		var found = lines(open.stream().filter(task -> !completed.contains(task.key())).toList()).stream().filter(filter::admits).toList();
		return new Found(found.stream().limit(SHOWN).toList(), found.size(), open.size() >= ASKED);
	}

	private List<TaskLine> lines(Collection<UserTask> open) {
		var about = runways.of(open);
		var known = new HashMap<String, String>();
		UnaryOperator<String> names = userName -> known.computeIfAbsent(userName, people::name);
		return open.stream().map(task -> TaskLine.of(task, about.get(task.key()), names, calendar)).sorted(BY_URGENCY).toList();
	}

	/**
	 * What was found.
	 *
	 * @param total how many there are, with those that are not shown
	 * @param more whether there may be even more
	 */
	record Found(List<TaskLine> lines, int total, boolean more) {
	}

}
