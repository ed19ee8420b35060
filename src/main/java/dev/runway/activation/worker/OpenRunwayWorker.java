package dev.runway.activation.worker;

import java.util.UUID;

import dev.runway.activation.RunwayPlan;
import dev.runway.activation.RunwayProcesses;
import dev.runway.engine.Job;
import dev.runway.engine.JobType;
import dev.runway.engine.Worker;
import dev.runway.runway.Targets;

/**
 * Ties a runway to its process instance and plans its dates. Repeat-safe: the same instance gets the same plan again,
 * another instance is refused.
 */
@JobType("activation.openRunway")
class OpenRunwayWorker implements Worker<OpenRunwayWorker.Input, RunwayPlan> {

	private final RunwayProcesses processes;

	OpenRunwayWorker(RunwayProcesses processes) {
		this.processes = processes;
	}

	@Override
	public RunwayPlan handle(Input input, Job job) {
		return processes.start(input.runwayId(), job.processInstanceKey(), input.targets());
	}

	record Input(UUID runwayId, Targets targets) {
	}

}
