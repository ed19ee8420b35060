package dev.runway.engine.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.w3c.dom.Element;

/** A task that a person does: its form, for whom, until when, who judges what is sent, what goes in and what comes out (expressions by variable). */
record UserTask(Element element, String id, String name, boolean nativeTask, String formId,
		Optional<String> dueDate, Optional<String> assignee, Optional<String> candidateGroups,
		Map<String, String> headers, List<Listener> listeners, Map<String, String> inputs, Map<String, String> outputs) {

	UserTask(Element task) {
		this(task, task.getAttribute("id"), Diagram.label(task), Xml.extensions(task, "userTask").findAny().isPresent(),
				Xml.extension(task, "formDefinition", "formId").orElse(""),
				Xml.extension(task, "taskSchedule", "dueDate"),
				Xml.extension(task, "assignmentDefinition", "assignee"),
				Xml.extension(task, "assignmentDefinition", "candidateGroups"), JobTask.headers(task),
				Xml.extensions(task, "taskListener").map(Listener::new).toList(), Mappings.inputs(task), Mappings.outputs(task));
	}

}
