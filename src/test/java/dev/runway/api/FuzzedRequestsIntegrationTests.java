package dev.runway.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;

import dev.runway.support.Programme;
import dev.runway.support.Rest;
import dev.runway.support.RunwayTest;
import dev.runway.support.TestDay;
import dev.runway.support.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends requests that are made by chance from the description of the interface, some right and some broken: whatever comes,
 * the answer is one that is described. Each day of tests has requests of its own; {@code -Dseed=} makes others, and {@code -Drounds=} more.
 */
@RunwayTest
@TestPropertySource(properties = "test.isolated=fuzz")
@DirtiesContext
class FuzzedRequestsIntegrationTests {

	private static final int ROUNDS = Integer.getInteger("rounds", 4);

	private static final List<String> HEADERS = List.of("x-content-type-options", "x-frame-options", "content-security-policy",
			"referrer-policy");

	private static final List<String> USERS = List.of("ops", "ops", "ops", "lead", "olga", "operator", "exec");

	private static final List<String> NONSENSE = List.of("", " ", "\0", "a\0b", "'", "\"", "%", "_", "\\", "x".repeat(3_000), "-1", "0", "1", "9".repeat(30),
			"1e400", "NaN", "true", "null", "[]", "{}", "2026-02-30", "2026-12-01", "+999999999-12-31", "0001-01-01", "2026-12", "2026-W53",
			"7f1c36a2-0d2c-4e5c-8a39-0f6b3a1d9c11", "olga", "\u00e4\u0308\ud83d\ude00", "\u202e", "\r\n", "../..", "${1}", "<b>", "a,b,,c", "!x", "-name", "AAAA",
			"PARTNER", "RUNNING", "2026-12-01..2026-11-01", "\uffff", "a\tb");

	private final HttpClient http = HttpClient.newHttpClient();

	private final JsonMapper json = new JsonMapper();

	private final long seed = Long.getLong("seed", TestDay.TODAY.toEpochDay());

	private final Random chance = new Random(seed);

	@Autowired
	Programme programme;

	@Autowired
	Rest rest;

	String partner;

	JsonNode document;

	@BeforeEach
	void prepare() {
		System.out.println("Requests by chance, -Dseed=" + seed);
		partner = programme.aPartnerSignedOn(programme.today()).partner().id().toString();
		document = json.readTree(rest.get("ops", "/api/v1/openapi.json").expectBody().returnResult().getResponseBody());
	}

	@Test
	void answersProgramsAsItIsDescribed() throws Exception {
		var surprises = new TreeSet<String>();
		for (int round = 0; round < ROUNDS; round++) {
			for (var operation : operations()) {
				var user = oneOf(USERS);
				var request = request(operation, user);
				judge(operation, request, http.send(request, BodyHandlers.ofString()), surprises);
			}
		}
		assertThat(surprises).as("-Dseed=%d", seed).isEmpty();
	}

	@Test
	void opensEachPageWhateverItIsAsked(@Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
		var pages = mapping.getHandlerMethods().entrySet().stream()
			.filter(route -> route.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET))
			.flatMap(route -> route.getKey().getPatternValues().stream().filter(path -> !path.startsWith("/api/"))
				.map(path -> new Page(path, List.copyOf(TakenParameters.of(route.getValue()).texts().keySet()))))
			.sorted(Comparator.comparing(Page::path)).toList();
		var names = new ArrayList<>(List.of("name", "owner", "state", "open", "next", "late", "due", "sort", "from", "to", "month", "page", "q", "tier", "region", "cursor", "of", "by", "on"));
		pages.forEach(page -> names.addAll(page.parameters()));
		var port = URI.create(rest.url()).getPort();
		var visitors = List.of(new Visitor(port).signIn("ops", "secret"), new Visitor(port).signIn("lead", "secret"), new Visitor(port).signIn("operator", "secret"));
		var surprises = new TreeSet<String>();
		for (int round = 0; round < ROUNDS; round++) {
			for (var page : pages) {
				var address = new StringBuilder(filled(page.path())).append('?');
				for (int i = chance.nextInt(4); i > 0; i--) {
					address.append(encoded(oneOf(chance.nextInt(3) > 0 && !page.parameters().isEmpty() ? page.parameters() : names))).append('=')
						.append(encoded(oneOf(NONSENSE))).append('&');
				}
				var answer = oneOf(visitors).open(address.toString());
				if (answer.status() >= 500 || answer.body().contains("Exception") || HEADERS.stream().anyMatch(header -> answer.header(header).isEmpty())) {
					surprises.add("%s: %d %.120s%n".formatted(address, answer.status(), answer.body()));
				}
			}
		}
		assertThat(surprises).as("-Dseed=%d", seed).isEmpty();
	}

	private void judge(Operation operation, HttpRequest request, HttpResponse<String> answer, TreeSet<String> surprises) {
		var status = answer.statusCode();
		var problem = answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json");
		var wrong = new ArrayList<String>();
		if (status >= 500) {
			wrong.add("a failure");
		}
		if (!operation.description().at("/responses").has(Integer.toString(status))) {
			wrong.add("not described");
		}
		if (status >= 400 && !problem) {
			wrong.add("no problem document");
		}
		if (problem) {
			var known = document.at("/components/schemas/Problem/properties").propertyNames();
			json.readTree(answer.body()).propertyNames().stream().filter(member -> !known.contains(member)).forEach(member -> wrong.add("member " + member));
		}
		HEADERS.stream().filter(header -> answer.headers().firstValue(header).isEmpty()).forEach(wrong::add);
		if (!wrong.isEmpty()) {
			surprises.add("%s %s: %d %s, %s %.200s%n".formatted(request.method(), operation.path(), status, wrong, request.uri().getRawQuery(), answer.body()));
		}
	}

	private HttpRequest request(Operation operation, String user) throws IOException {
		var address = new StringBuilder();
		var request = HttpRequest.newBuilder();
		operation.description().at("/parameters").forEach(parameter -> {
			var name = parameter.at("/name").asString();
			switch (parameter.at("/in").asString()) {
				case "query" -> {
					if (chance.nextInt(3) == 0) {
						address.append(encoded(name)).append('=').append(encoded(value(parameter.at("/schema")))).append('&');
					}
				}
				case "header" -> {
					if (chance.nextInt(4) == 0) {
						request.header(name, oneOf(List.of("x", "\"0\"", "W/\"1\"", "*", "", ",", "\"".repeat(300))));
					}
				}
				default -> { }
			}
		});
		if (chance.nextInt(12) == 0) {
			address.append("surely-unknown=1");
		}
		if (chance.nextInt(12) == 0) {
			request.header("Accept", oneOf(List.of("text/html", "*/*", "nonsense", "application/*", ";")));
		}
		if (chance.nextInt(20) > 0) {
			request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString((user + ":secret").getBytes(StandardCharsets.UTF_8)));
		}
		var content = operation.description().at("/requestBody/content");
		var body = content.isMissingNode() ? chance.nextInt(10) == 0 ? "{}" : "" : content.has("application/json") ? body(content.at("/application~1json")) : upload(content);
		if (!body.isEmpty()) {
			request.header("Content-Type", chance.nextInt(15) == 0 ? oneOf(List.of("*/*", "text/plain", "nonsense", "application/*", "application/x-www-form-urlencoded"))
					: body.startsWith("--x") ? "multipart/form-data; boundary=x" : "application/json");
		}
		return request.uri(URI.create(rest.url() + filled(operation.path()) + (address.isEmpty() ? "" : "?" + address)))
			.method(operation.method(), body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)).build();
	}

	/** The example, with some of its fields broken, or left out. */
	private String body(JsonNode media) {
		var schema = media.at("/schema").has("$ref") ? document.at(media.at("/schema/$ref").asString().substring(1)) : media.at("/schema");
		var fields = new ArrayList<String>();
		schema.at("/properties").propertyNames().forEach(field -> {
			var example = media.at("/example/" + field);
			switch (chance.nextInt(6)) {
				case 0 -> fields.add(json.writeValueAsString(field) + ":" + json.writeValueAsString(value(schema.at("/properties/" + field))));
				case 1 -> {
					if (chance.nextBoolean()) {
						fields.add(json.writeValueAsString(field) + ":" + oneOf(List.of("null", "[]", "{}", "1", "-1.5", "true", "[null]", "[{}]", "1e400")));
					}
				}
				default -> {
					if (!example.isMissingNode()) {
						fields.add(json.writeValueAsString(field) + ":" + example);
					}
				}
			}
		});
		return "{" + String.join(",", fields) + "}";
	}

	private String upload(JsonNode content) {
		var body = new StringBuilder();
		content.valueStream().findFirst().orElseThrow().at("/schema/properties").propertyNames().forEach(part -> {
			if (chance.nextInt(4) == 0) {
				body.append("--x\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n".formatted(part,
						chance.nextInt(4) > 0 ? "; filename=\"%s.csv\"".formatted(part) : "", oneOf(NONSENSE)));
			}
		});
		return body.append("--x--\r\n").toString();
	}

	private String value(JsonNode schema) {
		var possible = schema.at("/enum");
		return !possible.isEmpty() && chance.nextInt(3) > 0 ? possible.get(chance.nextInt(possible.size())).asString() : oneOf(NONSENSE);
	}

	/** The path with a partner, an owner, or something that is none. */
	private String filled(String path) {
		var right = path.replace("{partnerId}", partner).replace("{userName}", "olga");
		var filled = chance.nextInt(4) > 0 ? right : path;
		while (filled.contains("{")) {
			filled = filled.replaceFirst("\\{[^}]*}", oneOf(List.of(partner, "olga", "7", "-1", "9".repeat(25), "x", "7f1c36a2-0d2c-4e5c-8a39-0f6b3a1d9c11", "%C3%A4", "a.b", "%25")));
		}
		return filled.replace("*", "x");
	}

	private List<Operation> operations() {
		return document.at("/paths").propertyStream()
			.flatMap(path -> path.getValue().propertyStream()
				.map(method -> new Operation(method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue())))
			.toList();
	}

	private <T> T oneOf(List<T> several) {
		return several.get(chance.nextInt(several.size()));
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	/** Something that can be asked, as it is described. */
	private record Operation(String method, String path, JsonNode description) {
	}

	/** A page with the parameters that its handler names. */
	private record Page(String path, List<String> parameters) {
	}

}
