package dev.runway.api.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The examples of requests and answers, each in a file that is named after its operation; the answers are real ones. */
@Component
class Examples {

	private final JsonMapper json;

	Examples(JsonMapper json) {
		this.json = json;
	}

	Optional<Object> request(String operationId) {
		return read(operationId + ".request.json");
	}

	Optional<Object> response(String operationId) {
		return read(operationId + ".response.json");
	}

	/** Read into maps and lists: what writes the document knows another JSON library. */
	private Optional<Object> read(String file) {
		var resource = new ClassPathResource("openapi/" + file);
		if (!resource.exists()) {
			return Optional.empty();
		}
		try (var content = resource.getInputStream()) {
			return Optional.of(json.readValue(content, Object.class));
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException(unreadable);
		}
	}

}
