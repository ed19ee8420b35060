package dev.runway.activation.worker;

import java.util.UUID;

import dev.runway.activation.RunwayProcesses;
import dev.runway.engine.Job;
import dev.runway.engine.JobType;
import dev.runway.engine.Worker;

/**
 * Ends a runway, unless it has ended, with all that is open on it.
 * Repeat-safe: a runway ends once.
 */
@JobType("activation.closeOut")
class CloseOutWorker implements Worker<CloseOutWorker.Input, Worker.Nothing> {

	private final RunwayProcesses processes;

	CloseOutWorker(RunwayProcesses processes) {
		this.processes = processes;
	}

	@Override
	public Nothing handle(Input input, Job job) {
		processes.closeOut(input.runwayId());
		return NOTHING;
	}

	record Input(UUID runwayId) {
	}

}
