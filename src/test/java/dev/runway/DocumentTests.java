package dev.runway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.github.therapi.runtimejavadoc.Comment;
import com.github.therapi.runtimejavadoc.CommentFormatter;
import com.github.therapi.runtimejavadoc.RuntimeJavadoc;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.util.ClassUtils;

/** What the documents say is there, and the tables that can be made from the code are. */
class DocumentTests {

	private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)\\)");

	private static final Pattern ROLE = Pattern.compile("(?s)/\\*\\*(.*?)\\*/");

	private static final Path README = Path.of("README.md");

	private static final Path DOCS = Path.of("src", "docs");

	/** A longer value is told by its beginning. */
	private static final int LONGEST = 60;

	@ParameterizedTest
	@MethodSource("documents")
	void everyLinkIntoTheProjectLeadsSomewhere(Path document) throws IOException {
		var folder = document.toAbsolutePath().getParent();
		assertThat(LINK.matcher(Files.readString(document)).results().map(link -> link.group(1)))
			.filteredOn(link -> !link.startsWith("http"))
			.allSatisfy(link -> assertThat(folder.resolve(link)).exists());
	}

	static List<Path> documents() throws IOException {
		try (var docs = Files.list(DOCS)) {
			return Stream.concat(Stream.of(README, Path.of("CONTRIBUTING.md"), Path.of("CHANGELOG.md")),
					docs.filter(file -> file.toString().endsWith(".md")).sorted()).toList();
		}
	}

	@Test
	void theReadmeIsReadInAMinuteOrFive() throws IOException {
		assertThat(Files.readString(README).split("\\s+")).hasSizeLessThan(1200);
	}

	@Test
	void theModuleMapIsThatOfTheModules() throws IOException {
		var rows = ApplicationModules.of(RunwayApplication.class).stream().map(DocumentTests::row);
		new GeneratedTable(DOCS.resolve("architecture.md"), "modules")
			.holds(Stream.concat(Stream.of("| module | what lives there | may use |", "|---|---|---|"), rows).toList());
	}

	private static String row(ApplicationModule module) {
		var uses = Stream.of(declared(module).allowedDependencies()).map("`%s`"::formatted).collect(Collectors.joining(", "));
		return "| `%s` | %s | %s |".formatted(module.getIdentifier(), GeneratedTable.cell(role(module)), uses.isEmpty() ? "nothing" : uses);
	}

	private static org.springframework.modulith.ApplicationModule declared(ApplicationModule module) {
		return module.getBasePackage().getAnnotation(org.springframework.modulith.ApplicationModule.class).orElseThrow();
	}

	/** What the module says of itself. */
	private static String role(ApplicationModule module) {
		var source = Path.of("src", "main", "java").resolve(module.getBasePackage().getName().replace('.', '/')).resolve("package-info.java");
		try {
			var comment = ROLE.matcher(Files.readString(source));
			assertThat(comment.find()).as("%s says what lives there", source).isTrue();
			return comment.group(1).replaceAll("(?m)^\\s*\\*", " ").replaceAll("\\{@code ([^}]*)}", "`$1`");
		}
		catch (IOException failure) {
			throw new UncheckedIOException(failure);
		}
	}

	@Test
	void theSettingsAreThoseOfTheCode() throws IOException {
		new GeneratedTable(DOCS.resolve("settings.md"), "settings")
			.holds(Stream.concat(Stream.of("| setting | default | what it says |", "|---|---|---|"), settings().values().stream()).toList());
	}

	/** The rows by the names of their settings. */
	private static Map<String, String> settings() throws IOException {
		var scanner = new ClassPathScanningCandidateComponentProvider(false);
		scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
		var given = PropertiesLoaderUtils.loadProperties(new ClassPathResource("application.properties"));
		var rows = new TreeMap<String, String>();
		scanner.findCandidateComponents("dev.runway").stream()
			.map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null))
			.filter(Class::isRecord)
			.forEach(type -> add(type, type.getAnnotation(ConfigurationProperties.class).value(), given, rows));
		return rows;
	}

	private static void add(Class<?> type, String prefix, Properties given, Map<String, String> rows) {
		var words = RuntimeJavadoc.getJavadoc(type).getRecordComponents().stream()
			.collect(Collectors.toMap(component -> component.getName(), component -> words(component.getComment())));
		for (var component : type.getDeclaredConstructors()[0].getParameters()) {
			var name = prefix + "." + ConfigurationPropertyName.adapt(component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(), '.');
			if (component.getType().isRecord() && component.getType().getName().startsWith("dev.runway")) {
				add(component.getType(), name, given, rows);
			}
			else {
				assertThat(words.getOrDefault(component.getName(), "")).as("what %s says", name).isNotBlank();
				rows.put(name, "| `%s` | %s | %s |".formatted(name, GeneratedTable.cell(value(component, name, given)),
						GeneratedTable.cell(words.get(component.getName()))));
			}
		}
	}

	private static String words(Comment comment) {
		return new CommentFormatter().format(comment).replaceAll("</?code>", "`");
	}

	/** What holds where nobody says anything: first what the application's own properties say, then what the code does. */
	private static String value(Parameter component, String name, Properties given) {
		var values = new ArrayList<String>();
		if (given.containsKey(name)) {
			values.add(given.getProperty(name));
		}
		else if (component.isAnnotationPresent(DefaultValue.class)) {
			values.addAll(List.of(component.getAnnotation(DefaultValue.class).value()));
		}
		var text = String.join(", ", values);
		if (text.isEmpty() && given.stringPropertyNames().stream().anyMatch(key -> key.startsWith(name + "."))) {
			return "as the application's own properties say";
		}
		if (text.isEmpty()) {
			return Collection.class.isAssignableFrom(component.getType()) || Map.class.isAssignableFrom(component.getType()) ? "none" : "not set";
		}
		return "`%s`".formatted(text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text);
	}

}
