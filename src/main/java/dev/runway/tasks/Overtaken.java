package dev.runway.tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import dev.runway.engine.EngineUnavailableException;
import dev.runway.engine.UserTask;
import dev.runway.engine.UserTasks;
import dev.runway.partner.PersonNames;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.programme.Source;
import dev.runway.runway.ReachedMilestone;
import dev.runway.runway.RunwayDirectory;
import dev.runway.tasks.form.Part.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Says from the facts what has become of a task that somebody could not complete any more. */
@Component
class Overtaken {

	private final RunwayDirectory runways;

	private final UserTasks tasks;

	private final PersonNames people;

	private final ProgrammeCalendar calendar;

	private final JsonMapper json;

	Overtaken(RunwayDirectory runways, UserTasks tasks, PersonNames people, ProgrammeCalendar calendar, JsonMapper json) {
		this.runways = runways;
		this.tasks = tasks;
		this.people = people;
		this.calendar = calendar;
		this.json = json;
	}

	/** What has become of it: by the facts, or else by what the engine says. */
	Ending of(Sheet sheet, List<Field> typed) {
		return recorded(sheet, typed).orElseGet(() -> ended(sheet));
	}

	/** What is recorded of the milestone that the task is for; none where nothing is. */
	Optional<Ending> recorded(Sheet sheet, List<Field> typed) {
		var milestone = TaskLine.milestone(sheet.task());
		var runwayId = sheet.runwayId();
		return milestone == null || runwayId == null ? Optional.empty()
				: runways.milestones(runwayId).stream().filter(each -> each.milestone() == milestone).findFirst()
					.map(fact -> recorded(fact, sheet.viewer(), typed));
	}

	private Ending recorded(ReachedMilestone fact, Viewer viewer, List<Field> typed) {
		var what = "“%s” is recorded for %s".formatted(fact.milestone().label(), fact.occurredOn());
		if (fact.source() == Source.TASK && viewer.is(fact.recordedBy())) {
			return new Ending(true, "Your entry is recorded: %s.".formatted(what.replaceFirst(" is recorded", "")), List.of());
		}
		var by = people.name(fact.recordedBy());
		var when = fact.recordedAt().atZone(calendar.timeZone()).toLocalDate();
		return new Ending(false, switch (fact.source()) {
			case TASK -> "%s completed this task on %s: %s.".formatted(by, when, what);
			case REST, PAGE -> "It was reported by %s on %s, and the task ended by itself: %s.".formatted(system(by), when, what);
			case IMPORT -> "It was reported by a file on %s, and the task ended by itself: %s.".formatted(when, what);
			default -> "It follows from another milestone, and the task ended by itself: %s.".formatted(what);
		}, differences(fact, typed));
	}

	/** A system is known by its token. */
	private static String system(String by) {
		return by.startsWith("token:") ? "the system %s".formatted(by.substring("token:".length())) : by;
	}

	/** Where what was typed is another thing than what is recorded. */
	private List<String> differences(ReachedMilestone fact, List<Field> typed) {
		var evidence = evidence(fact);
		var differences = new ArrayList<String>();
		for (var field : typed) {
			var key = field.name().substring(field.name().indexOf('.') + 1);
			var recorded = evidence == null ? null : evidence.path(key);
			if (recorded != null && recorded.isValueNode() && !recorded.isNull() && !same(recorded.asString(""), field)) {
				differences.add("%s: you typed “%s”, recorded is “%s”.".formatted(label(field), words(field), recorded.asString("")));
			}
		}
		var days = typed.stream().filter(field -> field.input().equals("date") && !field.text().isEmpty()).toList();
		if (differences.isEmpty() && !days.isEmpty() && days.stream().noneMatch(field -> field.text().equals(fact.occurredOn().toString()))) {
			differences.add("Recorded is %s; you typed %s.".formatted(fact.occurredOn(),
					String.join(", ", days.stream().map(field -> "%s for “%s”".formatted(field.text(), field.label())).toList())));
		}
		return differences;
	}

	private @Nullable JsonNode evidence(ReachedMilestone fact) {
		try {
			return fact.evidence() == null ? null : json.readTree(fact.evidence());
		}
		catch (JacksonException text) {
			return null;
		}
	}

	private static boolean same(String recorded, Field field) {
		return field.control().equals("box") ? recorded.equals(Boolean.toString(field.ticked()))
				: recorded.equals(field.text()) || recorded.equals(field.words());
	}

	private static String label(Field field) {
		return field.label().isBlank() ? field.name() : field.label();
	}

	private static String words(Field field) {
		return field.words().isBlank() ? "nothing" : field.words();
	}

	private Ending ended(Sheet sheet) {
		var runwayId = sheet.runwayId();
		var runway = runwayId == null ? null : runways.find(runwayId).orElse(null);
		if (runway != null && runway.ended()) {
			return new Ending(false, "The partnership ended on %s, and its tasks with it.".formatted(runway.ending().orElseThrow().endedOn()), List.of());
		}
		var task = now(sheet.task());
		return switch (task.state()) {
			case COMPLETED -> sheet.viewer().has(task) ? new Ending(true, "Your entry is recorded.", List.of())
					: new Ending(false, "%s completed this task.".formatted(people.name(task.assignee())), List.of());
			case CANCELED -> new Ending(false, "The process does not need this task any more, and has ended it.", List.of());
			default -> new Ending(false, "This task is over: it was completed by somebody else, or is not needed any more.", List.of());
		};
	}

	private UserTask now(UserTask before) {
		try {
			return Objects.requireNonNull(tasks.task(before.key()).orElse(before));
		}
		catch (EngineUnavailableException away) {
			return before;
		}
	}

	/**
	 * What has become of a task.
	 *
	 * @param mine whether what the viewer sent is what is recorded
	 * @param words in whole sentences
	 * @param differences where what they typed differs
	 */
	record Ending(boolean mine, String words, List<String> differences) {
	}

}
