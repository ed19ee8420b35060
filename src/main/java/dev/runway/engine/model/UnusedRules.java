package dev.runway.engine.model;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Nothing is left over: every worker has a task, and every form is shown. */
class UnusedRules implements Rule {

	@Override
	public void check(ModelSet models, Code code, Problems problems) {
		var asked = models.jobTypes();
		code.jobTypes().stream().filter(type -> !asked.contains(type))
			.forEach(type -> problems.add("No task asks for the job type '%s'", type));
		var shown = Stream.concat(models.userTasks().stream().map(UserTask::formId),
				models.diagrams().stream().flatMap(diagram -> diagram.startForms().stream()).map(Diagram.StartForm::formId))
			.collect(Collectors.toSet());
		models.forms().stream().map(FormFile::id).filter(form -> !shown.contains(form))
			.forEach(form -> problems.add("The form '%s' is used by no task", form));
	}

}
