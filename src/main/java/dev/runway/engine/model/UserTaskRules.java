package dev.runway.engine.model;

/** Every task for people is shown in Tasklist, to somebody, until some day, with a form, and gives one object. */
class UserTaskRules implements Rule {

	@Override
	public void check(ModelSet models, Code code, Problems problems) {
		for (var diagram : models.diagrams()) {
			for (var task : diagram.userTasks()) {
				check(task, problems);
				checkOutput(task, problems);
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

}
