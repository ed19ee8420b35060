package dev.runway.tasks;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import dev.runway.activation.RunwaysOfInstances.RunwayLine;
import dev.runway.engine.UserTask;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.runway.ClockWords;
import dev.runway.runway.Milestone;
import org.jspecify.annotations.Nullable;

/**
 * A task as it is read in one line.
 *
 * @param title the milestone, or what else is to be done
 * @param partner whom it is about; none before there is a partner
 * @param days how far the partner is on its clock
 * @param when how far away the due day is
 * @param who has it, or to which group it is offered
 */
record TaskLine(long key, String title, @Nullable String partner, @Nullable UUID partnerId, String days, @Nullable LocalDate dueOn, String when,
		boolean late, String who, boolean inCheck) {

	static TaskLine of(UserTask task, @Nullable RunwayLine runway, UnaryOperator<String> names, ProgrammeCalendar calendar) {
		var dueOn = task.dueAt() == null ? null : LocalDate.ofInstant(task.dueAt(), calendar.timeZone());
		var today = calendar.today();
		return new TaskLine(task.key(), title(task), runway == null ? null : runway.partner(), runway == null ? null : runway.partnerId(),
				runway == null ? "" : days(runway, today), dueOn, dueOn == null ? "" : until(dueOn, today), dueOn != null && dueOn.isBefore(today),
				who(task, names), task.state() == UserTask.State.COMPLETING);
	}

	/** The milestone that a task is for. */
	static @Nullable Milestone milestone(UserTask task) {
		return Stream.of(Milestone.values()).filter(each -> each.name().equals(task.headers().get("milestone"))).findFirst().orElse(null);
	}

	Urgency urgency() {
		return new Urgency(dueOn, key);
	}

	/** What it is, and about whom. */
	String about() {
		return partner == null ? title : "%s, %s".formatted(title, partner);
	}

	private static String title(UserTask task) {
		var milestone = milestone(task);
		return milestone != null ? milestone.label() : task.name().isBlank() ? task.elementId() : task.name();
	}

	private static String days(RunwayLine runway, LocalDate today) {
		return runway.liveOn() != null ? "day %,d, live".formatted(runway.day()) : ClockWords.of(runway.signedOn(), runway.clockEndsOn(), today);
	}

	private static String until(LocalDate due, LocalDate today) {
		var days = ChronoUnit.DAYS.between(today, due);
		var words = Math.abs(days) == 1 ? "1 day" : "%,d days".formatted(Math.abs(days));
		return days < 0 ? words + " late" : days == 0 ? "today" : "in " + words;
	}

	private static String who(UserTask task, UnaryOperator<String> names) {
		return task.assignee() != null ? names.apply(task.assignee())
				: task.candidateGroups().contains(Viewer.OPERATIONS) ? "partner operations" : String.join(", ", task.candidateGroups());
	}

}
