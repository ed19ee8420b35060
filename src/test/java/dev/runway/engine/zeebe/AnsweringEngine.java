package dev.runway.engine.zeebe;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.camunda.client.CamundaClient;
import io.camunda.client.protocol.rest.ProblemDetail;

/** The REST of an engine that gives the answers which a test has laid ready, and remembers what it was asked. */
final class AnsweringEngine implements AutoCloseable {

	private final List<String> requests = new ArrayList<>();

	private final List<String> authorizations = new ArrayList<>();

	private final Deque<Answer> answers = new ArrayDeque<>();

	private final HttpServer server;

	private final CamundaClient client;

	AnsweringEngine() throws IOException {
		server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.createContext("/", this::answer);
		server.start();
		client = clientAt(address());
	}

	/** The next answer, one of the client's own classes; once all are given, 204. */
	void answers(Object body) {
		answers.add(new Answer(200, "application/json", write(body)));
	}

	/** The next answer is that it is done. */
	void answersDone() {
		answers.add(new Answer(204, "application/json", ""));
	}

	/** The next answer is a refusal as the engine puts it. */
	void refuses(int status, String title, String detail) {
		answers.add(new Answer(status, "application/problem+json",
				write(new ProblemDetail().status(status).title(title).detail(detail))));
	}

	/** Method, path and body of each request. */
	List<String> requests() {
		return requests;
	}

	/** What each request has shown of itself; empty where it has shown nothing. */
	List<String> authorizations() {
		return authorizations;
	}

	URI address() {
		return URI.create("http://localhost:" + server.getAddress().getPort());
	}

	CamundaClient client() {
		return client;
	}

	/** A client without an engine behind its gRPC. */
	static CamundaClient clientAt(URI rest) {
		return CamundaClient.newClientBuilder()
			.applyEnvironmentVariableOverrides(false)
			.restAddress(rest)
			.grpcAddress(URI.create("http://localhost:1"))
			.preferRestOverGrpc(false)
			.defaultRequestTimeout(Duration.ofSeconds(5))
			.build();
	}

	@Override
	public void close() {
		client.close();
		server.stop(0);
	}

	private void answer(HttpExchange exchange) throws IOException {
		requests.add("%s %s %s".formatted(exchange.getRequestMethod(), exchange.getRequestURI(),
				new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
		authorizations.add(String.valueOf(exchange.getRequestHeaders().getOrDefault("Authorization", List.of("")).getFirst()));
		var answer = answers.isEmpty() ? new Answer(204, "application/json", "") : answers.poll();
		exchange.getResponseHeaders().add("Content-Type", answer.type());
		var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
		exchange.getResponseBody().write(bytes);
		exchange.close();
	}

	private static String write(Object body) {
		try {
			return new ObjectMapper().writeValueAsString(body);
		}
		catch (JsonProcessingException broken) {
			throw new IllegalStateException(broken);
		}
	}

	private record Answer(int status, String type, String body) {
	}

}
