package dev.runway.tasks.form;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A form as a process owner draws it: its components in their order, those of groups and lists within them. */
public record Form(String id, List<Component> components) {

	private static final JsonMapper JSON = new JsonMapper();

	public Form {
		components = List.copyOf(components);
	}

	/** Reads a form of the schema that Camunda's Modeler writes. */
	public static Form parse(String json) {
		var form = read(json);
		if (!form.path("components").isArray()) {
			throw new UnreadableForm("has no components");
		}
		return new Form(form.path("id").asString(""), components(form, new AtomicInteger()));
	}

	/** The types of its components that nobody here knows, each once. */
	public List<String> unknown() {
		return all(components).filter(each -> each.kind() == Component.Kind.UNKNOWN).map(Component::type).distinct().toList();
	}

	private static Stream<Component> all(List<Component> components) {
		return components.stream().flatMap(each -> Stream.concat(Stream.of(each), all(each.components())));
	}

	private static JsonNode read(String json) {
		try {
			return JSON.readTree(json);
		}
		catch (JacksonException broken) {
			throw new UnreadableForm("is no JSON (line %d)".formatted(broken.getLocation() == null ? 1 : broken.getLocation().getLineNr()));
		}
	}

	private static List<Component> components(JsonNode parent, AtomicInteger counter) {
		var components = new ArrayList<Component>();
		for (var json : parent.path("components")) {
			var number = counter.getAndIncrement();
			components.add(new Component(Component.Kind.of(json.path("type").asString("")), number, json, components(json, counter)));
		}
		return components;
	}

}
