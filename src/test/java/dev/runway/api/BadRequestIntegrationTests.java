package dev.runway.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import com.jayway.jsonpath.JsonPath;
import dev.runway.support.Programme;
import dev.runway.support.RunwayTest;
import dev.runway.support.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever is wrong with a request is said in a problem document, over a real connection. */
@RunwayTest
@ExtendWith(OutputCaptureExtension.class)
class BadRequestIntegrationTests {

	private final HttpClient http = HttpClient.newHttpClient();

	@LocalServerPort
	int port;

	@Autowired
	Programme programme;

	String owner;

	@BeforeEach
	void sign() {
		owner = "/api/v1/partners/" + programme.aPartnerSignedOn(programme.today()).partner().id() + "/owner";
	}

	@Test
	void namesTheRequestInItsAnswerAndInTheLogButNobodyWhoIsInIt(CapturedOutput output) throws Exception {
		var named = send(request("/api/v1/owners?limit=7").header("X-Request-Id", "crm-4711"));
		assertThat(named.statusCode()).isEqualTo(200);
		assertThat(named.headers().firstValue("X-Request-Id")).contains("crm-4711");
		assertThat(output).containsPattern("\\[crm-4711] .*GET /api/v1/owners 200 \\d+ ms")
			.doesNotContain("olga", "limit=7");

		var unsafe = send(request("/api/v1/owners/olga").header("X-Request-Id", "a b"));
		assertThat(unsafe.headers().firstValue("X-Request-Id").orElseThrow()).hasSize(36);
		var unknown = http.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/owners/olga"))
			.header("X-Request-Id", "nobody-1").build(), BodyHandlers.ofString());
		problem(unknown, 401, "Sign in");
		assertThat(output).containsPattern("\\[nobody-1] .*GET /api/v1/owners/\\{userName} 401");
	}

	@Test
	void saysWhichPathsMethodsAndMediaTypesThereAre() throws Exception {
		problem(send(request("/api/v1/nothing-here")), 404, "There is nothing at this path");
		problem(send(request("/api/v1/partners/acme")), 400, "takes an id written");
		var other = send(request("/api/v1/owners/olga").DELETE());
		problem(other, 405, "the header Allow");
		assertThat(other.headers().firstValue("Allow")).contains("GET");
		problem(send(request("/api/v1/owners/olga").header("Accept", "text/html")), 406, "accept application/json");
		problem(send(request("/api/v1/owners/olga").header("Accept", "a/b/c")), 406, "accept application/json");
		problem(put("text/plain", "x"), 415, "The media type text/plain;charset=UTF-8 is not taken here");
		problem(put("nonsense", "x"), 415, "send application/json");
		problem(send(request("/api/v1/imports").header("Content-Type", "application/json").POST(BodyPublishers.ofString("{}"))),
				415, "Send multipart/form-data");
		problem(send(request("/api/v1/imports").header("Content-Type", "multipart/form-data").POST(BodyPublishers.ofString("{}"))),
				400, "The upload cannot be read");
	}

	@Test
	void refusesParametersThatNobodyCanReadAndWritesNoFaultInTheLog(CapturedOutput output) throws Exception {
		problem(send(request("/api/v1/partners?name=%FF")), 400, "The parameters cannot be read");
		problem(send(request("/api/v1/owners?" + "a=1&".repeat(1_100))), 400, "at most 1,000");
		var page = new Visitor(port).signIn("lead", "secret").open("/partners?name=%FF");

		assertThat(page.status()).isEqualTo(400);
		assertThat(page.body()).contains("The address cannot be read");
		assertThat(output).doesNotContain("InvalidParameterException");
	}

	@Test
	void saysWhatIsWrongWithABody() throws Exception {
		problem(put(""), 400, "Send a body in JSON");
		problem(put("null"), 400, "Send a body in JSON");
		problem(put("[]"), 400, "Send a body in JSON, one object");
		problem(put("{\"owner\":"), 400, "The body is no JSON at line 1");
		problem(put("{\"owner\":\"olga\",\"reason\":\"a\"} {}"), 400, "one object");
		problem(put("{\"owner\":\"olga\",\"owner\":\"marc\"}"), 400, "gives the same field twice");
		problem(put("{\"owner\":\"olga\",\"why\":\"x\"}"), 400, "The field 'why' is unknown; the known ones are owner, reason.");
		problem(put("{\"owner\":5}"), 400, "The field 'owner' takes a text");
		problem(put("{\"owner\":[\"olga\"]}"), 400, "The field 'owner' takes a text");
		problem(put("{\"owner\":\"ol\\u0000ga\"}"), 400, "The field 'owner' takes a text without control characters");
		problem(put("{\"owner\":\"\\ud800\"}"), 400, "The field 'owner' takes a text");
		problem(put("{\"a\":".repeat(10_000)), 400, "nested too deep");
		problem(put("[".repeat(10_000)), 400, "one object");
		problem(put("{\"owner\":\"" + "x".repeat(300_000) + "\"}"), 413, "A body may have at most 256 kB");
		problem(send(request(owner).header("Content-Type", "application/json")
			.PUT(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[300_000])))), 413, "at most 256 kB");
		problem(send(request(owner).header("Content-Type", "application/json")
			.PUT(BodyPublishers.ofByteArray(new byte[] { '{', '"', (byte) 0xC3, '"', ':', '1', '}' }))), 400, "is not UTF-8");
	}

	@Test
	void saysWhatAFieldTakes() throws Exception {
		var milestones = owner.replace("/owner", "/milestones");
		problem(post(milestones, "{\"milestone\":\"LUNCH\"}"), 400, "The field 'milestone' takes one of AGREEMENT_SIGNED,");
		problem(post(milestones, "{\"milestone\":0}"), 400, "The field 'milestone' takes one of");
		for (var day : new String[] { "\"20.3.2026\"", "20260320", "[2026,3,20]", "\"+999999999-12-31\"", "\"0001-01-01\"" }) {
			problem(post(milestones, "{\"milestone\":\"AGREEMENT_SIGNED\",\"occurredOn\":%s}".formatted(day)), 400,
					"The field 'occurredOn' takes a day written 2026-03-20");
		}
		problem(post("/api/v1/models/migration", "{\"instances\":[1e400]}"), 400, "The field 'instances.0' takes a whole number");
		problem(post("/api/v1/models/migration", "{\"instances\":[%s]}".formatted("9".repeat(60))), 400, "too long");
		problem(post("/api/v1/models/deployment", "{\"overwrite\":\"true\"}"), 400, "The field 'overwrite' takes true or false");
	}

	@Test
	void refusesParametersThatCannotBe() throws Exception {
		problem(send(request("/api/v1/owners?limit=many")), 422, "Give a limit from 1 to 200.");
		problem(send(request("/api/v1/owners?cursor=AAAA")), 422, "next_cursor");
		problem(send(request("/api/v1/owners?cursor=%00")), 400, "NUL");
		problem(send(request("/api/v1/owners/a%3Bb")), 400, "The request cannot be read");
		problem(send(request("/api/v1/imports/" + "9".repeat(40))), 400, "takes an id");
	}

	@Test
	void refusesParametersThatNobodyTakes() throws Exception {
		problem(send(request("/api/v1/partners?externalId=1")), 400,
				"'externalId' is no filter; there are name, owner, state, open, next, late, due,");
		problem(send(request("/api/v1/partners?owner=")), 400, "The parameter 'owner' has no value");
		problem(send(request("/api/v1/partners?owner=olga&owner=marc")), 400, "Give owner once.");
		problem(send(request("/api/v1/owners/olga?limit=7")), 400, "The parameter 'limit' is unknown; none is taken here.");
		problem(post(owner.replace("/owner", "/milestones") + "?dryRun=true", "{\"milestone\":\"AGREEMENT_SIGNED\"}"), 400,
				"The parameter 'dryRun' is unknown");
		var page = new Visitor(port).signIn("ops", "secret").open("/imports?dry-run=true");
		assertThat(page.status()).isEqualTo(400);
		assertThat(page.body()).contains("The parameter &#39;dry-run&#39; is unknown");
	}

	/** What is no HTTP, or hides a path in a path, is refused by the server itself, before anything of Runway has seen it. */
	@Test
	void refusesWhatIsNoHttp() throws Exception {
		assertThat(raw("GET /api/v1/owners?cursor={ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
			.startsWith("HTTP/1.1 400").contains("application/problem+json", "\"detail\":").doesNotContain("Exception");
		for (var path : new String[] { "/api/v1/owners/%00", "/api/v1/owners/a%2Fb" }) {
			assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")).startsWith("HTTP/1.1 400")
				.contains("application/problem+json");
		}
		assertThat(raw("GET /api/v1/owners HTTP/1.1\r\nConnection: close\r\n\r\n"))
			.startsWith("HTTP/1.1 400").contains("application/problem+json");
	}

	private HttpResponse<String> put(String body) throws Exception {
		return put("application/json", body);
	}

	private HttpResponse<String> put(String mediaType, String body) throws Exception {
		return send(request(owner).header("Content-Type", mediaType).PUT(BodyPublishers.ofString(body)));
	}

	private HttpResponse<String> post(String path, String body) throws Exception {
		return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
			.header("Authorization", "Basic " + Base64.getEncoder().encodeToString("ops:secret".getBytes(StandardCharsets.UTF_8)));
	}

	private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
		return http.send(request.build(), BodyHandlers.ofString());
	}

	private String raw(String request) throws IOException {
		try (var socket = new Socket("localhost", port)) {
			socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private static void problem(HttpResponse<String> answer, int status, String detail) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
		assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
		assertThat(JsonPath.<String>read(answer.body(), "$.detail")).contains(detail);
		assertThat(JsonPath.<Integer>read(answer.body(), "$.status")).isEqualTo(status);
		assertThat(answer.headers().firstValue("X-Request-Id")).isPresent();
	}

}
