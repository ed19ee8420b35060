package dev.runway.report.worker;

import dev.runway.engine.Job;
import dev.runway.engine.JobType;
import dev.runway.engine.Worker;
import dev.runway.report.PlannedReport;
import dev.runway.report.ReportDispatch;

/**
 * Sends the all-hands report of the month before.
 * Repeat-safe: a month is sent once.
 */
@JobType("report.sendAllHands")
class SendAllHandsWorker implements Worker<SendAllHandsWorker.Input, Worker.Nothing> {

	private final ReportDispatch dispatch;

	SendAllHandsWorker(ReportDispatch dispatch) {
		this.dispatch = dispatch;
	}

	@Override
	public Nothing handle(Input input, Job job) {
		dispatch.allHands(input.allHands());
		return NOTHING;
	}

	record Input(PlannedReport allHands) {
	}

}
