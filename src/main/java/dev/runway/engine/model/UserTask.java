package dev.runway.engine.model;

import java.util.Map;
import java.util.Optional;

import org.w3c.dom.Element;

/** A task that a person does: its form, for whom, until when, what goes in and what comes out (expressions by variable). */
public record UserTask(Element element, String id, String name, boolean nativeTask, String formId,
		Optional<String> dueDate, Optional<String> assignee, Optional<String> candidateGroups,
		Map<String, String> headers, Map<String, String> inputs, Map<String, String> outputs) {

	UserTask(Element task) {
		this(task, task.getAttribute("id"), Diagram.label(task), Xml.extensions(task, "userTask").findAny().isPresent(),
				Xml.extension(task, "formDefinition", "formId").orElse(""),
				Xml.extension(task, "taskSchedule", "dueDate"),
				Xml.extension(task, "assignmentDefinition", "assignee"),
				Xml.extension(task, "assignmentDefinition", "candidateGroups"), JobTask.headers(task),
				Mappings.inputs(task), Mappings.outputs(task));
	}

}
