package dev.runway.compose;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** {@code docker-compose.yml} as Docker Compose reads it, each required variable of the caller's filled in. */
public final class ComposeFile {

	static final Path PATH = Path.of("docker-compose.yml");

	/** Stands for every value that the caller must give. */
	public static final String GIVEN = "given";

	private static final Pattern VARIABLE = Pattern.compile("\\$\\$|\\$\\{(\\w+):\\?[^}]+}|\\$");

	private final Map<String, Object> root;

	private final Set<String> variables = new TreeSet<>();

	private ComposeFile(Map<String, Object> root) {
		this.root = root;
	}

	static String text() {
		try {
			return Files.readString(PATH);
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	public static ComposeFile read() {
		var options = new LoaderOptions();
		options.setAllowDuplicateKeys(false);
		return new ComposeFile(new Yaml(new SafeConstructor(options)).load(text()));
	}

	List<ComposeService> services() {
		return map(root.get("services")).entrySet().stream()
				.map(entry -> new ComposeService(entry.getKey(), map(interpolated(entry.getValue())))).toList();
	}

	public ComposeService service(String name) {
		return services().stream().filter(service -> service.name().equals(name)).findFirst().orElseThrow();
	}

	/** What the file of this name holds that Compose puts into containers. */
	public String config(String name) {
		return interpolated(map(map(root.get("configs")).get(name)).get("content")).toString();
	}

	Set<String> volumes() {
		return map(root.get("volumes")).keySet();
	}

	/** The names of the variables that the caller must set. */
	Set<String> requiredVariables() {
		services();
		return variables;
	}

	/** Replaces what Compose replaces; a variable that is not required, or a stray dollar sign, is refused. */
	private Object interpolated(Object value) {
		return switch (value) {
			case Map<?, ?> map -> {
				var copy = new LinkedHashMap<Object, Object>();
				map.forEach((key, element) -> copy.put(key, interpolated(element)));
				yield copy;
			}
			case List<?> list -> list.stream().map(this::interpolated).toList();
			case String text -> VARIABLE.matcher(text).replaceAll(match -> replacement(match.group(), match.group(1)));
			default -> value;
		};
	}

	private String replacement(String match, @Nullable String variable) {
		if (variable != null) {
			variables.add(variable);
			return GIVEN;
		}
		if (match.equals("$$")) {
			return "\\$";
		}
		throw new IllegalArgumentException("A variable must be written ${NAME:?what to set}, a dollar sign $$");
	}

	@SuppressWarnings("unchecked")
	static Map<String, Object> map(@Nullable Object value) {
		return value == null ? Map.of() : (Map<String, Object>) value;
	}

}
