package dev.runway.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import dev.runway.support.Programme;
import dev.runway.support.Rest;
import dev.runway.support.RunwayTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends every handler that takes a body what no caller should send: each time it is refused in words, and nothing is written. */
@RunwayTest
class HostileBodiesIntegrationTests {

	private static final String JSON = "application/json";

	private static final String NOWHERE = "7f1c36a2-0d2c-4e5c-8a39-0f6b3a1d9c11";

	/** Written also by what goes on in the background. */
	private static final Set<String> BACKGROUND = Set.of("public.event_publication", "api.idempotent_requests");

	private static final String FAR_DAY = "\"+999999999-12-31\"";

	/** No field takes any of these; each field gets some of them, the next field the next ones. */
	private static final List<String> WRONG_VALUES = List.of("[[]]", "{}", "5", "9".repeat(40), "true", "\"a\\u0000b\"",
			"\"\\ud800\"", FAR_DAY, "\"" + "x".repeat(20_000) + "\"", "[\"\\u0000\"]");

	private static final int WRONG_VALUES_EACH = 3;

	private final HttpClient http = HttpClient.newHttpClient();

	private final JsonMapper json = new JsonMapper();

	@Autowired
	Programme programme;

	@Autowired
	Rest rest;

	@Autowired
	JdbcClient jdbc;

	String partner;

	JsonNode document;

	@BeforeEach
	void prepare() {
		var signed = programme.aPartnerSignedOn(programme.today());
		signed.instance().awaitTask("Task_ConfirmAgreement");
		partner = signed.partner().id().toString();
		document = json.readTree(rest.get("ops", "/api/v1/openapi.json").expectBody().returnResult().getResponseBody());
	}

	@Test
	void isRefusedInWordsAndWritesNothing() throws Exception {
		var before = settledRows();
		var surprises = new ArrayList<String>();
		for (var operation : operations()) {
			for (var body : operation.takesJson() ? bodies(operation) : uploads()) {
				check(operation, body, surprises);
			}
		}
		var first = operations().stream().filter(Operation::takesJson).findFirst().orElseThrow();
		for (var body : heavyBodies()) {
			check(first, body, surprises);
		}
		assertThat(surprises).isEmpty();
		assertThat(rows()).isEqualTo(before);
	}

	private void check(Operation operation, Body body, List<String> surprises) throws Exception {
		var answer = send(operation, body, "ops");
		if (answer.statusCode() == 403) {
			answer = send(operation, body, "operator");
		}
		var problem = answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json");
		if (answer.statusCode() < 400 || answer.statusCode() >= 500 || answer.statusCode() == 403 || !problem
				|| json.readTree(answer.body()).at("/detail").asString().isBlank() || answer.body().contains("Exception")) {
			surprises.add("%s %s with %s: %d %s".formatted(operation.method(), operation.path(), body.name(), answer.statusCode(),
					answer.body()));
		}
	}

	private HttpResponse<String> send(Operation operation, Body body, String user) throws Exception {
		var path = operation.path().replace("{partnerId}", partner).replace("{userName}", "olga").replaceAll("\\{\\w+}", NOWHERE);
		var request = HttpRequest.newBuilder(URI.create(rest.url() + path))
			.header("Authorization", "Basic " + Base64.getEncoder().encodeToString((user + ":secret").getBytes(StandardCharsets.UTF_8)))
			.header("Idempotency-Key", UUID.randomUUID().toString())
			.method(operation.method(), BodyPublishers.ofByteArray(body.content()));
		if (!body.mediaType().isEmpty()) {
			request.header("Content-Type", body.mediaType());
		}
		return http.send(request.build(), BodyHandlers.ofString());
	}

	/** What is wrong as a whole, and what is wrong in one field beside fields that are right. */
	private List<Body> bodies(Operation operation) {
		var bodies = new ArrayList<>(List.of(new Body("nothing", ""), new Body("null", "null"), new Body("a list", "[]"),
				new Body("a text", "\"text\""), new Body("half a body", "{\"a\":"),
				new Body("two bodies", "{} {}"), new Body("an unknown field", "{\"surely-unknown\":1}"),
				new Body("a field twice", "{\"a\":1,\"a\":2}"), new Body("XML", "<a/>"),
				new Body("text", "text/plain", "{}".getBytes(StandardCharsets.UTF_8)), new Body("no media type", "", new byte[] { '{', '}' }),
				new Body("an unreadable media type", "a;b/c", new byte[] { '{', '}' }),
				new Body("a form", "application/x-www-form-urlencoded", "a=b".getBytes(StandardCharsets.UTF_8)),
				new Body("an upload", "multipart/form-data; boundary=x", "--x--\r\n".getBytes(StandardCharsets.UTF_8)),
				new Body("bad UTF-8", JSON, new byte[] { '{', '"', (byte) 0xC3, '"', ':', '1', '}' }),
				new Body("UTF-16", JSON, "{\"ä\":1}".getBytes(StandardCharsets.UTF_16))));
		int turn = 0;
		for (var field : operation.fields().keySet()) {
			for (int i = 0; i < WRONG_VALUES_EACH; i++) {
				var wrong = WRONG_VALUES.get(turn++ % WRONG_VALUES.size());
				if (!fits(wrong, operation.schema().at("/properties/" + field))) {
					bodies.add(new Body("%s = %.30s".formatted(field, wrong), with(operation, field, wrong)));
				}
			}
		}
		return bodies;
	}

	/** What is refused before any handler sees it; one of them is asked for all. */
	private static List<Body> heavyBodies() {
		return List.of(new Body("deep lists", "[".repeat(100_000)), new Body("deep objects", "{\"a\":".repeat(40_000)),
				new Body("deep lists in a field", "{\"a\":" + "[".repeat(100_000)),
				new Body("a huge body", "{\"a\":\"" + "x".repeat(1_000_000) + "\"}"),
				new Body("a huge text", "{\"a\":\"" + "x".repeat(200_000) + "\"}"));
	}

	/** Whether a value may stand in a field: what it means is not asked. */
	private static boolean fits(String value, JsonNode schema) {
		var types = schema.at("/type").isArray() ? schema.at("/type").valueStream().map(JsonNode::asString).toList()
				: List.of(schema.at("/type").asString(""));
		return types.contains("boolean") && value.equals("true")
				|| types.contains("string") && !schema.has("format") && !schema.has("enum") && value.equals(FAR_DAY)
				|| (types.contains("integer") || types.contains("number")) && value.equals("5");
	}

	private static String with(Operation operation, String field, String value) {
		var fields = new LinkedHashMap<>(operation.fields());
		fields.values().removeIf(String::isEmpty);
		fields.put(field, value);
		return fields.entrySet().stream().map(each -> "\"%s\":%s".formatted(each.getKey(), each.getValue()))
			.reduce((left, right) -> left + "," + right).map(all -> "{" + all + "}").orElse("{}");
	}

	private static List<Body> uploads() {
		return List.of(new Body("nothing", ""), new Body("JSON", "{}"), new Body("text", "text/plain", new byte[] { 'x' }),
				new Body("an upload without a boundary", "multipart/form-data", new byte[] { 'x' }),
				new Body("an upload without parts", "multipart/form-data; boundary=x", "--x--\r\n".getBytes(StandardCharsets.UTF_8)),
				new Body("half an upload", "multipart/form-data; boundary=x", part("partners", "a,b", false)),
				new Body("an unknown part", "multipart/form-data; boundary=x", part("surely-unknown", "a,b", true)));
	}

	private static byte[] part(String name, String content, boolean whole) {
		var bytes = new ByteArrayOutputStream();
		bytes.writeBytes("--x\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"a.csv\"\r\n\r\n%s".formatted(name, content)
			.getBytes(StandardCharsets.UTF_8));
		bytes.writeBytes((whole ? "\r\n--x--\r\n" : "").getBytes(StandardCharsets.UTF_8));
		return bytes.toByteArray();
	}

	private List<Operation> operations() {
		return document.at("/paths").propertyStream().flatMap(path -> path.getValue().propertyStream()
			.filter(method -> method.getValue().has("requestBody"))
			.map(method -> operation(method.getKey().toUpperCase(), path.getKey(), method.getValue().at("/requestBody/content"))))
			.toList();
	}

	private Operation operation(String method, String path, JsonNode content) {
		var body = content.at("/application~1json");
		var schema = document.at(body.at("/schema/$ref").asString("#/none").substring(1));
		var fields = new TreeMap<String, String>();
		schema.at("/properties").propertyNames().forEach(field -> fields.put(field,
				body.at("/example").has(field) ? body.at("/example/" + field).toString() : ""));
		return new Operation(method, path, !body.isMissingNode(), schema, fields);
	}

	/** How many rows each table has, once what was going on has ended. */
	private Map<String, Long> settledRows() {
		return Awaitility.await("the background").until(() -> {
			var first = rows();
			return jdbc.sql("select count(*) from event_publication").query(Long.class).single() == 0 && first.equals(rows()) ? first : null;
		}, rows -> rows != null);
	}

	private Map<String, Long> rows() {
		var rows = new TreeMap<String, Long>();
		jdbc.sql("""
				select table_schema || '.' || table_name from information_schema.tables
				where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
				""").query(String.class).list().stream().filter(table -> !BACKGROUND.contains(table))
			.forEach(table -> rows.put(table, jdbc.sql("select count(*) from " + table).query(Long.class).single()));
		return rows;
	}

	/**
	 * Something that takes a body.
	 *
	 * @param fields what its example gives for each field, as JSON
	 */
	private record Operation(String method, String path, boolean takesJson, JsonNode schema, Map<String, String> fields) {
	}

	/** Something to send. */
	private record Body(String name, String mediaType, byte[] content) {

		Body(String name, String json) {
			this(name, JSON, json.getBytes(StandardCharsets.UTF_8));
		}

	}

}
