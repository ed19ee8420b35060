package dev.runway.engine.model;

/** Every task for a worker has one that does it, with retries. */
class JobRules implements Rule {

	private static final String RETRIES = "5";

	@Override
	public void check(ModelSet models, Code code, Problems problems) {
		models.diagrams().forEach(diagram -> diagram.jobs().forEach(job -> check(job, code, problems)));
	}

	private static void check(JobTask task, Code code, Problems problems) {
		problems.when(code.work(task.type()).isEmpty(),
				"Task '%s' asks for the job type '%s', and no worker does that", task.name(), task.type());
		problems.when(!task.retries().equals(RETRIES), "Task '%s' has %s retries: it needs %s", task.name(),
				task.retries().isEmpty() ? "no" : task.retries(), RETRIES);
	}

}
