package dev.runway.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import dev.runway.engine.model.Code;
import dev.runway.ladder.Question;
import dev.runway.runway.Milestone;
import dev.runway.support.Models;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The Modeler's element templates offer what the code does, all of it and nothing else. */
class ElementTemplateTests {

	private static final Path FOLDER = Path.of("bpmn/.camunda/element-templates");

	@Test
	void everyJobTypeHasItsTemplateAndTheReverse() throws IOException {
		assertThat(Stream.concat(templates("workers.json").map(template -> value(template, "zeebe:taskDefinition", "property", "type")),
				templates("user-tasks.json").map(template -> value(template, "zeebe:taskListener", "eventType", "completing"))))
				.containsExactlyInAnyOrderElementsOf(Code.onClassPath().jobTypes());
	}

	@Test
	void offersTheMilestonesAndQuestionsThatTheCodeKnows() throws IOException {
		assertThat(templates("user-tasks.json").flatMap(ElementTemplateTests::milestones)).isEqualTo(names(Milestone.values()));
		assertThat(choices("calls.json", "dev.runway.chase-milestone", "Milestone")).isEqualTo(names(Milestone.values()));
		assertThat(choices("calls.json", "dev.runway.decide-partnership", "Question")).isEqualTo(names(Question.values()));
	}

	/** A template that differs from its task would break the task to which a process owner applies it. */
	@Test
	void fillsInWhatTheTasksOfPeopleHave() throws IOException {
		var tasks = String.join("", Models.inRepository().diagrams().stream().map(diagram -> Models.inRepository().content(diagram.file())).toList());

		assertThat(templates("user-tasks.json").flatMap(ElementTemplateTests::properties)
				.filter(property -> !property.path("value").asString("").isEmpty())
				.map(property -> "\"%s\"".formatted(property.path("value").asString().replace("\"", "&quot;").replace(">", "&gt;"))))
				.isNotEmpty().allSatisfy(value -> assertThat(tasks).contains(value));
	}

	@Test
	void callsTheProcessesThatAreThere() throws IOException {
		assertThat(templates("calls.json").map(template -> value(template, "zeebe:calledElement", "property", "processId") + ".bpmn"))
				.isSubsetOf(Models.inRepository().diagrams().stream().map(diagram -> diagram.file()).toList());
	}

	@Test
	void namesEachTemplateOnce() throws IOException {
		assertThat(Stream.of("workers.json", "user-tasks.json", "calls.json").flatMap(ElementTemplateTests::read)
				.map(template -> template.path("id").asString())).doesNotHaveDuplicates().allMatch(id -> id.startsWith("dev.runway."));
	}

	private static List<String> names(Enum<?>[] values) {
		return Stream.of(values).map(Enum::name).toList();
	}

	private static List<String> choices(String file, String id, String label) throws IOException {
		return templates(file).filter(template -> template.path("id").asString().equals(id)).flatMap(ElementTemplateTests::properties)
				.filter(property -> property.path("label").asString("").equals(label)).flatMap(property -> children(property.path("choices")))
				.map(choice -> choice.path("value").asString().replaceAll("[=\"]", "")).toList();
	}

	private static Stream<String> milestones(JsonNode template) {
		return properties(template).filter(property -> property.path("binding").path("key").asString("").equals("milestone"))
				.map(property -> property.path("value").asString());
	}

	private static String value(JsonNode template, String binding, String key, String property) {
		return properties(template).filter(each -> each.path("binding").path("type").asString("").equals(binding))
				.filter(each -> each.path("binding").path(key).asString("").equals(property))
				.map(each -> each.path("value").asString()).findFirst().orElseThrow();
	}

	private static Stream<JsonNode> properties(JsonNode template) {
		return children(template.path("properties"));
	}

	private static Stream<JsonNode> templates(String file) throws IOException {
		return children(new JsonMapper().readTree(Files.readString(FOLDER.resolve(file))));
	}

	private static Stream<JsonNode> read(String file) {
		try {
			return templates(file);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static Stream<JsonNode> children(JsonNode node) {
		return StreamSupport.stream(node.spliterator(), false);
	}
}
