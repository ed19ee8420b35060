package dev.runway.dashboard;

import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import dev.runway.activation.Activation;
import dev.runway.activation.OpenRung;
import dev.runway.activation.OpenRungs;
import dev.runway.engine.UserTasks;
import dev.runway.ladder.AskedDecision;
import dev.runway.ladder.Decisions;
import dev.runway.ladder.Question;
import org.springframework.stereotype.Component;

/** Finds the open task that a link in a mail leads to, in the process instance in which it waits. */
@Component
class LinkedTasks {

	private static final EnumSet<LinkedStep> MILESTONES = EnumSet.range(LinkedStep.AGREEMENT_SIGNED, LinkedStep.FIRST_CLOSED_WON);

	private final Activation activation;

	private final OpenRungs rungs;

	private final Decisions decisions;

	private final UserTasks tasks;

	LinkedTasks(Activation activation, OpenRungs rungs, Decisions decisions, UserTasks tasks) {
		this.activation = activation;
		this.rungs = rungs;
		this.decisions = decisions;
		this.tasks = tasks;
	}

	/** The key of the task. */
	Optional<Long> find(UUID runwayId, LinkedStep step) {
		return step == LinkedStep.NEXT ? MILESTONES.stream().flatMap(each -> find(runwayId, each).stream()).findFirst()
				: instanceOf(runwayId, step).flatMap(key -> tasks.find(key, step.elementId()));
	}

	private Optional<Long> instanceOf(UUID runwayId, LinkedStep step) {
		return switch (step) {
			case HELP -> rungs.find(runwayId).map(OpenRung::ownersInstance);
			case DECISION -> Stream.of(Question.values())
				.flatMap(question -> decisions.pending(runwayId, question).stream())
				.map(AskedDecision::processInstanceKey)
				.findFirst();
			default -> activation.processInstanceOf(runwayId);
		};
	}

}
