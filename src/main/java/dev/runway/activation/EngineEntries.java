package dev.runway.activation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.runway.engine.RunningProcesses;
import dev.runway.engine.RunningProcesses.CompletedTask;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.runway.Milestone;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what people have entered in the tasks of a process that the facts do not know, as after the database was set back. */
@Component
class EngineEntries {

	/** How much of a long entry is said. */
	private static final int LONGEST = 80;

	private static final Map<String, Milestone> TASKS = Stream.of(Milestone.values()).collect(Collectors.toMap(MilestoneTask::of, milestone -> milestone));

	private final RunningProcesses running;

	private final ProgrammeCalendar calendar;

	EngineEntries(RunningProcesses running, ProgrammeCalendar calendar) {
		this.running = running;
		this.calendar = calendar;
	}

	/** What was entered of milestones that are not reached by the facts, as the end of a sentence; empty where there is nothing. */
	String unrecorded(long processInstanceKey, Set<Milestone> reached) {
		return running.completedIn(processInstanceKey)
			.stream()
			.filter(task -> TASKS.containsKey(task.elementId()) && !reached.contains(TASKS.get(task.elementId())))
			.map(this::entry)
			.collect(Collectors.joining());
	}

	/** Whom a process leads that no runway knows, and what was entered in it, likewise. */
	String ofStranger(long processInstanceKey) {
		var known = running.variables(processInstanceKey, List.of("partnerName", "signedOn"));
		var whose = known.get("partnerName") == null ? "" : "; it was started for “%s”, signed on %s".formatted(known.get("partnerName"), known.get("signedOn"));
		return whose + unrecorded(processInstanceKey, Set.of());
	}

	private String entry(CompletedTask task) {
		var at = task.at();
		return "; %s completed “%s”%s with %s".formatted(Objects.requireNonNullElse(task.by(), "somebody"),
				Objects.requireNonNull(TASKS.get(task.elementId())).label(), at == null ? "" : " on " + calendar.dateOf(at),
				task.entered().isEmpty() ? "nothing that the engine kept" : values(task.entered()));
	}

	private static String values(Map<String, @Nullable Object> entered) {
		return entered.entrySet().stream().map(field -> field.getKey() + " " + shortened(String.valueOf(field.getValue()))).collect(Collectors.joining(", "));
	}

	private static String shortened(String value) {
		return value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "…";
	}

}
