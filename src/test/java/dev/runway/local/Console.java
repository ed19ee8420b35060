package dev.runway.local;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.jspecify.annotations.Nullable;

/** The local console: what runs where, the clock and the mailbox, on the loopback interface alone. */
final class Console implements AutoCloseable {

	private static final String POLICY = "default-src 'none'; style-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'";

	private static final String SANDBOX = "allow-popups allow-popups-to-escape-sandbox";

	private final Pages pages;

	private final PlatformClock clock;

	private final Mailbox mailbox;

	private final Set<String> hosts;

	private final HttpServer server;

	private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

	private volatile boolean ready;

	Console(Ports ports, StatusTable table, PlatformClock clock, Mailbox mailbox) {
		this.pages = new Pages(table);
		this.clock = clock;
		this.mailbox = mailbox;
		int port = ports.of(Port.CONSOLE);
		this.hosts = Set.of("localhost:" + port, "127.0.0.1:" + port);
		try {
			server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
		}
		catch (IOException e) {
			throw new LocalFailure("The local console cannot open port " + port + ": " + e.getMessage(), e);
		}
		server.setExecutor(threads);
		server.createContext("/", this::handle);
		server.start();
	}

	/** Everything runs: from now on the clock can be moved. */
	void ready() {
		ready = true;
	}

	@Override
	public void close() {
		server.stop(0);
		threads.shutdownNow();
	}

	private void handle(HttpExchange exchange) throws IOException {
		try (exchange) {
			String path = exchange.getRequestURI().getPath();
			if (fromElsewhere(exchange)) {
				answer(exchange, 403, "text/plain", "This console answers only to its own pages and to local programs.\n");
			}
			else if (exchange.getRequestMethod().equals("POST") && path.equals("/clock/advance")) {
				advance(exchange);
			}
			else if (!exchange.getRequestMethod().equals("GET")) {
				answer(exchange, 405, "text/plain", "Only GET, and POST to /clock/advance.\n");
			}
			else {
				show(exchange, path);
			}
		}
	}

	/** A page of another site can make a browser call us: its name for us, or its own, then stands in the request. */
	private boolean fromElsewhere(HttpExchange exchange) {
		Headers headers = exchange.getRequestHeaders();
		String origin = headers.getFirst("Origin");
		return !hosts.contains(String.valueOf(headers.getFirst("Host")))
				|| origin != null && hosts.stream().noneMatch(host -> origin.equals("http://" + host));
	}

	private void show(HttpExchange exchange, String path) throws IOException {
		String[] steps = path.substring(1).split("/");
		if (path.equals("/")) {
			html(exchange, pages.home(clock, ready, mailbox.mailsTo("")));
		}
		else if (path.equals("/mail")) {
			Map<String, String> query = form(exchange.getRequestURI().getRawQuery());
			String to = query.getOrDefault("to", "");
			html(exchange, pages.mails(mailbox.mailsTo(to), to, number(query.getOrDefault("page", "1"))));
		}
		else if (path.equals("/console.css")) {
			answer(exchange, 200, "text/css", pages.style());
		}
		else if (steps[0].equals("mail") && (steps.length == 2 || steps.length == 3 && steps[2].equals("html"))) {
			Mail mail = mailbox.mail(steps[1]).orElse(null);
			if (mail == null) {
				answer(exchange, 404, "text/plain", "No such mail.\n");
			}
			else if (steps.length == 2) {
				html(exchange, pages.mail(mail));
			}
			else {
				exchange.getResponseHeaders().set("Content-Security-Policy",
						"sandbox " + SANDBOX + "; default-src 'none'; style-src 'unsafe-inline'; img-src data:");
				answer(exchange, 200, "text/html", "<base target=\"_blank\">" + mail.html());
			}
		}
		else {
			answer(exchange, 404, "text/plain", "Nothing here.\n");
		}
	}

	/** A browser is sent back to the page, which shows how far it is; a program gets a line a day until it is done. */
	private void advance(HttpExchange exchange) throws IOException {
		Map<String, String> fields = form(exchange.getRequestURI().getRawQuery());
		fields.putAll(form(new String(exchange.getRequestBody().readNBytes(1000), StandardCharsets.UTF_8)));
		int days = number(fields.getOrDefault("days", ""));
		if (!clock.movable()) {
			answer(exchange, 409, "text/plain", "The clock is that of Camunda and cannot be moved: start without -Dcamunda.grpc for one that can.\n");
		}
		else if (!ready || days < 1 || clock.moving()) {
			answer(exchange, ready ? 400 : 503, "text/plain", !ready ? "The platform is still starting.\n"
					: days < 1 ? "Say how many days: /clock/advance?days=30\n" : "The clock is being moved already.\n");
		}
		else if (String.valueOf(exchange.getRequestHeaders().getFirst("Accept")).contains("text/html")) {
			pages.moving(days);
			threads.execute(() -> clock.advance(days, pages::moved));
			exchange.getResponseHeaders().set("Location", "/");
			exchange.sendResponseHeaders(303, -1);
		}
		else {
			pages.moving(days);
			exchange.getResponseHeaders().set("Content-Type", "text/plain;charset=utf-8");
			exchange.sendResponseHeaders(200, 0);
			OutputStream out = exchange.getResponseBody();
			clock.advance(days, day -> {
				pages.moved(day);
				line(out, "day %d of %d: %s".formatted(day, days, Pages.moment(clock.instant())));
			});
		}
	}

	private static void line(OutputStream out, String text) {
		try {
			out.write((text + "\n").getBytes(StandardCharsets.UTF_8));
			out.flush();
		}
		catch (IOException e) {
			// the caller has hung up; the clock moves on all the same
		}
	}

	private static void html(HttpExchange exchange, String page) throws IOException {
		exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
		answer(exchange, 200, "text/html", page);
	}

	private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		Headers headers = exchange.getResponseHeaders();
		headers.set("Content-Type", type + ";charset=utf-8");
		headers.set("X-Content-Type-Options", "nosniff");
		headers.set("Cache-Control", "no-store");
		exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
		exchange.getResponseBody().write(bytes);
	}

	private static Map<String, String> form(@Nullable String encoded) {
		var fields = new HashMap<String, String>();
		for (String field : encoded == null ? List.<String>of() : List.of(encoded.split("&"))) {
			String[] pair = field.split("=", 2);
			fields.put(pair[0], pair.length == 2 ? URLDecoder.decode(pair[1], StandardCharsets.UTF_8) : "");
		}
		return fields;
	}

	private static int number(String text) {
		try {
			return Integer.parseInt(text.strip());
		}
		catch (NumberFormatException e) {
			return -1;
		}
	}

}
