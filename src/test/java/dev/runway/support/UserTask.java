package dev.runway.support;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/** A task that a person does: its form, for whom, until when, what goes in and what comes out (expressions by variable). */
public record UserTask(String id, String name, boolean nativeTask, String formId, Optional<String> dueDate,
		Optional<String> assignee, Optional<String> candidateGroups, Optional<String> milestone,
		Map<String, String> inputs, Map<String, String> outputs) {

	UserTask(Element task) {
		this(task.getAttribute("id"), Diagram.label(task), Xml.extensions(task, "userTask").findAny().isPresent(),
				Xml.extension(task, "formDefinition", "formId").orElse(""), Xml.extension(task, "taskSchedule", "dueDate"),
				Xml.extension(task, "assignmentDefinition", "assignee"),
				Xml.extension(task, "assignmentDefinition", "candidateGroups"),
				Xml.header(task, "milestone"), mappings(task, "input"), mappings(task, "output"));
	}

	private static Map<String, String> mappings(Element task, String direction) {
		var mappings = new LinkedHashMap<String, String>();
		Xml.extensions(task, direction)
				.forEach(mapping -> mappings.put(mapping.getAttribute("target"), mapping.getAttribute("source")));
		return mappings;
	}
}
