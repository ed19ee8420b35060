package dev.runway.webhook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** Somebody who is sent webhooks, over real HTTP, and answers as a test says. */
final class Receiver implements AutoCloseable {

	private final List<Got> got = new CopyOnWriteArrayList<>();

	private final HttpServer server;

	private volatile Function<Got, Answer> answers = message -> Answer.of(204);

	Receiver() {
		try {
			server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException failure) {
			throw new UncheckedIOException(failure);
		}
		server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
		server.createContext("/", this::take);
		server.start();
	}

	String url() {
		return "http://localhost:%d/hooks".formatted(server.getAddress().getPort());
	}

	Receiver answering(Function<Got, Answer> answers) {
		this.answers = answers;
		return this;
	}

	/** All that has come, also what was not taken. */
	List<Got> got() {
		return got;
	}

	private void take(HttpExchange exchange) throws IOException {
		var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
		var message = new Got(exchange.getRequestURI().getPath(), Map.copyOf(exchange.getRequestHeaders()), body);
		got.add(message);
		var answer = answers.apply(message);
		if (answer.status() > 0) {
			answer.headers().forEach(exchange.getResponseHeaders()::set);
			exchange.sendResponseHeaders(answer.status(), -1);
		}
		exchange.close();
	}

	@Override
	public void close() {
		server.stop(0);
	}

	/** A message that has come. */
	record Got(String path, Map<String, List<String>> headers, String body) {

		String header(String name) {
			return headers.entrySet()
				.stream()
				.filter(header -> header.getKey().equalsIgnoreCase(name))
				.map(header -> header.getValue().getFirst())
				.findFirst()
				.orElse("");
		}

		String id() {
			return header("webhook-id");
		}

	}

	/** What is answered; without a status the line is cut. */
	record Answer(int status, Map<String, String> headers) {

		static final Answer LOST = of(0);

		static Answer of(int status) {
			return new Answer(status, Map.of());
		}

	}

}
