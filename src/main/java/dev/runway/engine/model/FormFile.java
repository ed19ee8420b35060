package dev.runway.engine.model;

import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One form: its id, the version of its schema, and what it is made of. */
public record FormFile(String file, String id, int schemaVersion, List<Field> components, List<Expression> expressions,
		String text) {

	private static final JsonMapper JSON = new JsonMapper();

	/**
	 * One component.
	 *
	 * @param path where the process finds what is typed, such as {@code signing.name}; empty when it only shows something
	 * @param words what it offers to choose from
	 * @param text everything that is said of it
	 */
	public record Field(String type, String path, List<String> words, String text) {

		/** The variable that the field belongs to. */
		public String variable() {
			return path.split("\\.")[0];
		}

		private boolean holdsFields() {
			return type.equals("dynamiclist") || type.equals("group");
		}

	}

	public FormFile(String file, String json) {
		this(file, read(json));
	}

	private FormFile(String file, JsonNode form) {
		this(file, form.path("id").asString(""), form.path("schemaVersion").asInt(0), fields(form, "").toList(),
				expressions(form).map(text -> new Expression(form.path("id").asString(""), text.substring(1))).toList(),
				form.toString());
	}

	/** The fields that people fill in. */
	public List<Field> fields() {
		return components.stream().filter(field -> !field.path().isEmpty() && !field.holdsFields()).toList();
	}

	/** The variables that the form reads and writes. */
	public List<String> variables() {
		return fields().stream().map(Field::variable).distinct().toList();
	}

	private static JsonNode read(String json) {
		try {
			return JSON.readTree(json);
		}
		catch (JacksonException broken) {
			throw new IllegalArgumentException(BrokenText.inWords("JSON", json, broken.getLocation().getLineNr(), broken.getLocation().getColumnNr()),
					broken);
		}
	}

	private static Stream<Field> fields(JsonNode parent, String prefix) {
		return elements(parent.path("components")).flatMap(component -> {
			var own = component.path("key").asString(component.path("path").asString(""));
			var path = own.isEmpty() || prefix.isEmpty() ? prefix + own : prefix + "." + own;
			var field = new Field(component.path("type").asString(""), own.isEmpty() ? "" : path, words(component),
					component.toString());
			return Stream.concat(Stream.of(field), fields(component, path));
		});
	}

	private static List<String> words(JsonNode component) {
		return elements(component.path("values")).map(value -> value.path("value").asString("")).toList();
	}

	private static Stream<String> expressions(JsonNode node) {
		return node.isString() ? Stream.of(node.asString()).filter(text -> text.startsWith("="))
				: elements(node).flatMap(FormFile::expressions);
	}

	private static Stream<JsonNode> elements(JsonNode node) {
		return StreamSupport.stream(node.spliterator(), false);
	}

}
