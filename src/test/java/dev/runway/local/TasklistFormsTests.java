package dev.runway.local;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TasklistFormsTests {

	private static final String INDICES = "/_cat/indices/", HEALTH = "/_cluster/health/", SEARCH = "/_search";

	private final Ports ports = Ports.free();

	/** Those that exist, and of these the ones whose shard is up. */
	private final Set<String> indices = new TreeSet<>(), ready = new TreeSet<>();

	private HttpServer openSearch;

	@BeforeEach
	void open() throws IOException {
		openSearch = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), ports.of(Port.OPENSEARCH)), 0);
		openSearch.createContext("/", this::answer);
		openSearch.start();
	}

	@AfterEach
	void close() {
		openSearch.stop(0);
	}

	@Test
	void searchesNoIndexThatIsMadeWhileItLooks() {
		assertThatCode(() -> new TasklistForms(ports).await(List.of("sign-joint-plan"), Duration.ofSeconds(20))).doesNotThrowAnyException();
	}

	/** As OpenSearch does: an index is made right after the first question, and a search of it fails until its shard is up. */
	private void answer(HttpExchange exchange) throws IOException {
		String path = exchange.getRequestURI().getPath();
		if (path.startsWith(INDICES)) {
			answer(exchange, 200, named(path.substring(INDICES.length())).stream().map("{\"index\": \"%s\"}"::formatted).toList().toString());
		}
		else if (path.startsWith(HEALTH)) {
			ready.addAll(named(path.substring(HEALTH.length())));
			answer(exchange, 200, "{}");
		}
		else {
			Set<String> searched = named(path.substring(1, path.length() - SEARCH.length()));
			boolean up = ready.containsAll(searched);
			answer(exchange, up ? 200 : 503, up ? hits(searched) : "all shards failed");
		}
		indices.addAll(List.of("tasklist-form-8.4.0_", "zeebe-record_form_8.6.0_2026"));
	}

	private Set<String> named(String names) {
		var named = new TreeSet<String>();
		for (String name : names.split(",")) {
			indices.stream().filter(index -> index.matches(name.replace("*", ".*"))).forEach(named::add);
		}
		return named;
	}

	private static String hits(Set<String> searched) {
		return """
				{"hits": {"hits": [%s]}}""".formatted(searched.isEmpty() ? "" : """
				{"_id": "7", "_source": {"key": "7", "value": {"formKey": 7, "formId": "sign-joint-plan"}}}""");
	}

	private static void answer(HttpExchange exchange, int status, String body) throws IOException {
		try (exchange) {
			byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
			exchange.sendResponseHeaders(status, bytes.length);
			exchange.getResponseBody().write(bytes);
		}
	}

}
