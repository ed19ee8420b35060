package dev.runway.support;

import org.w3c.dom.Element;

/** A task that a worker does. */
public record JobTask(String id, String name, String type, String retries) {

	JobTask(Element task) {
		this(task.getAttribute("id"), Diagram.label(task), Xml.extension(task, "taskDefinition", "type").orElse(""),
				Xml.extension(task, "taskDefinition", "retries").orElse(""));
	}
}
