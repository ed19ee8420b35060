package dev.runway.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every query says in its first lines what it computes. */
class DefinitionTests {

	@ParameterizedTest
	@MethodSource
	void everyQuerySaysWhatItComputes(String name) throws IOException {
		var definition = MetricQueries.definition(name);

		assertThat(Stream.of(definition.title(), definition.definition(), definition.numerator(), definition.denominator(),
				definition.leftOut()))
			.allSatisfy(part -> assertThat(part).isNotBlank().doesNotContain("--").doesNotContainPattern("\\s\\s"));
		assertThat(Files.readString(Path.of("src/main/resources/metrics", name + ".sql"))).doesNotContainIgnoringCase("now()")
			.doesNotContainIgnoringCase("current_");
	}

	static Stream<String> everyQuerySaysWhatItComputes() throws IOException {
		try (var files = Files.list(Path.of("src/main/resources/metrics"))) {
			return files.map(file -> file.getFileName().toString().replace(".sql", "")).sorted().toList().stream();
		}
	}

	@Test
	void readsTheCommentAtTheHeadOfAQuery() {
		var sql = """
				-- Share of wins
				--
				-- Definition: How often somebody wins,
				--   and how often not: over all.
				-- Numerator: wins.
				--   Estimated: no count.
				-- Denominator: games.
				-- Left out: draws.
				-- Draw: nobody wins.
				select 1 -- one
				""";

		assertThat(Definition.read("wins", sql)).isEqualTo(new Definition("wins", "Share of wins",
				"How often somebody wins, and how often not: over all.", "wins. Estimated: no count.", "games.", "draws.",
				Map.of("Draw", "nobody wins.")));
		assertThat(Definition.query(sql)).isEqualTo("select 1 -- one");
		assertThatThrownBy(() -> Definition.read("wins", sql.replace("Left out", "Not in it")))
			.hasMessage("metrics/wins.sql does not say 'Left out' in its first lines");
	}

}
