package dev.runway.api.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The description of the API as people read it on a page: what it does, by what it is about. */
record ReadableDocument(List<String> conventions, List<Group> groups) {

	private static final String JSON = "application/json";

	static ReadableDocument of(JsonNode document) {
		var groups = new LinkedHashMap<String, List<Operation>>();
		document.path("tags").forEach(tag -> groups.put(tag.path("name").asString(), new ArrayList<>()));
		document.path("paths").properties().forEach(path -> path.getValue().properties().forEach(operation -> {
			var group = operation.getValue().path("tags").path(0).asString("Other");
			groups.computeIfAbsent(group, name -> new ArrayList<>())
				.add(operation(operation.getKey(), path.getKey(), operation.getValue(), document));
		}));
		return new ReadableDocument(document.at("/info/description").asString("").lines().map(ReadableDocument::plain).toList(),
				groups.entrySet().stream().filter(group -> !group.getValue().isEmpty()).map(group -> new Group(group.getKey(), group.getValue())).toList());
	}

	private static Operation operation(String method, String path, JsonNode operation, JsonNode document) {
		var parameters = operation.path("parameters")
			.valueStream()
			.map(parameter -> resolved(parameter, document))
			.map(parameter -> field(parameter.path("name").asString(), parameter.path("in").asString(), parameter.path("required").asBoolean(false),
					parameter.path("schema"), parameter.path("description").asString("")))
			.toList();
		var bodies = resolved(operation.path("requestBody"), document).path("content")
			.properties()
			.stream()
			.map(content -> body(content.getKey(), content.getValue(), document))
			.toList();
		var answers = operation.path("responses")
			.properties()
			.stream()
			.map(answer -> answer(answer.getKey(), resolved(answer.getValue(), document), document))
			.toList();
		return new Operation(operation.path("operationId").asString(), method.toUpperCase(), path, plain(operation.path("summary").asString("")),
				plain(operation.path("description").asString("")), parameters, bodies, answers);
	}

	private static Body body(String type, JsonNode content, JsonNode document) {
		return new Body(type, fields(content.path("schema"), document), example(content));
	}

	private static Answer answer(String status, JsonNode answer, JsonNode document) {
		var content = answer.path("content").properties().stream().findFirst();
		var json = answer.path("content").path(JSON);
		return new Answer(status, plain(answer.path("description").asString("")), content.map(Map.Entry::getKey).orElse(""),
				fields(json.path("schema"), document), example(json));
	}

	private static List<Field> fields(JsonNode schema, JsonNode document) {
		var own = resolved(schema, document);
		var of = own.has("items") ? resolved(own.path("items"), document) : own;
		var required = of.path("required").valueStream().map(JsonNode::asString).collect(Collectors.toSet());
		return of.path("properties")
			.properties()
			.stream()
			.map(property -> field(property.getKey(), "", required.contains(property.getKey()), property.getValue(),
					property.getValue().path("description").asString("")))
			.toList();
	}

	private static Field field(String name, String where, boolean required, JsonNode schema, String description) {
		return new Field(name, where, required, type(schema), plain(description));
	}

	/** The words of a type: those of a list are those of what it lists. */
	private static String type(JsonNode schema) {
		if (schema.has("$ref")) {
			return name(schema);
		}
		if (schema.has("enum")) {
			return schema.path("enum").valueStream().map(JsonNode::asString).collect(Collectors.joining(", ", "one of ", ""));
		}
		var type = schema.path("type").isArray() ? schema.path("type").valueStream().map(JsonNode::asString).collect(Collectors.joining(" or "))
				: schema.path("type").asString("");
		if (schema.has("items")) {
			return "list of " + type(schema.path("items"));
		}
		return Stream.of(type, schema.path("format").asString("")).filter(word -> !word.isEmpty()).collect(Collectors.joining(", "));
	}

	private static JsonNode resolved(JsonNode node, JsonNode document) {
		return node.has("$ref") ? document.at(node.path("$ref").asString().substring(1)) : node;
	}

	private static String name(JsonNode schema) {
		var path = schema.path("$ref").asString();
		return path.substring(path.lastIndexOf('/') + 1);
	}

	private static @Nullable String example(JsonNode content) {
		var example = content.has("example") ? content.path("example") : content.at("/examples").valueStream().findFirst().map(each -> each.path("value")).orElse(null);
		return example == null || example.isMissingNode() ? null : example.isString() ? example.asString() : example.toPrettyString();
	}

	/** Without the marks of code, which a page of plain words does not have. */
	private static String plain(String text) {
		return text.replace("`", "");
	}

	/** What the operations of a group are about. */
	record Group(String name, List<Operation> operations) {

		/** Where it stands on the page. */
		public String anchor() {
			return name.toLowerCase().replace(' ', '-');
		}

	}

	/** Something that a program can ask for. */
	record Operation(String id, String method, String path, String summary, String description, List<Field> parameters, List<Body> bodies,
			List<Answer> answers) {
	}

	/**
	 * A parameter, or a field of a body.
	 *
	 * @param where a parameter stands: path, query or header
	 */
	record Field(String name, String where, boolean required, String type, String description) {
	}

	/** What is sent. */
	record Body(String type, List<Field> fields, @Nullable String example) {
	}

	/** What comes back. */
	record Answer(String status, String description, String type, List<Field> fields, @Nullable String example) {
	}

}
