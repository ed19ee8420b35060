package dev.runway.engine.model;

import java.util.Set;
import java.util.stream.Collectors;

/** Every part of an object that the code reads is given by the form or the table that it comes from. */
class PartRules implements Rule {

	@Override
	public void check(ModelSet models, Code code, Problems problems) {
		for (var diagram : models.diagrams()) {
			diagram.calledTables().forEach(called -> models.tables().stream().filter(table -> table.id().equals(called.tableId()))
				.forEach(table -> parts(called.resultVariable(), code).stream().filter(part -> !table.outputs().contains(part))
					.forEach(part -> problems.add("The table '%s' does not give '%s', which the code reads", table.id(), part))));
			models.forms().forEach(form -> diagram.startForms().stream().filter(start -> start.formId().equals(form.id()))
				.forEach(start -> form.variables().forEach(variable -> parts(variable, code).stream()
					.filter(part -> !under(variable, form).contains(part))
					.forEach(part -> problems.add("The form '%s' does not ask for '%s', which the code reads", form.id(), part)))));
		}
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
