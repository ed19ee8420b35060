package dev.runway.support;

import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One form: its id, the version of its schema, and what it is made of. */
public record FormFile(String file, String id, int schemaVersion, List<Field> components) {

	private static final JsonMapper JSON = new JsonMapper();

	/** One component; its key is empty when it only shows something. */
	public record Field(String type, String key) {
	}

	FormFile(String file, String json) {
		this(file, JSON.readTree(json));
	}

	private FormFile(String file, JsonNode form) {
		this(file, form.path("id").asString(""), form.path("schemaVersion").asInt(0), components(form).toList());
	}

	/** The keys of the components that people fill in. */
	public List<String> keys() {
		return components.stream().map(Field::key).filter(key -> !key.isEmpty()).toList();
	}

	private static Stream<Field> components(JsonNode parent) {
		return StreamSupport.stream(parent.path("components").spliterator(), false).flatMap(component -> Stream.concat(
				Stream.of(new Field(component.path("type").asString(""), component.path("key").asString(""))),
				components(component)));
	}
}
