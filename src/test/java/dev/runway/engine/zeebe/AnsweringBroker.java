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

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** The REST of a broker that gives the answers which a test has laid ready, and remembers what it was asked. */
final class AnsweringBroker implements AutoCloseable {

	private final List<String> requests = new ArrayList<>();

	private final Deque<Answer> answers = new ArrayDeque<>();

	private final HttpServer server;

	AnsweringBroker() throws IOException {
		server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.createContext("/", this::answer);
		server.start();
	}

	/** The next answer; once all are given, the broker answers 204. */
	void answers(int status, String body) {
		answers.add(new Answer(status, body));
	}

	/** Path and body of each request. */
	List<String> requests() {
		return requests;
	}

	EngineRest rest() {
		return restAt(URI.create("http://localhost:" + server.getAddress().getPort()));
	}

	static EngineRest restAt(URI address) {
		return new EngineRest(new ZeebeProperties(address, address, ZeebeProperties.Deploy.NEVER, "", 1, 1, Duration.ZERO,
				List.of(), Duration.ZERO, false));
	}

	@Override
	public void close() {
		server.stop(0);
	}

	private void answer(HttpExchange exchange) throws IOException {
		requests.add(exchange.getRequestURI() + " " + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
		var answer = answers.isEmpty() ? new Answer(204, "") : answers.poll();
		exchange.getResponseHeaders().add("Content-Type", "application/json");
		exchange.sendResponseHeaders(answer.status(), answer.body().isEmpty() ? -1 : answer.body().length());
		exchange.getResponseBody().write(answer.body().getBytes(StandardCharsets.UTF_8));
		exchange.close();
	}

	private record Answer(int status, String body) {
	}

}
