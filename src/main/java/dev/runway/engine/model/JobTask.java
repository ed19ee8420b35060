package dev.runway.engine.model;

import java.util.LinkedHashMap;
import java.util.Map;

import org.w3c.dom.Element;

/** A task that a worker does. */
public record JobTask(String id, String name, String type, String retries, Map<String, String> headers) {

	JobTask(Element task) {
		this(task.getAttribute("id"), Diagram.label(task), Xml.extension(task, "taskDefinition", "type").orElse(""),
				Xml.extension(task, "taskDefinition", "retries").orElse(""), headers(task));
	}

	static Map<String, String> headers(Element task) {
		var headers = new LinkedHashMap<String, String>();
		Xml.extensions(task, "header")
			.forEach(header -> headers.put(header.getAttribute("key"), header.getAttribute("value")));
		return headers;
	}

}
