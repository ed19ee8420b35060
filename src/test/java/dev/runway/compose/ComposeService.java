package dev.runway.compose;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** One service of the Compose file. */
public record ComposeService(String name, Map<String, Object> definition) {

	private static final Pattern FROM = Pattern.compile("(?m)^FROM (\\S+)");

	private static final Pattern PORT_IN_USE = Pattern.compile("(?:localhost:|127\\.0\\.0\\.1[:/]|-p )(\\d{2,5})");

	/** The images that the service runs, or is built from. */
	List<String> images() {
		if (definition.containsKey("image")) {
			return List.of(definition.get("image").toString());
		}
		return FROM.matcher(dockerfile().orElse("")).results().map(match -> match.group(1)).toList();
	}

	Optional<String> dockerfile() {
		return Optional.ofNullable((String) ComposeFile.map(definition.get("build")).get("dockerfile_inline"));
	}

	public Map<String, String> environment() {
		return ComposeFile.map(definition.get("environment")).entrySet().stream()
				.collect(Collectors.toMap(Map.Entry::getKey, entry -> String.valueOf(entry.getValue())));
	}

	Map<String, Object> dependencies() {
		return ComposeFile.map(definition.get("depends_on"));
	}

	List<String> published() {
		return strings(definition.get("ports"));
	}

	/** The ports that the service serves inside the network. */
	Set<String> exposed() {
		return new TreeSet<>(strings(definition.get("expose")));
	}

	/** Named volumes only: a path of the machine begins with a dot or a slash. */
	List<String> volumes() {
		return strings(definition.get("volumes")).stream().map(volume -> volume.split(":")[0]).toList();
	}

	Optional<String> healthCheck() {
		return Optional.ofNullable(ComposeFile.map(definition.get("healthcheck")).get("test"))
				.map(test -> String.join(" ", strings(test)));
	}

	/** The ports that the health check asks on. */
	List<String> healthCheckPorts() {
		return PORT_IN_USE.matcher(healthCheck().orElse("")).results().map(match -> match.group(1)).toList();
	}

	@Nullable Object setting(String name) {
		return definition.get(name);
	}

	private static List<String> strings(@Nullable Object list) {
		return list == null ? List.of() : ((List<?>) list).stream().map(String::valueOf).toList();
	}

}
