package dev.runway.activation.worker;

import java.time.Instant;
import java.util.UUID;

import dev.runway.activation.ChaseCheck;
import dev.runway.activation.Chasing;
import dev.runway.engine.Job;
import dev.runway.engine.JobType;
import dev.runway.engine.Worker;
import dev.runway.runway.Milestone;

/**
 * Asks whether an open milestone is to be chased now, later or no more.
 * Repeat-safe: how far the chase has come stands in the database.
 */
@JobType("activation.assessMilestone")
class AssessMilestoneWorker implements Worker<AssessMilestoneWorker.Input, AssessMilestoneWorker.Output> {

	private final Chasing chasing;

	AssessMilestoneWorker(Chasing chasing) {
		this.chasing = chasing;
	}

	@Override
	public Output handle(Input input, Job job) {
		var check = chasing.assess(input.runwayId(), input.milestone());
		return new Output(check.verdict(), check.level(), check.chaseAt());
	}

	record Input(UUID runwayId, Milestone milestone) {
	}

	record Output(ChaseCheck.Verdict chaseVerdict, int level, Instant chaseAt) {
	}

}
