package dev.runway.engine.model;

import java.util.Set;

/** Every task for people has one listener that judges what they send, by a check that exists and gets what it reads. */
class ListenerRules implements Rule {

	/** So many that trouble of the infrastructure never uses them up: without one left the task would be stuck. */
	private static final String RETRIES = "100000";

	@Override
	public void check(ModelSet models, Code code, Problems problems) {
		for (var diagram : models.diagrams()) {
			var known = VariableRules.known(diagram, models, code).keySet();
			diagram.userTasks().forEach(task -> check(task, known, models, code, problems));
		}
	}

	private static void check(UserTask task, Set<String> known, ModelSet models, Code code, Problems problems) {
		var judges = task.listeners().stream().filter(Listener::judges).toList();
		problems.when(judges.isEmpty(), "Task '%s' has no listener for 'completing': nothing of what people send would be recorded", task.name());
		problems.when(judges.size() > 1, "Task '%s' has %d listeners for 'completing': it needs one", task.name(), judges.size());
		task.listeners().stream().filter(listener -> !listener.judges())
			.forEach(listener -> problems.add("Task '%s' has a listener for '%s', and nothing answers that: the task would wait for ever",
					task.name(), listener.event()));
		judges.forEach(listener -> check(task, listener, known, models, code, problems));
	}

	private static void check(UserTask task, Listener listener, Set<String> known, ModelSet models, Code code, Problems problems) {
		problems.when(!listener.retries().equals(RETRIES), "The listener of task '%s' has %s retries: it needs %s", task.name(),
				listener.retries().isEmpty() ? "no" : listener.retries(), RETRIES);
		var check = code.check(listener.type());
		problems.when(check.isEmpty(), "The listener of task '%s' asks for the job type '%s', and no check does that%s", task.name(),
				listener.type(), Nearest.hint(listener.type(), code.checks().keySet()));
		check.ifPresent(each -> each.needs().stream().sorted().filter(variable -> !known.contains(variable))
			.forEach(variable -> problems.add("The check of task '%s' needs '%s', and the process has no such variable", task.name(), variable)));
		check.ifPresent(each -> models.forms().stream().filter(form -> form.id().equals(task.formId()))
			.forEach(form -> check(task, form, each, problems)));
	}

	private static void check(UserTask task, FormFile form, Check check, Problems problems) {
		check.fields().keySet().stream().filter(field -> !form.variables().contains(field))
			.forEach(field -> problems.add("The form '%s' does not ask for '%s', which the check of task '%s' reads", form.id(), field, task.name()));
		for (var field : form.fields()) {
			var read = check.form().at(field.path().split("\\."));
			problems.when(read.isEmpty(), "The form '%s' asks for '%s', which the check of task '%s' does not read: it would be lost",
					form.id(), field.path(), task.name());
			read.map(Shape::words).filter(words -> !words.isEmpty()).ifPresent(words -> field.words().stream().filter(word -> !words.contains(word))
				.forEach(word -> problems.add("The form '%s' offers '%s' for '%s': the code knows %s", form.id(), word, field.path(),
						Problems.list(words))));
		}
	}

}
