package dev.runway.engine.zeebe;

import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;

import dev.runway.engine.EngineUnavailableException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Asks the broker's REST what gRPC cannot be asked. Keys are numbers on 8.6 and strings from 8.7 on; the versions take
 * either.
 */
@Component
class EngineRest {

	private final RestClient broker;

	EngineRest(ZeebeProperties properties) {
		var requests = new JdkClientHttpRequestFactory(
				HttpClient.newBuilder().version(Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build());
		requests.setReadTimeout(Duration.ofSeconds(30));
		this.broker = RestClient.builder().requestFactory(requests).baseUrl(properties.restAddress()).build();
	}

	JsonNode post(String path, Map<String, ?> body) {
		var answer = ask(path,
				() -> broker.post().uri(path).contentType(MediaType.APPLICATION_JSON).body(body).retrieve().body(JsonNode.class));
		return answer == null ? MissingNode.getInstance() : answer;
	}

	@Nullable String get(String path) {
		return ask(path, () -> broker.get().uri(path).retrieve().body(String.class));
	}

	private static <T> @Nullable T ask(String path, Supplier<@Nullable T> request) {
		EngineCalls.refuseTransactions();
		try {
			return request.get();
		}
		catch (ResourceAccessException | HttpServerErrorException failure) {
			throw unavailable(path, failure);
		}
		catch (HttpClientErrorException failure) {
			if (failure.getStatusCode() == HttpStatus.TOO_MANY_REQUESTS || failure.getStatusCode() == HttpStatus.CONFLICT) {
				throw unavailable(path, failure);
			}
			throw failure;
		}
	}

	private static EngineUnavailableException unavailable(String path, Exception failure) {
		return new EngineUnavailableException("The engine did not answer %s: %s".formatted(path, OneLine.of(failure)),
				failure);
	}

}
