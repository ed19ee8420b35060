package dev.runway.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import dev.runway.support.RunwayTest;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockPart;
import org.springframework.util.unit.DataSize;

/** What happens to a request that is sent twice with the same key. */
@RunwayTest
class IdempotencyIntegrationTests {

	private final String key = UUID.randomUUID().toString();

	private final AtomicInteger carriedOut = new AtomicInteger();

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Routes routes;

	@Autowired
	Problems problems;

	@Autowired
	Clock clock;

	IdempotencyKeys keys;

	@BeforeEach
	void connect() {
		keys = keysAfter(Duration.ZERO);
	}

	@Test
	void answersTheSameRequestWithTheSameAnswerAgain() throws Exception {
		assertThat(send(request("{}"), this::signs).containsHeader("Idempotent-Replayed")).isFalse();
		var again = send(request("{}"), this::signs);

		assertThat(again.getStatus()).isEqualTo(201);
		assertThat(again.getContentAsString()).isEqualTo("{\"number\":1}");
		assertThat(again.getContentType()).isEqualTo("application/json");
		assertThat(again.getHeader("Location")).isEqualTo("/api/v1/things/1");
		assertThat(again.getHeader("ETag")).isEqualTo("\"1\"");
		assertThat(again.getHeader("Idempotent-Replayed")).isEqualTo("true");
		assertThat(carriedOut).hasValue(1);
	}

	@Test
	void refusesAKeyForAnotherRequest() throws Exception {
		send(request("{}"), this::signs);
		refused(send(request("{\"a\":1}"), this::signs), 422, "was used for another request");
		var elsewhere = request("{}");
		elsewhere.setQueryString("dry_run=true");
		refused(send(elsewhere, this::signs), 422, "was used for another request");
		assertThat(carriedOut).hasValue(1);
	}

	@Test
	void keepsTheKeysOfCallersApart() throws Exception {
		send(request("{}"), this::signs);
		var other = request("{}");
		other.setUserPrincipal(principal("crm"));
		assertThat(send(other, this::signs).getContentAsString()).isEqualTo("{\"number\":2}");
	}

	@Test
	void asksToWaitWhileTheRequestRuns() throws Exception {
		send(request("{}"), (request, response) -> {
			var meanwhile = send(request("{}"), this::signs);
			refused(meanwhile, 409, "is running");
			assertThat(meanwhile.getHeader("Retry-After")).isEqualTo("1");
			refused(send(request("{\"a\":1}"), this::signs), 422, "was used for another request");
			signs(request, response);
		});
		assertThat(carriedOut).hasValue(1);
	}

	@Test
	void keepsNoFailureAndNothingThatMaySucceedLater() throws Exception {
		send(request("{}"), (request, response) -> answer(response, 503, "{}"));
		send(request("{}"), (request, response) -> {
			((HttpServletResponse) response).setHeader("Retry-After", "1");
			answer(response, 409, "{}");
		});
		send(request("{}"), (request, response) -> ((HttpServletResponse) response).setStatus(415));
		assertThatIllegalStateException().isThrownBy(() -> send(request("{}"), (request, response) -> {
			throw new IllegalStateException("broken");
		}));
		assertThat(send(request("{}"), this::signs).getStatus()).isEqualTo(201);
	}

	@Test
	void keepsARefusal() throws Exception {
		send(request("{}"), (request, response) -> answer(response, 422, "{\"detail\":\"No.\"}"));
		var again = send(request("{}"), this::signs);
		assertThat(again.getStatus()).isEqualTo(422);
		assertThat(again.getContentAsString()).isEqualTo("{\"detail\":\"No.\"}");
		assertThat(carriedOut).hasValue(0);
	}

	@Test
	void freesTheKeyOfARunwayThatHasCrashedAMinuteLater() throws Exception {
		assertThat(keys.claim("ops", key, Fingerprint.of(read(request("{}"))))).isInstanceOf(Claim.Granted.class);
		refused(send(request("{}"), this::signs), 409, "is running");

		keys = keysAfter(Duration.ofSeconds(61));
		refused(send(request("{\"a\":1}"), this::signs), 422, "was used for another request");
		assertThat(send(request("{}"), this::signs).getStatus()).isEqualTo(201);
	}

	@Test
	void holdsTheKeyOfARequestThatTakesLong() throws Exception {
		send(request("{}"), (request, response) -> {
			var slow = keys;
			jdbc.sql("update api.idempotent_requests set claimed_until = claimed_until - interval '1 hour' where key = ?")
				.param(key)
				.update();
			slow.prolong();
			refused(send(request("{}"), this::signs), 409, "is running");
			signs(request, response);
		});
		assertThat(carriedOut).hasValue(1);
	}

	@Test
	void forgetsAnAnswerAfterADay() throws Exception {
		send(request("{}"), this::signs);
		keys = keysAfter(Duration.ofHours(25));
		assertThat(send(request("{\"a\":1}"), this::signs).getContentAsString()).isEqualTo("{\"number\":2}");

		keysAfter(Duration.ofHours(51)).sweep();
		assertThat(jdbc.sql("select count(*) from api.idempotent_requests where key = ?").param(key).query(Long.class).single())
			.isZero();
	}

	@Test
	void knowsAnUploadByItsPartsAndNotByWhatStandsBetweenThem() throws Exception {
		send(upload("one", "a,b\n"), this::signs);
		assertThat(send(upload("two", "a,b\n"), this::signs).getHeader("Idempotent-Replayed")).isEqualTo("true");
		refused(send(upload("three", "a,c\n"), this::signs), 422, "was used for another request");
	}

	@Test
	void takesOnlyKeysThatItCanKeep() throws Exception {
		for (var bad : new String[] { "", "two words", "schlüssel", "x".repeat(256) }) {
			var request = request("{}");
			request.removeHeader("Idempotency-Key");
			request.addHeader("Idempotency-Key", bad);
			refused(send(request, this::signs), 400, "1 to 255 visible ASCII characters");
		}
		var twice = request("{}");
		twice.addHeader("Idempotency-Key", "another");
		refused(send(twice, this::signs), 400, "Give one Idempotency-Key");
		assertThat(carriedOut).hasValue(0);
	}

	private void signs(ServletRequest request, ServletResponse response) throws IOException {
		var number = carriedOut.incrementAndGet();
		((HttpServletResponse) response).setHeader("Location", "/api/v1/things/" + number);
		((HttpServletResponse) response).setHeader("ETag", "\"%d\"".formatted(number));
		answer(response, 201, "{\"number\":%d}".formatted(number));
	}

	private static void answer(ServletResponse response, int status, String body) throws IOException {
		((HttpServletResponse) response).setStatus(status);
		response.setContentType("application/json");
		response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
	}

	private MockHttpServletResponse send(MockHttpServletRequest request, FilterChain chain)
			throws ServletException, IOException {
		var response = new MockHttpServletResponse();
		new IdempotencyFilter(keys, routes, problems).doFilter(
				BodyFilter.isUpload(request) ? request : read(request), response, chain);
		return response;
	}

	private static ReadRequest read(MockHttpServletRequest request) {
		return new ReadRequest(request, request.getContentAsByteArray());
	}

	private MockHttpServletRequest request(String body) {
		var request = new MockHttpServletRequest("POST", "/api/v1/things");
		request.setUserPrincipal(principal("ops"));
		request.addHeader("Idempotency-Key", key);
		request.setContentType("application/json");
		request.setContent(body.getBytes(StandardCharsets.UTF_8));
		return request;
	}

	private MockHttpServletRequest upload(String boundary, String file) {
		var request = request("");
		request.setContentType("multipart/form-data; boundary=" + boundary);
		request.addPart(new MockPart("partners", "partners.csv", file.getBytes(StandardCharsets.UTF_8)));
		return request;
	}

	private IdempotencyKeys keysAfter(Duration duration) {
		return new IdempotencyKeys(jdbc, Clock.offset(clock, duration), new ApiSettings(
				DataSize.ofKilobytes(1), Duration.ofHours(24)));
	}

	private static Principal principal(String name) {
		return () -> name;
	}

	private static void refused(MockHttpServletResponse answer, int status, String detail) throws IOException {
		assertThat(answer.getStatus()).isEqualTo(status);
		assertThat(answer.getContentType()).isEqualTo("application/problem+json");
		assertThat(answer.getContentAsString()).contains(detail);
	}

}
