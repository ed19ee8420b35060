package dev.runway.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The alerts and the dashboard that are shipped: well formed, explained, and each alert brought about by a test. */
class OperationsFilesTests {

	static final Path DASHBOARD = Path.of("src", "ops", "runway-dashboard.json");

	/** What a rule of Prometheus may hold; all of it is wanted. */
	private static final Set<String> FIELDS = Set.of("alert", "expr", "for", "labels", "annotations");

	private static final Pattern PARAGRAPH = Pattern.compile("(?ms)^### (Runway\\w+)\\n\\n(.+?)(?=\\n#|\\z)");

	private static final Pattern METRIC = Pattern.compile("\\b(?!kind\\b|type\\b|status\\b|instance\\b|area\\b)[a-z]+_[a-z_]+\\b");

	private final List<AlertRule> rules = AlertRule.read();

	@Test
	void everyAlertSaysWhatPrometheusAsksFor() {
		assertThat(rules).extracting(AlertRule::name).doesNotHaveDuplicates().isNotEmpty();
		assertThat(rules).allSatisfy(rule -> {
			assertThat(rule.fields()).containsOnlyKeys(FIELDS);
			assertThat(rule.metric()).startsWith("runway_");
			assertThat((String) rule.fields().get("for")).matches("[1-9]\\d*[smh]");
			assertThat(rule.fields().get("labels")).asInstanceOf(InstanceOfAssertFactories.MAP)
				.containsOnlyKeys("severity").extractingByKey("severity").isIn("page", "ticket");
			assertThat(rule.fields().get("annotations")).asInstanceOf(InstanceOfAssertFactories.MAP)
				.containsOnlyKeys("summary", "runbook")
				.containsEntry("runbook", "src/docs/operations.md#" + rule.name().toLowerCase());
		});
	}

	@Test
	void everyAlertHasItsParagraphAndNoOtherHas() {
		var paragraphs = PARAGRAPH.matcher(AlertRule.text(Path.of("src", "docs", "operations.md"))).results().toList();
		assertThat(paragraphs).extracting(paragraph -> paragraph.group(1)).containsExactlyElementsOf(rules.stream().map(AlertRule::name).toList());
		assertThat(paragraphs).allSatisfy(paragraph -> assertThat(paragraph.group(2).split("\\s+")).hasSizeGreaterThan(20));
	}

	@Test
	void everyAlertIsBroughtAboutByATest() {
		assertThat(Stream.of(AlertsIntegrationTests.class.getDeclaredMethods())
			.filter(method -> method.isAnnotationPresent(Provokes.class) && method.isAnnotationPresent(Test.class))
			.flatMap(method -> Stream.of(method.getAnnotation(Provokes.class).value())))
			.containsExactlyInAnyOrderElementsOf(rules.stream().map(AlertRule::name).toList());
	}

	@Test
	void everyKindIsWatchedByAnAlertButThoseOfTheOutboxAndTheMails() {
		var watched = rules.stream().map(AlertRule::expression).toList();
		assertThat(WatchMeters.kinds().filter(kind -> watched.stream().noneMatch(rule -> rule.contains("kind=\"%s\"".formatted(kind)))))
			.containsExactlyInAnyOrder("event", "mail");
	}

	@Test
	void theDashboardIsOneThatGrafanaReads() {
		var board = dashboard();
		assertThat(board.propertyNames()).contains("title", "uid", "schemaVersion", "panels", "templating", "time");
		assertThat(panels()).extracting(panel -> panel.get("id").asInt()).doesNotHaveDuplicates();
		assertThat(panels()).extracting(panel -> panel.get("title").asString()).doesNotHaveDuplicates();
		assertThat(panels()).allSatisfy(panel -> {
			var place = panel.get("gridPos");
			assertThat(place.get("x").asInt() + place.get("w").asInt()).isBetween(1, 24);
			assertThat(panel.get("targets").size()).isPositive();
			assertThat(panels().stream().filter(other -> overlap(place, other.get("gridPos")))).containsExactly(panel);
		});
	}

	/** The metrics that the dashboard shows. */
	static Set<String> shown() {
		var shown = new TreeSet<String>();
		panels().forEach(panel -> panel.get("targets")
			.forEach(target -> METRIC.matcher(target.get("expr").asString()).results().forEach(metric -> shown.add(metric.group()))));
		return shown;
	}

	private static List<JsonNode> panels() {
		return dashboard().get("panels").values().stream().toList();
	}

	private static JsonNode dashboard() {
		return JsonMapper.shared().readTree(AlertRule.text(DASHBOARD));
	}

	private static boolean overlap(JsonNode one, JsonNode other) {
		return along("x", "w", one, other) && along("y", "h", one, other);
	}

	private static boolean along(String from, String length, JsonNode one, JsonNode other) {
		return one.get(from).asInt() < other.get(from).asInt() + other.get(length).asInt()
				&& other.get(from).asInt() < one.get(from).asInt() + one.get(length).asInt();
	}

}
