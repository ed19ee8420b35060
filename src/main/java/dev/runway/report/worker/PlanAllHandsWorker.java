package dev.runway.report.worker;

import dev.runway.engine.Job;
import dev.runway.engine.JobType;
import dev.runway.engine.Worker;
import dev.runway.report.PlannedReport;
import dev.runway.report.ReportPlans;

/**
 * Decides whether the all-hands report of the month before is still to be sent, and when.
 * Repeat-safe: it only reads.
 */
@JobType("report.planAllHands")
class PlanAllHandsWorker implements Worker<Worker.Nothing, PlanAllHandsWorker.Output> {

	private final ReportPlans plans;

	PlanAllHandsWorker(ReportPlans plans) {
		this.plans = plans;
	}

	@Override
	public Output handle(Nothing input, Job job) {
		return new Output(plans.allHands(Integer.parseInt(job.header("dayOfMonth"))));
	}

	record Output(PlannedReport allHands) {
	}

}
