package dev.runway.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The few HTTP calls with which the platform talks to its parts. */
final class Http {

	private static final JsonMapper JSON = new JsonMapper();

	private static final HttpClient CLIENT = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

	private Http() {
	}

	/** Whether the address answers with success; no answer is a no. */
	static boolean answers(URI address) {
		try {
			int status = send(HttpRequest.newBuilder(address).GET()).statusCode();
			return status >= 200 && status < 300;
		}
		catch (IOException e) {
			return false;
		}
	}

	static JsonNode get(URI address) {
		return call(HttpRequest.newBuilder(address).GET());
	}

	static JsonNode send(String method, URI address, Object body) {
		return call(HttpRequest.newBuilder(address)
			.header("Content-Type", "application/json")
			.method(method, BodyPublishers.ofString(JSON.writeValueAsString(body))));
	}

	static JsonNode call(HttpRequest.Builder request) {
		try {
			HttpResponse<String> response = send(request);
			if (response.statusCode() >= 300) {
				throw new LocalFailure("%s answers %d: %s".formatted(response.uri(), response.statusCode(), response.body()));
			}
			return response.body().isBlank() ? JSON.createObjectNode() : JSON.readTree(response.body());
		}
		catch (IOException e) {
			throw new LocalFailure(request.build().uri() + " does not answer: " + e, e);
		}
	}

	static HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
		try {
			return CLIENT.send(request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString());
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IOException("interrupted", e);
		}
	}

}
