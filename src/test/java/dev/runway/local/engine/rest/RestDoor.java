package dev.runway.local.engine.rest;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.runway.local.engine.SearchIndex;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The REST of the embedded engine on loopback. */
public final class RestDoor implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(RestDoor.class);

	static {
		// Else each answer on a connection that is kept waits for the acknowledgement of its head.
		System.setProperty("sun.net.httpserver.nodelay", "true");
	}

	private final List<Route> routes;
	private final HttpServer server;
	private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

	/**
	 * @param port 0 for any
	 * @param patience how long a command may take before its request is answered with 504
	 */
	public RestDoor(int port, SearchIndex index, Commands commands, Supplier<Duration> patience) throws IOException {
		routes = Stream.concat(new CommandRoutes(commands, patience).routes().stream(), new QueryRoutes(index).routes().stream()).toList();
		server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
		server.setExecutor(threads);
		server.createContext("/", this::handle);
		server.start();
	}

	public int port() {
		return server.getAddress().getPort();
	}

	private void handle(HttpExchange exchange) throws IOException {
		try (exchange) {
			var path = exchange.getRequestURI().getPath();
			try {
				answer(exchange, 200, "application/json", answer(exchange, path));
			} catch (Problem problem) {
				answer(exchange, problem.status(), "application/problem+json", problem.answer(path));
			} catch (NoSuchElementException | IllegalArgumentException ex) {
				answer(exchange, 400, "application/problem+json", Problem.invalid(String.valueOf(ex.getMessage())).answer(path));
			} catch (RuntimeException ex) {
				LOG.error("The embedded engine cannot answer {} {}", exchange.getRequestMethod(), path, ex);
				answer(exchange, 500, "application/problem+json", new Problem(500, "INTERNAL", ex.toString()).answer(path));
			}
		}
	}

	private @Nullable Object answer(HttpExchange exchange, String path) throws IOException {
		var body = exchange.getRequestBody().readAllBytes();
		var query = Objects.requireNonNullElse(exchange.getRequestURI().getQuery(), "");
		for (var route : routes) {
			var key = route.match(exchange.getRequestMethod(), path);
			if (key.isPresent()) {
				return route.answer().apply(new Call(key.get(), query, body));
			}
		}
		throw new Problem(404, "NOT_FOUND", "The embedded engine has no %s %s".formatted(exchange.getRequestMethod(), path));
	}

	private static void answer(HttpExchange exchange, int status, String type, @Nullable Object answer) throws IOException {
		if (answer == null) {
			exchange.sendResponseHeaders(204, -1);
			return;
		}
		var bytes = answer instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : Call.JSON.writeValueAsBytes(answer);
		exchange.getResponseHeaders().set("Content-Type", answer instanceof String ? "text/xml" : type);
		exchange.sendResponseHeaders(status, bytes.length);
		exchange.getResponseBody().write(bytes);
	}

	@Override
	public void close() {
		server.stop(0);
		threads.shutdownNow();
	}
}
