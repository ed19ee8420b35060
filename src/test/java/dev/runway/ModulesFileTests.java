package dev.runway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.modulith.core.ApplicationModuleIdentifier;
import org.springframework.modulith.core.ApplicationModuleIdentifiers;
import org.springframework.modulith.core.ApplicationModules;
import tools.jackson.databind.json.JsonMapper;

/**
 * The modules are written down in the order in which they depend on each other: a start would otherwise read all classes for it,
 * which takes a third of its time. {@code ./mvnw test -Dtest=ModulesFileTests -Dmodules=write} writes the file anew.
 */
class ModulesFileTests {

	private static final Path FILE = Path.of("src", "main", "resources", "META-INF", "spring-modulith", "application-modules.json");

	private final List<String> modules = ApplicationModules.of(RunwayApplication.class).stream().map(module -> module.getIdentifier().toString()).toList();

	@Test
	void namesTheModulesInTheirOrder() throws IOException {
		var text = modules.stream().map("\t\"%s\": {}"::formatted).collect(Collectors.joining(",\n", "{\n", "\n}\n"));
		if ("write".equals(System.getProperty("modules"))) {
			Files.createDirectories(FILE.getParent());
			Files.writeString(FILE, text);
		}

		assertThat(FILE).hasContent(text);
	}

	@Test
	void isWhatTheApplicationGoesBy() {
		new ApplicationContextRunner().withBean(JsonMapper.class).withUserConfiguration(Migrations.class)
			.run(context -> assertThat(context.getBean(ApplicationModuleIdentifiers.class).stream().map(ApplicationModuleIdentifier::toString))
				.containsExactlyElementsOf(modules));
	}

}
