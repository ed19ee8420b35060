package dev.runway.engine.model;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Every part of an object that the code reads is given by the form or the table that it comes from. */
class PartRules implements Rule {

	private static final Pattern PART = Pattern.compile("[{,]\\s*(\\w+)\\s*:");

	@Override
	public void check(ModelSet models, Code code, Problems problems) {
		for (var diagram : models.diagrams()) {
			diagram.calledTables().forEach(called -> models.tables().stream().filter(table -> table.id().equals(called.tableId()))
				.forEach(table -> parts(called.resultVariable(), code).stream().filter(part -> !table.outputs().contains(part))
					.forEach(part -> problems.add("The table '%s' does not give '%s', which the code reads", table.id(), part))));
			diagram.userTasks().forEach(task -> task.outputs().forEach((object, source) ->
					check(task, object, given(task, object, source, models), code, problems)));
			models.forms().forEach(form -> diagram.startForms().stream().filter(start -> start.formId().equals(form.id()))
				.forEach(start -> form.variables().forEach(variable -> parts(variable, code).stream()
					.filter(part -> !under(variable, form).contains(part))
					.forEach(part -> problems.add("The form '%s' does not ask for '%s', which the code reads", form.id(), part)))));
			diagram.userTasks().forEach(task -> models.forms().stream().filter(form -> form.id().equals(task.formId()))
				.forEach(form -> checkChoices(task, form, code, problems)));
		}
	}

	private static void check(UserTask task, String object, Set<String> given, Code code, Problems problems) {
		var read = parts(object, code);
		if (!read.isEmpty()) {
			read.stream().filter(part -> !given.contains(part))
				.forEach(part -> problems.add("Task '%s' does not give '%s' in '%s', which the code reads", task.name(), part, object));
			given.stream().filter(part -> !read.contains(part))
				.forEach(part -> problems.add("Task '%s' gives '%s' in '%s', which the code does not know", task.name(), part, object));
		}
	}

	private static void checkChoices(UserTask task, FormFile form, Code code, Problems problems) {
		for (var field : form.fields()) {
			task.outputs().keySet().forEach(object -> {
				var path = field.variable().equals(object) ? field.path().substring(object.length()) : "." + field.path();
				var known = code.read(object).flatMap(shape -> shape.at(path.substring(Math.min(1, path.length())).split("\\.")))
					.map(Shape::words).orElse(Set.of());
				field.words().stream().filter(word -> !known.isEmpty() && !known.contains(word))
					.forEach(word -> problems.add("The form '%s' offers '%s' for '%s': the code knows %s", form.id(), word, field.path(),
							Problems.list(known)));
			});
		}
	}

	private static Set<String> given(UserTask task, String object, String source, ModelSet models) {
		if (source.strip().equals("=" + object)) {
			return models.forms().stream().filter(form -> form.id().equals(task.formId()))
				.flatMap(form -> under(object, form).stream()).collect(Collectors.toSet());
		}
		return PART.matcher(source).results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
	}

	/** The parts of a variable that a form asks for. */
	private static Set<String> under(String variable, FormFile form) {
		return form.fields().stream().filter(field -> field.path().startsWith(variable + "."))
			.map(field -> field.path().split("\\.")[1]).collect(Collectors.toSet());
	}

	private static Set<String> parts(String variable, Code code) {
		return code.read(variable).map(shape -> shape.parts().keySet()).orElse(Set.of());
	}

}
