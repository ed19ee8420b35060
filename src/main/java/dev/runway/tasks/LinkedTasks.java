package dev.runway.tasks;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import dev.runway.activation.MilestoneTask;
import dev.runway.activation.RunwayProcesses;
import dev.runway.engine.UserTasks;
import dev.runway.ladder.AskedDecision;
import dev.runway.ladder.Decisions;
import dev.runway.ladder.Ladder;
import dev.runway.ladder.LadderTask;
import dev.runway.ladder.OpenRung;
import dev.runway.ladder.Question;
import dev.runway.runway.Milestone;
import org.springframework.stereotype.Component;

/** Finds the open task that a link in a mail leads to, in the process instance in which it waits. */
@Component
class LinkedTasks {

	private final RunwayProcesses processes;

	private final Ladder ladder;

	private final Decisions decisions;

	private final UserTasks tasks;

	LinkedTasks(RunwayProcesses processes, Ladder ladder, Decisions decisions, UserTasks tasks) {
		this.processes = processes;
		this.ladder = ladder;
		this.decisions = decisions;
		this.tasks = tasks;
	}

	/** The key of the open task of a step: a milestone, HELP, DECISION, or NEXT for the first milestone that has one. */
	Optional<Long> find(UUID runwayId, String step) {
		return switch (step) {
			case "HELP" -> help(runwayId);
			case "DECISION" -> decision(runwayId);
			case "NEXT" -> milestones().flatMap(each -> milestone(runwayId, each).stream()).findFirst();
			default -> milestones().filter(each -> each.name().equals(step))
				.findFirst()
				.flatMap(each -> milestone(runwayId, each));
		};
	}

	private Optional<Long> milestone(UUID runwayId, Milestone milestone) {
		return processes.instanceOf(runwayId).flatMap(key -> tasks.find(key, MilestoneTask.of(milestone)));
	}

	private Optional<Long> help(UUID runwayId) {
		return ladder.openRung(runwayId).map(OpenRung::ownersInstance).flatMap(key -> tasks.find(key, LadderTask.HELP.id()));
	}

	private Optional<Long> decision(UUID runwayId) {
		return Stream.of(Question.values())
			.flatMap(question -> decisions.pending(runwayId, question).stream())
			.map(AskedDecision::processInstanceKey)
			.findFirst()
			.flatMap(key -> tasks.find(key, LadderTask.DECISION.id()));
	}

	private static Stream<Milestone> milestones() {
		return Stream.of(Milestone.values());
	}

}
