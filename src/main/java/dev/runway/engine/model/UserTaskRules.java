package dev.runway.engine.model;

import java.util.regex.Pattern;

/** Every task for people is shown in Tasklist, to somebody, until some day, with a form that loses nothing. */
class UserTaskRules implements Rule {

	@Override
	public void check(ModelSet models, Code code, Problems problems) {
		for (var diagram : models.diagrams()) {
			for (var task : diagram.userTasks()) {
				check(task, problems);
				checkOutput(task, problems);
				models.forms().stream().filter(form -> form.id().equals(task.formId()))
					.forEach(form -> check(task, form, problems));
			}
		}
	}

	private static void check(UserTask task, Problems problems) {
		var name = task.name();
		problems.when(!task.nativeTask(), "Task '%s' is not a Camunda user task: Tasklist would not show it", name);
		problems.when(task.dueDate().isEmpty(), "Task '%s' has no due date", name);
		problems.when(task.formId().isEmpty(), "Task '%s' has no form", name);
		problems.when(task.assignee().isEmpty() && task.candidateGroups().isEmpty(), "Task '%s' is assigned to nobody", name);
		task.candidateGroups().filter(groups -> !groups.matches("=\\s*\\[.*]"))
			.ifPresent(groups -> problems.add("The candidate groups of task '%s' are no list: write =[\"%s\"]", name, groups));
	}

	private static void checkOutput(UserTask task, Problems problems) {
		problems.when(task.outputs().size() != 1, "Task '%s' has %d output mappings: it needs exactly one object of its own",
				task.name(), task.outputs().size());
	}

	private static void check(UserTask task, FormFile form, Problems problems) {
		var output = String.join(" ", task.outputs().values());
		for (var variable : form.variables()) {
			problems.when(!task.inputs().containsKey(variable) && !task.outputs().containsKey(variable),
					"The field '%s' of form '%s' is not prefilled by task '%s': what was typed is lost on a correction",
					variable, form.id(), task.name());
			problems.when(!hands(output, variable), "The field '%s' of form '%s' is not part of the output of task '%s'",
					variable, form.id(), task.name());
		}
	}

	/** Whether an output is the variable itself, or an object with a part that is. */
	private static boolean hands(String output, String variable) {
		return Pattern.compile("(^=|:)\\s*%s\\s*([,}]|$)".formatted(Pattern.quote(variable))).matcher(output).find();
	}

}
