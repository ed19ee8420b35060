package dev.runway.report.worker;

import dev.runway.engine.Job;
import dev.runway.engine.JobType;
import dev.runway.engine.Worker;
import dev.runway.report.PlannedReport;
import dev.runway.report.ReportPlans;
import dev.runway.report.Weekday;

/**
 * Decides whether the stand-up of the week is still to be told, and when.
 * Repeat-safe: it only reads.
 */
@JobType("report.planStandUp")
class PlanStandUpWorker implements Worker<Worker.Nothing, PlanStandUpWorker.Output> {

	private final ReportPlans plans;

	PlanStandUpWorker(ReportPlans plans) {
		this.plans = plans;
	}

	@Override
	public Output handle(Nothing input, Job job) {
		return new Output(plans.standUp(Weekday.valueOf(job.header("weekday"))));
	}

	record Output(PlannedReport standUp) {
	}

}
