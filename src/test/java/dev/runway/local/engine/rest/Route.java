package dev.runway.local.engine.rest;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** What is answered to a method and a path; null is an answer without content, a text goes out as it is, all else as JSON. */
record Route(String method, Pattern path, Function<Call, @Nullable Object> answer) {

	/** @param path below /v2, with {key} where a key stands */
	static Route of(String method, String path, Function<Call, @Nullable Object> answer) {
		return new Route(method, Pattern.compile("/v2" + path.replace("{key}", "(?<key>\\d+)")), answer);
	}

	/** The key in the path, 0 where none stands there; nothing if the path is another one. */
	Optional<Long> match(String method, String path) {
		var matcher = this.path.matcher(path);
		return this.method.equals(method) && matcher.matches()
				? Optional.of(matcher.groupCount() == 0 ? 0L : Long.parseLong(matcher.group("key"))) : Optional.empty();
	}
}
