package dev.runway.support;

import java.util.Optional;
import org.w3c.dom.Element;

/** A task that a worker does. */
public record JobTask(String id, String name, String type, String retries, Optional<String> milestone) {

	JobTask(Element task) {
		this(task.getAttribute("id"), Diagram.label(task), Xml.extension(task, "taskDefinition", "type").orElse(""),
				Xml.extension(task, "taskDefinition", "retries").orElse(""), Xml.header(task, "milestone"));
	}
}
