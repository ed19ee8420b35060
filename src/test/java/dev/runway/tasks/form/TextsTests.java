package dev.runway.tasks.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What forms say, draw and leave out. */
class TextsTests {

	@Test
	void showsMarkdownWithValuesThatStayText() {
		var text = Filled.of("{'type': 'text', 'text': '## {{name}}\\n**due** on {{due.on}}\\n\\n| a | b |\\n|---|---|\\n| 1 | {{none}} |'}")
			.with(Map.of("name", "A*B*C <b>_x_", "due", Map.of("on", "2026-08-01"))).words();

		assertThat(text).contains("<h2>A*B*C &lt;b&gt;_x_</h2>", "<strong>due</strong> on 2026-08-01", "<td>1</td>").doesNotContain("<em>", "null");
	}

	@Test
	void repeatsAndLeavesOutParts() {
		var template = "{{#loop reps}}{{i}}{{name}}{{#if certified}} yes{{/if}}{{#if not(certified)}} no{{/if}} ({{parent.title}}); {{/loop}}{{#if title = \\\"X\\\"}}never{{/if}}";

		assertThat(Filled.of("{'type': 'html', 'content': '%s'}".formatted(template)).with(Map.of("title", "T", "reps",
				List.of(Map.of("name", "Ann", "certified", true), Map.of("name", "Bob", "certified", false)))).words())
			.isEqualTo("Ann yes (T); Bob no (T); ");
		assertThat(Filled.of("{'type': 'html', 'content': '{{#loop tags}}<b>{{this}}</b>{{/loop}}{{#if x}}open'}").with(Map.of("tags", List.of("a", "<i>"))).words())
			.isEqualTo("<b>a</b><b>&lt;i&gt;</b>open");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<script>x</script>", "<img src=x onerror=x>", "<a href=javascript:x>a</a>", "<iframe src=x></iframe>", "<div style=x onclick=x>a</div>",
			"<form action=x><input name=f.x></form>", "<svg><script>x</script></svg>", "<style>x</style>", "<base href=x>", "<meta http-equiv=refresh>" })
	void leavesOnlyWhatCanBeReadOfHtml(String html) {
		for (var form : List.of("{'type': 'html', 'content': '%s'}", "{'type': 'text', 'text': '%s'}", "{'type': 'html', 'content': '=x'}")) {
			assertThat(Filled.of(form.formatted(html)).with(Map.of("x", html)).words())
				.doesNotContainPattern("(?i)<(script|iframe|form|input|svg|style|base|meta)|onerror|onclick|javascript:|style=");
		}
	}

	@Test
	void showsATableOfAVariable() {
		var table = Filled.of("{'type': 'table', 'label': 'Milestones', 'dataSource': '=decision.milestones', 'columns': [{'label': 'Milestone', 'key': 'milestone'}, {'label': 'Due', 'key': 'dueOn'}]}")
			.with(Map.of("decision", Map.of("milestones", List.of(Map.of("milestone", "Agreement", "dueOn", "2026-08-01"), Map.of("milestone", "Plan")))));

		assertThat(table.form().parts()).containsExactly(new Part.Table("Milestones", List.of("Milestone", "Due"),
				List.of(List.of("Agreement", "2026-08-01"), List.of("Plan", ""))));
	}

	@Test
	void showsPicturesOfSafeAddressesAndLeadsToFrames() {
		assertThat(Filled.of("""
				{'type': 'image', 'source': 'https://example.com/a.png', 'alt': 'A'}, {'type': 'image', 'source': 'javascript:x', 'alt': 'B'},
				{'type': 'image', 'source': 'data:image/png;base64,AAAA'}, {'type': 'iframe', 'url': 'https://example.com/', 'label': 'Wiki'},
				{'type': 'iframe', 'url': 'javascript:x', 'label': 'Bad'}""").form().parts())
			.containsExactly(new Part.Picture("https://example.com/a.png", "A"), new Part.Picture(null, "B"),
					new Part.Picture("data:image/png;base64,AAAA", "A picture"), new Part.Link("https://example.com/", "Wiki"),
					new Part.Words("<p>Bad has no address that can be opened.</p>"));
	}

	@Test
	void drawsGroupsLinesAndRoomAndNoButtons() {
		assertThat(Filled.of("{'type': 'group', 'label': 'G', 'showOutline': true, 'components': [{'type': 'separator'}, {'type': 'spacer'}]}, {'type': 'button', 'action': 'submit'}").form().parts())
			.containsExactly(new Part.Group("G", true, List.of(new Part.Line(), new Part.Room())));
	}

	@Test
	void namesWhatItDoesNotKnow() {
		assertThat(Filled.of("{'type': 'filepicker', 'key': 'file'}, {'type': 'group', 'components': [{'type': 'documentPreview'}, {'type': 'filepicker'}]}").form().unknown())
			.containsExactly("filepicker", "documentPreview");
	}

	@Test
	void saysWhyAFormCannotBeRead() {
		assertThatThrownBy(() -> Form.parse("{\n oops")).isInstanceOf(UnreadableForm.class).hasMessage("is no JSON (line 2)");
		assertThatThrownBy(() -> Form.parse("[]")).isInstanceOf(UnreadableForm.class).hasMessage("has no components");
		assertThatThrownBy(() -> Form.parse("")).isInstanceOf(UnreadableForm.class);
	}

	@ParameterizedTest
	@MethodSource("forms")
	void readsEveryFormOfTheProgramme(Path file) throws IOException {
		var form = Form.parse(Files.readString(file));

		assertThat(form.unknown()).isEmpty();
		assertThat(form.components()).isNotEmpty();
	}

	static List<Path> forms() throws IOException {
		try (var files = Files.list(Path.of("forms"))) {
			return files.filter(file -> file.toString().endsWith(".form")).sorted().toList();
		}
	}

}
