package dev.runway.engine.model;

import java.util.LinkedHashMap;
import java.util.Map;

import org.w3c.dom.Element;

/** What goes in and out of a task: the expressions by variable. */
final class Mappings {

	private Mappings() {
	}

	static Map<String, String> inputs(Element task) {
		return mappings(task, "input");
	}

	static Map<String, String> outputs(Element task) {
		return mappings(task, "output");
	}

	private static Map<String, String> mappings(Element task, String direction) {
		var mappings = new LinkedHashMap<String, String>();
		Xml.extensions(task, direction)
			.forEach(mapping -> mappings.put(mapping.getAttribute("target"), mapping.getAttribute("source")));
		return mappings;
	}

}
