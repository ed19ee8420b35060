package dev.runway.tasks;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import dev.runway.engine.CompletionAnswer;
import dev.runway.engine.EngineUnavailableException;
import dev.runway.engine.UserTasks;
import dev.runway.partner.PersonNames;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.tasks.Completions.State;
import dev.runway.tasks.Overtaken.Ending;
import dev.runway.tasks.form.FilledForm;
import dev.runway.tasks.form.Form;
import dev.runway.tasks.form.Forms;
import dev.runway.tasks.form.Mode;
import dev.runway.tasks.form.Part.Field;
import dev.runway.tasks.form.Typed;
import dev.runway.tasks.form.UnreadableForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a task in front of somebody, keeps what they type, and has it completed in their name. */
@Component
class TaskDesk {

	private final TaskReader reader;

	private final TaskRunways runways;

	private final UserTasks tasks;

	private final Drafts drafts;

	private final Completions completions;

	private final Snapshots snapshots;

	private final Overtaken overtaken;

	private final Remarks remarks;

	private final TaskPeople people;

	private final PersonNames names;

	private final ProgrammeCalendar calendar;

	private final Forms forms;

	TaskDesk(TaskReader reader, TaskRunways runways, UserTasks tasks, Drafts drafts, Completions completions, Snapshots snapshots,
			Overtaken overtaken, Remarks remarks, TaskPeople people, PersonNames names, ProgrammeCalendar calendar, Clock clock) {
		this.reader = reader;
		this.runways = runways;
		this.tasks = tasks;
		this.drafts = drafts;
		this.completions = completions;
		this.snapshots = snapshots;
		this.overtaken = overtaken;
		this.remarks = remarks;
		this.people = people;
		this.names = names;
		this.calendar = calendar;
		this.forms = new Forms(clock, calendar.timeZone());
	}

	/** A task with its form; none while the engine knows none. */
	Optional<Sheet> open(long key, Viewer viewer) {
		return reader.open(key).map(opened -> {
			var runway = runways.of(opened).orElse(null);
			if (opened.open() && !opened.away()) {
				snapshots.keep(opened, runway == null ? null : runway.partnerId(), calendar.now());
			}
			var line = TaskLine.of(opened.task(), runway, names::name, calendar);
			var person = viewer.has(opened.task()) ? String.valueOf(opened.task().assignee()) : people.key(viewer);
			try {
				return new Sheet(opened, line, runway, viewer, person, opened.form() == null ? null : Form.parse(opened.form()),
						opened.form() == null ? "This task has no form that could be shown." : null);
			}
			catch (UnreadableForm unreadable) {
				return new Sheet(opened, line, runway, viewer, person, null, "The form of this task %s.".formatted(unreadable.reason()));
			}
		});
	}

	/** The form as it stands with what was typed; empty where there is none. */
	FilledForm fill(Sheet sheet, @Nullable Typed typed, Mode mode) {
		var form = sheet.form();
		return form == null ? new FilledForm(List.of(), Map.of(), List.of())
				: forms.fill(form, sheet.opened().variables(), typed, mode);
	}

	Optional<Draft> draft(long key, Viewer viewer) {
		return drafts.find(key, people.key(viewer));
	}

	void keep(long key, Viewer viewer, Typed typed) {
		drafts.keep(key, people.key(viewer), typed, calendar.now());
	}

	/** Drops what was kept of a task that is none. */
	void forget(long key, Viewer viewer) {
		drafts.drop(key, people.key(viewer));
	}

	/** What was typed, field by field, also where the engine has no form for the task any more. */
	List<Map.Entry<String, String>> typedLines(Sheet sheet, Typed typed) {
		return typedFields(sheet, typed).map(fields -> fields.stream().filter(field -> !field.words().isBlank())
			.map(field -> Map.entry(field.label().isBlank() ? field.name() : field.label(), field.words())).toList())
			.orElseGet(() -> typed.fields().entrySet().stream().map(each -> Map.entry(each.getKey(), String.join(", ", each.getValue())))
				.sorted(Map.Entry.comparingByKey()).toList());
	}

	/** The fields that somebody has typed into, by the form as it was opened last; none where that is not known. */
	private Optional<List<Field>> typedFields(Sheet sheet, Typed typed) {
		try {
			return Optional.of(sheet.opened()).filter(opened -> opened.form() != null).or(() -> snapshots.find(sheet.task().key()))
				.flatMap(opened -> Optional.ofNullable(opened.form()).map(Form::parse)
					.map(form -> forms.fill(form, opened.variables(), typed, Mode.READ).fields()))
				.map(fields -> fields.stream().filter(field -> typed.fields().containsKey(field.name())).toList());
		}
		catch (UnreadableForm unreadable) {
			return Optional.empty();
		}
	}

	/** What has become of a task that is over, and where what was typed into it differs; none while it is open. */
	Optional<Ending> ending(Sheet sheet, @Nullable Typed typed) {
		if ((sheet.opened().open() || sheet.inCheck()) && completions.completed(List.of(sheet.task().key())).isEmpty()) {
			return Optional.empty();
		}
		var compared = typed == null || !sheet.mayReadValues() ? Optional.<List<Field>>empty() : typedFields(sheet, typed);
		return Optional.of(overtaken(sheet, compared.orElse(List.of())));
	}

	/** Sends what was typed, and says what came of it; what is wrong with it has been asked before. */
	Outcome complete(Sheet sheet, FilledForm filled) {
		drafts.send(sheet.task().key(), people.key(sheet.viewer()));
		return away(() -> switch (tasks.complete(sheet.task().key(), sheet.person(), filled.values())) {
			case CompletionAnswer.Completed completed -> {
				done(sheet);
				yield new Outcome.Done(remarks.on(sheet));
			}
			case CompletionAnswer.Denied denied -> overtaken.recorded(sheet, filled.fields()).map(this::over)
				.orElseGet(() -> new Outcome.Denied(denied.reason()));
			case CompletionAnswer.Gone gone -> new Outcome.Over(overtaken(sheet, filled.fields()));
			case CompletionAnswer.Busy busy -> overtaken.recorded(sheet, filled.fields()).map(this::over).orElseGet(Outcome.Busy::new);
			case CompletionAnswer.BeingChecked checked -> {
				completions.add(sheet.task().key(), people.key(sheet.viewer()), sheet.line().about(), State.CHECKING, calendar.now());
				yield new Outcome.InCheck();
			}
		});
	}

	private Outcome over(Ending ending) {
		return new Outcome.Over(ending);
	}

	private Ending overtaken(Sheet sheet, List<Field> typed) {
		var ending = overtaken.of(sheet, typed);
		if (ending.mine()) {
			done(sheet);
		}
		return ending;
	}

	private void done(Sheet sheet) {
		var key = sheet.task().key();
		var person = people.key(sheet.viewer());
		completions.add(key, person, sheet.line().about(), State.COMPLETED, calendar.now());
		drafts.drop(key, person);
	}

	private static Outcome away(Supplier<Outcome> asked) {
		try {
			return asked.get();
		}
		catch (EngineUnavailableException away) {
			return new Outcome.Away();
		}
	}

	/** What came of sending something. */
	sealed interface Outcome {

		/** It is recorded, and that is to be known of it. */
		record Done(List<String> remarks) implements Outcome {
		}

		/** The task's check has refused it. */
		record Denied(String reason) implements Outcome {
		}

		/** The task was over already. */
		record Over(Ending ending) implements Outcome {
		}

		/** Somebody else has sent it, or something else ends it, and that is not decided yet. */
		record Busy() implements Outcome {
		}

		/** It is kept by the engine and judged later. */
		record InCheck() implements Outcome {
		}

		/** The engine is away. */
		record Away() implements Outcome {
		}

	}

}
