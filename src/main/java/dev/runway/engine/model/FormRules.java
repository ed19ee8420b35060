package dev.runway.engine.model;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Every form that is asked for exists, and the platform knows what it is made of. */
class FormRules implements Rule {

	private static final Set<String> COMPONENTS = Set.of("textfield", "number", "datetime", "textarea", "checkbox", "radio",
			"select", "checklist", "taglist", "image", "text", "html", "button", "spacer", "group", "dynamiclist",
			"separator", "table", "iframe", "expression", "default");

	@Override
	public void check(ModelSet models, Code code, Problems problems) {
		models.forms().forEach(form -> check(form, problems));
		models.diagrams().forEach(diagram -> diagram.startForms().forEach(start -> check(start, models, problems)));
		var forms = models.forms().stream().map(FormFile::id).collect(Collectors.toSet());
		models.userTasks().stream().filter(task -> !task.formId().isEmpty() && !forms.contains(task.formId()))
			.forEach(task -> problems.add("Task '%s' asks for the form '%s', and there is none", task.name(), task.formId()));
	}

	private static void check(FormFile form, Problems problems) {
		form.components().stream().map(FormFile.Field::type).filter(type -> !COMPONENTS.contains(type))
			.forEach(type -> problems.add("The form '%s' has a component '%s' that Camunda 8.8 does not know", form.id(), type));
		var paths = new HashSet<String>();
		form.fields().stream().map(FormFile.Field::path).filter(path -> !paths.add(path))
			.forEach(path -> problems.add("The form '%s' has two fields '%s'", form.id(), path));
	}

	private static void check(Diagram.StartForm start, ModelSet models, Problems problems) {
		var name = Diagram.label(start.event());
		problems.when(Xml.children(start.event()).anyMatch(child -> child.getLocalName().endsWith("EventDefinition")),
				"Nobody sees the form of '%s': only a start event that waits for nothing has one", name);
		var form = models.forms().stream().filter(each -> each.id().equals(start.formId())).findFirst();
		problems.when(form.isEmpty(), "'%s' asks for the form '%s', and there is none", name, start.formId());
		form.filter(each -> each.variables().size() > 1).ifPresent(each -> problems.add(
				"The form '%s' writes %d variables into the process: give all its keys one object, such as signing.name",
				each.id(), each.variables().size()));
	}

}
