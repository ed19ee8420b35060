package dev.runway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.core.ApplicationModules;

/** What the documents say is there. */
class ReadmeTests {

	private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)\\)");

	@ParameterizedTest
	@MethodSource("documents")
	void everyLinkIntoTheProjectLeadsSomewhere(Path document) throws IOException {
		var folder = document.toAbsolutePath().getParent();
		assertThat(LINK.matcher(Files.readString(document)).results().map(link -> link.group(1)))
			.filteredOn(link -> !link.startsWith("http"))
			.allSatisfy(link -> assertThat(folder.resolve(link)).exists());
	}

	static List<Path> documents() throws IOException {
		try (var docs = Files.list(Path.of("src", "docs"))) {
			return Stream.concat(Stream.of(Path.of("README.md")), docs.filter(file -> file.toString().endsWith(".md")).sorted()).toList();
		}
	}

	@Test
	void theModuleMapNamesEveryModule() throws IOException {
		var readme = Files.readString(Path.of("README.md"));
		assertThat(ApplicationModules.of(RunwayApplication.class).stream())
			.allSatisfy(module -> assertThat(readme).contains("| `%s` |".formatted(module.getIdentifier())));
	}

}
