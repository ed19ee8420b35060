package dev.runway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.modulith.core.ApplicationModules;

/** What the documents say is there. */
class ReadmeTests {

	private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)\\)");

	@ParameterizedTest
	@ValueSource(strings = { "README.md", "src/docs/certification.md", "src/docs/csv.md", "src/docs/ladder.md", "src/docs/mails.md", "src/docs/owners.md",
			"src/docs/process-owners.md", "src/docs/rest.md", "src/docs/security.md" })
	void everyLinkIntoTheProjectLeadsSomewhere(String document) throws IOException {
		var folder = Path.of(document).toAbsolutePath().getParent();
		assertThat(LINK.matcher(Files.readString(Path.of(document))).results().map(link -> link.group(1)))
			.filteredOn(link -> !link.startsWith("http"))
			.allSatisfy(link -> assertThat(folder.resolve(link)).exists());
	}

	@Test
	void theModuleMapNamesEveryModule() throws IOException {
		var readme = Files.readString(Path.of("README.md"));
		assertThat(ApplicationModules.of(RunwayApplication.class).stream())
			.allSatisfy(module -> assertThat(readme).contains("| `%s` |".formatted(module.getIdentifier())));
	}

}
