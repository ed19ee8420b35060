package dev.runway.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.activation.Milestone;
import dev.runway.ladder.Question;
import dev.runway.engine.model.Code;
import dev.runway.support.Models;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The Modeler's element templates offer what the code does, all of it and nothing else. */
class ElementTemplateTests {

	private static final Path FOLDER = Path.of("bpmn/.camunda/element-templates");

	@Test
	void everyJobTypeHasItsTemplateAndTheReverse() throws IOException {
		assertThat(templates("workers.json").map(template -> value(template, "zeebe:taskDefinition", "type")))
				.containsExactlyInAnyOrderElementsOf(Code.onClassPath().jobTypes());
	}

	@Test
	void offersTheMilestonesAndQuestionsThatTheCodeKnows() throws IOException {
		assertThat(choices("user-tasks.json", "dev.runway.milestone-task", "Milestone")).isEqualTo(names(Milestone.values()));
		assertThat(choices("calls.json", "dev.runway.chase-milestone", "Milestone")).isEqualTo(names(Milestone.values()));
		assertThat(choices("calls.json", "dev.runway.decide-partnership", "Question")).isEqualTo(names(Question.values()));
	}

	@Test
	void callsTheProcessesThatAreThere() throws IOException {
		assertThat(templates("calls.json").map(template -> value(template, "zeebe:calledElement", "processId") + ".bpmn"))
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

	private static String value(JsonNode template, String binding, String property) {
		return properties(template).filter(each -> each.path("binding").path("type").asString("").equals(binding))
				.filter(each -> each.path("binding").path("property").asString("").equals(property))
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
