package dev.runway.report.worker;

import dev.runway.engine.Job;
import dev.runway.engine.JobType;
import dev.runway.engine.Worker;
import dev.runway.report.PlannedReport;
import dev.runway.report.ReportDispatch;

/**
 * Tells each owner what there is to say this week.
 * Repeat-safe: a week is told once.
 */
@JobType("report.sendStandUp")
class SendStandUpWorker implements Worker<SendStandUpWorker.Input, Worker.Nothing> {

	private final ReportDispatch dispatch;

	SendStandUpWorker(ReportDispatch dispatch) {
		this.dispatch = dispatch;
	}

	@Override
	public Nothing handle(Input input, Job job) {
		dispatch.standUp(input.standUp());
		return NOTHING;
	}

	record Input(PlannedReport standUp) {
	}

}
