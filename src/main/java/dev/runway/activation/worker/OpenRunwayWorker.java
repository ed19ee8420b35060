package dev.runway.activation.worker;

import java.util.UUID;

import dev.runway.activation.Activation;
import dev.runway.activation.RunwayPlan;
import dev.runway.activation.Targets;
import dev.runway.engine.Job;
import dev.runway.engine.JobType;
import dev.runway.engine.Worker;

/**
 * Ties a runway to its process instance and plans its dates. Repeat-safe: the same instance gets the same plan again,
 * another instance is refused.
 */
@JobType("activation.openRunway")
class OpenRunwayWorker implements Worker<OpenRunwayWorker.Input, RunwayPlan> {

	private final Activation activation;

	OpenRunwayWorker(Activation activation) {
		this.activation = activation;
	}

	@Override
	public RunwayPlan handle(Input input, Job job) {
		return activation.start(input.runwayId(), job.processInstanceKey(), input.targets());
	}

	record Input(UUID runwayId, Targets targets) {
	}

}
