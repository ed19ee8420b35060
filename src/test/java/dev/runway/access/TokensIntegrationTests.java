package dev.runway.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.jayway.jsonpath.JsonPath;
import dev.runway.access.token.Tokens;
import dev.runway.support.Programme;
import dev.runway.support.Rest;
import dev.runway.support.RunwayTest;
import dev.runway.support.TestEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** Systems and their tokens: given once, limited, taken back. */
@RunwayTest
class TokensIntegrationTests {

	@Autowired
	TestEngine engine;

	@Autowired
	Rest rest;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Tokens tokens;

	@Autowired
	Programme programme;

	@Test
	void showsTheSecretOnceAndKeepsItsHash() throws Exception {
		var answer = body(as("operator", HttpMethod.POST, "/api/v1/tokens", """
				{"name":"crm","scopes":["deals:write","partners:read"],"expiresOn":"%s"}""".formatted(programme.today().plusDays(90))));
		String token = JsonPath.read(answer, "$.token"), id = JsonPath.read(answer, "$.id");
		assertThat(token).matches("rwy_[0-9a-f]{32}_[0-9a-f]{64}");

		var secret = HexFormat.of().parseHex(token.substring(token.lastIndexOf('_') + 1));
		assertThat(jdbc.sql("select hash from access.tokens where id = ?").param(UUID.fromString(id)).query(byte[].class).single())
			.isEqualTo(MessageDigest.getInstance("SHA-256").digest(secret));
		var row = jdbc.sql("select t::text from access.tokens t where id = ?").param(UUID.fromString(id)).query(String.class).single();
		assertThat(row).doesNotContain(token.substring(token.lastIndexOf('_') + 1));

		var list = body(as("operator", HttpMethod.GET, "/api/v1/tokens", null));
		assertThat(list).contains(id).doesNotContain(token.substring(token.lastIndexOf('_') + 1)).doesNotContain("hash");
		Map<String, Object> listed = JsonPath.<List<Map<String, Object>>>read(list, "$.items[?(@.id=='%s')]".formatted(id)).getFirst();
		assertThat(listed).containsEntry("name", "crm")
			.containsEntry("scopes", List.of("deals:write", "partners:read"))
			.containsEntry("createdBy", "operator")
			.containsEntry("expiresOn", programme.today().plusDays(90).toString())
			.containsEntry("lastUsedAt", null);
	}

	@Test
	void letsASystemDoWhatItsScopesSayAndNamesItOnTheTimeline() {
		var partner = "/api/v1/partners/" + programme.aPartnerSignedOn(programme.today()).partner().id();
		var token = issue("lms", "milestones:write", "partners:read");
		with(token, HttpMethod.POST, partner + "/milestones", """
				{"milestone":"ONBOARDING_DONE","occurredOn":"%s"}""".formatted(programme.today())).expectStatus().isCreated();
		assertThat(body(with(token, HttpMethod.GET, partner + "/timeline", null))).contains("\"recordedBy\":\"token:lms\"");
		Rest.problem(with(token, HttpMethod.GET, partner + "/selling-rights", null), 403, "This request needs the scope selling-rights:read.");
		Rest.problem(with(token, HttpMethod.POST, partner + "/ending", "{}"), 403, "Your role does not allow this request.");
		Rest.problem(with(token, HttpMethod.GET, "/api/v1/tokens", null), 403, "Your role does not allow this request.");
	}

	@Test
	void knowsATokenNoLongerOnceItIsRevoked() {
		var token = issue("prm", "partners:read");
		var id = id(token);
		with(token, HttpMethod.GET, "/api/v1/partners/" + UUID.randomUUID(), null).expectStatus().isNotFound();
		as("operator", HttpMethod.DELETE, "/api/v1/tokens/" + id, null).expectStatus().isNoContent();
		Rest.problem(with(token, HttpMethod.GET, "/api/v1/partners/" + UUID.randomUUID(), null), 401, "The token is unknown, expired or revoked");
		as("operator", HttpMethod.DELETE, "/api/v1/tokens/" + id, null).expectStatus().isNoContent();
		Rest.problem(as("operator", HttpMethod.DELETE, "/api/v1/tokens/" + UUID.randomUUID(), null), 404, "There is no token");
	}

	@Test
	void endsATokenAfterItsLastDay() {
		var token = issue("old", "partners:read");
		expire(token, programme.today());
		with(token, HttpMethod.GET, "/api/v1/partners/" + UUID.randomUUID(), null).expectStatus().isNotFound();
		expire(token, programme.today().minusDays(1));
		Rest.problem(with(token, HttpMethod.GET, "/api/v1/partners/" + UUID.randomUUID(), null), 401, "The token is unknown, expired or revoked");
	}

	@Test
	void notesRoughlyWhenATokenWasUsed() {
		var token = issue("used", "partners:read");
		for (int i = 0; i < 3; i++) {
			with(token, HttpMethod.GET, "/api/v1/partners/" + UUID.randomUUID(), null).expectStatus().isNotFound();
		}
		assertThat(jdbc.sql("select last_used_at = date_trunc('hour', last_used_at) from access.tokens where id = ?")
			.param(id(token))
			.query(Boolean.class)
			.single()).isTrue();
	}

	@Test
	void showsTheSecretOfARepeatedRequestNoSecondTime() {
		var key = UUID.randomUUID().toString();
		var body = "{\"name\":\"once\",\"scopes\":[\"partners:read\"],\"expiresOn\":\"%s\"}".formatted(programme.today());
		assertThat(body(once(key, body))).contains("rwy_");
		Rest.problem(once(key, body), 409, "shown once");
		assertThat(jdbc.sql("select count(*) from access.tokens where name = 'once'").query(Long.class).single()).isEqualTo(1);
	}

	@Test
	void listsTokensPageByPage() {
		issue("first", "partners:read");
		engine.advanceBy(Duration.ofSeconds(1));
		issue("second", "partners:read");
		var page = body(as("operator", HttpMethod.GET, "/api/v1/tokens?limit=1", null));
		assertThat(JsonPath.<List<String>>read(page, "$.items[*].name")).containsExactly("second");
		String cursor = JsonPath.read(page, "$.next_cursor");
		assertThat(JsonPath.<List<String>>read(body(as("operator", HttpMethod.GET, "/api/v1/tokens?limit=1&cursor=" + cursor, null)),
				"$.items[*].name")).containsExactly("first");
	}

	@Test
	void makesWhoeverGuessesSecretsWaitAndNobodyElse() {
		var token = issue("guessed", "partners:read");
		var path = "/api/v1/partners/" + UUID.randomUUID();
		for (int i = 0; i < 10; i++) {
			Rest.problem(with(token.substring(0, 37) + "%064d".formatted(i), HttpMethod.GET, path, null), 401, "The token is unknown");
		}
		Rest.problem(with(token, HttpMethod.GET, path, null).expectHeader().exists(HttpHeaders.RETRY_AFTER), 429, "Too many sign-ins have failed");
		with(issue("other", "partners:read"), HttpMethod.GET, path, null).expectStatus().isNotFound();
	}

	@Test
	void refusesTokensThatCannotBe() {
		var good = programme.today().plusDays(1);
		issuing("{\"name\":\"Big CRM\",\"scopes\":[\"partners:read\"],\"expiresOn\":\"%s\"}".formatted(good), "Give the system a name");
		issuing("{\"scopes\":[\"partners:read\"],\"expiresOn\":\"%s\"}".formatted(good), "Give the system a name");
		issuing("{\"name\":\"crm\",\"expiresOn\":\"%s\"}".formatted(good), "Give at least one scope");
		issuing("{\"name\":\"crm\",\"scopes\":[],\"expiresOn\":\"%s\"}".formatted(good), "Give at least one scope");
		issuing("{\"name\":\"crm\",\"scopes\":[null],\"expiresOn\":\"%s\"}".formatted(good), "The scope 'null' is unknown");
		issuing("{\"name\":\"crm\",\"scopes\":[\"everything\"],\"expiresOn\":\"%s\"}".formatted(good), "The scope 'everything' is unknown");
		issuing("{\"name\":\"crm\",\"scopes\":[\"partners:read\"]}", "Give the last day of the token");
		issuing("{\"name\":\"crm\",\"scopes\":[\"partners:read\"],\"expiresOn\":\"%s\"}".formatted(programme.today().minusDays(1)), "Give the last day");
		issuing("{\"name\":\"crm\",\"scopes\":[\"partners:read\"],\"expiresOn\":\"%s\"}".formatted(programme.today().plusDays(366)), "Give the last day");
	}

	private void issuing(String body, String reason) {
		Rest.problem(as("operator", HttpMethod.POST, "/api/v1/tokens", body), 422, reason);
	}

	private String issue(String name, String... scopes) {
		return tokens.issue(name, List.of(scopes), programme.today().plusDays(1), "test").secret().text();
	}

	private static UUID id(String token) {
		return UUID.fromString(token.substring(4, 36).replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"));
	}

	private void expire(String token, LocalDate on) {
		jdbc.sql("update access.tokens set expires_on = ? where id = ?").param(on).param(id(token)).update();
	}

	private ResponseSpec once(String key, String body) {
		return rest.as("operator").post().uri("/api/v1/tokens").header("Idempotency-Key", key)
			.contentType(MediaType.APPLICATION_JSON).body(body).exchange();
	}

	private ResponseSpec with(String token, HttpMethod method, String path, @Nullable String body) {
		return call(rest.bearing(token), method, path, body);
	}

	private ResponseSpec as(String user, HttpMethod method, String path, @Nullable String body) {
		return call(rest.as(user), method, path, body);
	}

	private static ResponseSpec call(RestTestClient client, HttpMethod method, String path, @Nullable String body) {
		var request = client.method(method).uri(path);
		return body == null ? request.exchange() : request.contentType(MediaType.APPLICATION_JSON).body(body).exchange();
	}

	private static String body(ResponseSpec answer) {
		return answer.expectStatus().is2xxSuccessful().returnResult(String.class).getResponseBody();
	}

}
