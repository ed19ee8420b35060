package dev.runway.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import com.standardwebhooks.Webhook;
import dev.runway.api.Paging;
import dev.runway.intake.CsvFile;
import dev.runway.runway.Milestone;
import dev.runway.support.Programme;
import dev.runway.support.Rest;
import dev.runway.support.RunwayTest;
import dev.runway.support.TestEngine;
import dev.runway.webhook.inbound.Inbox;
import dev.runway.webhook.inbound.ReceivedEvent;
import dev.runway.webhook.inbound.ReceivedEvent.State;
import dev.runway.webhook.inbound.SourceKind;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Webhooks in, from senders that are genuine, late, forged, or too many. */
@RunwayTest
class InboundIntegrationTests {

	private static final String SECRET = "whsec_" + Base64.getEncoder().encodeToString(new byte[32]);

	private static final String OTHER = "a secret that two share";

	private static final Paging FIRST = new Paging(Paging.MAX_LIMIT, Optional.empty());

	private final HttpClient sender = HttpClient.newHttpClient();

	@Autowired
	Inbox inbox;

	@Autowired
	Programme programme;

	@Autowired
	TestEngine engine;

	@Autowired
	Rest rest;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void knowsThree() {
		inbox.add("prm", SourceKind.STANDARD, "test", SECRET, "operator");
		inbox.add("flow", SourceKind.SHARED_SECRET, "test", OTHER, "operator");
	}

	@AfterEach
	void forgetsThem() {
		List.of("prm", "flow").forEach(inbox::remove);
	}

	@Test
	void recordsWhatASourceTellsOnceAndInItsName() throws Exception {
		var signed = programme.aPartnerSignedOn(programme.today());
		var body = reached(signed.partner().key().externalId());
		for (var attempt = 0; attempt < 3; attempt++) {
			assertThat(standard("1", engine.now(), body, SECRET).statusCode()).isEqualTo(202);
		}
		awaitState("1", State.DONE);
		assertThat(programme.reached(signed)).containsExactly(Milestone.AGREEMENT_SIGNED);
		assertThat(jdbc.sql("select recorded_by from runway.milestones where runway_id = ?").param(signed.runway().id()).query(String.class).single())
			.isEqualTo("hook:prm");
		assertThat(inbox.page(null, FIRST).items()).hasSize(1);
	}

	@Test
	void refusesWhatIsForgedLateOrFromTheFuture() throws Exception {
		var body = reached("1");
		var now = engine.now();
		assertThat(standard("2", now, body, "whsec_" + Base64.getEncoder().encodeToString("another secret of 32 bytes or so.".getBytes(StandardCharsets.UTF_8))).statusCode()).isEqualTo(401);
		assertThat(standard("2", now.minusSeconds(310), body, SECRET).statusCode()).isEqualTo(401);
		assertThat(standard("2", now.plusSeconds(310), body, SECRET).statusCode()).isEqualTo(401);
		var good = new Webhook(SECRET).sign("2", now.getEpochSecond(), body);
		assertThat(send("prm", body, Map.of("webhook-id", "2", "webhook-timestamp", Long.toString(now.getEpochSecond()), "webhook-signature",
				good.replace("v1,", "v1a,"))).statusCode()).as("another algorithm").isEqualTo(401);
		assertThat(send("prm", body + " ", headers("2", now, good)).statusCode()).as("another body").isEqualTo(401);
		assertThat(send("prm", body, headers("3", now, good)).statusCode()).as("another id").isEqualTo(401);
		assertThat(send("prm", body, Map.of()).statusCode()).as("no signature").isEqualTo(401);
		assertThat(send("nobody", body, headers("2", now, good)).statusCode()).as("nobody").isEqualTo(401);
		assertThat(send("flow", body, Map.of("X-Runway-Secret", "another")).statusCode()).isEqualTo(401);
		assertThat(send("prm", "x".repeat(1_100_000), headers("2", now, good)).statusCode()).as("over 1 MB").isEqualTo(413);
		assertThat(inbox.page(null, FIRST).items()).isEmpty();
	}

	@Test
	void keepsWhatNamesAStrangerUntilThePartnerComes() throws Exception {
		var id = UUID.randomUUID().toString();
		standard("4", engine.now(), reached(id), SECRET);
		awaitState("4", State.QUARANTINED);
		assertThat(event("4").why()).contains(id);
		programme.load(Map.of(CsvFile.OWNERS, Programme.OWNERS, CsvFile.PARTNERS,
				"source_system,external_id,name,partner_type,tier,signed_on,owner_email,country\ntest,%s,Late %s,reseller,silver,%s,olga@example.com,DE\n"
					.formatted(id, id, programme.today())));
		awaitState("4", State.DONE);
	}

	@Test
	void playsAgainWhatWasRefused() throws Exception {
		var signed = programme.aPartnerSignedOn(programme.today());
		standard("5", engine.now(), """
				{"type": "milestone.reached", "data": {"partner": "%s", "milestone": "AGREEMENT_SIGNED", "occurredOn": "%s"}}"""
			.formatted(signed.partner().key().externalId(), programme.today().plusDays(3)), SECRET);
		awaitState("5", State.REFUSED);
		var refused = event("5");
		programme.advanceTo(programme.today().plusDays(3));
		inbox.replay(refused.id());
		awaitState("5", State.DONE);
		assertThat(programme.reached(signed)).containsExactly(Milestone.AGREEMENT_SIGNED);
	}

	@ParameterizedTest
	@ValueSource(strings = { "[]", "{}", "7", "null", "no json", "{\"type\":\"partner.eaten\",\"data\":{\"partner\":\"1\"}}",
			"{\"type\":\"milestone.reached\",\"data\":\"x\"}", "{\"data\":{\"partner\":{\"a\":1}}}", "{\"type\":[],\"data\":{\"partner\":[]}}" })
	void survivesWhatMeansNothing(String body) throws Exception {
		var id = UUID.randomUUID().toString();
		standard(id, engine.now(), body, SECRET);
		Awaitility.await().until(() -> event(id).state() == State.REFUSED || event(id).state() == State.QUARANTINED);
	}

	/** A deal is told of before its partner may sell, then its steps before the deal: each is taken once it fits. */
	@Test
	void takesDealsInWhateverOrderTheyCome() throws Exception {
		var signed = programme.aPartnerSignedOn(programme.today());
		programme.report(signed, new Programme.ReachedOn(Milestone.CERTIFICATION_DONE, programme.today()));
		var partner = signed.partner().key().externalId();
		shared("6", "deal.progressed", """
				{"partner": "%s", "dealId": "d-1", "stage": "Proposal", "on": "%s"}""".formatted(partner, programme.today()));
		Awaitility.await().until(() -> event("6").attempts() > 0);
		shared("7", "deal.registered", """
				{"partner": "%s", "dealId": "d-1", "name": "Two hundred seats", "customer": "Castor Ltd"}""".formatted(partner));
		awaitState("7", State.DONE);
		engine.advanceBy(Duration.ofMinutes(2));
		awaitState("6", State.DONE);
		assertThat(jdbc.sql("select stage from deal.deals where partner_id = ?").param(signed.partner().id()).query(String.class).single()).isEqualTo("Proposal");
	}

	@Test
	void recordsCertificates() throws Exception {
		var signed = programme.aPartnerSignedOn(programme.today());
		shared("8", "certificate.recorded", """
				{"partner": "%s", "name": "Rita Rep", "role": "SALES", "certificate": "Sales", "issuedOn": "%s"}"""
			.formatted(signed.partner().key().externalId(), programme.today()));
		awaitState("8", State.DONE);
		assertThat(jdbc.sql("select count(*) from certification.certificates").query(Long.class).single()).isPositive();
	}

	@Test
	void boundsWhatOneSenderSendsAndAnswersInMilliseconds() {
		var bodies = IntStream.range(0, 2000).mapToObj(each -> reached("stranger-" + each)).toList();
		var started = System.nanoTime();
		var took = new ArrayList<Long>();
		var statuses = new HashMap<Integer, Integer>();
		IntStream.range(0, bodies.size()).forEach(each -> {
			var before = System.nanoTime();
			var answer = standardQuietly("burst-" + each, bodies.get(each));
			took.add(System.nanoTime() - before);
			statuses.merge(answer.statusCode(), 1, Integer::sum);
			if (answer.statusCode() == 429) {
				assertThat(answer.headers().firstValue("Retry-After")).isPresent();
			}
		});
		var sorted = took.stream().sorted().toList();
		System.out.printf("Webhooks in: %.0f per second from one connection, 99 %% answered within %.1f ms, %s%n", bodies.size() / ((System.nanoTime() - started) / 1e9),
				sorted.get(sorted.size() * 99 / 100) / 1e6, statuses);
		assertThat(statuses.keySet()).isSubsetOf(202, 429);
		assertThat(jdbc.sql("select count(*) from webhook.received").query(Integer.class).single()).isEqualTo(statuses.get(202));
	}

	@Test
	void showsSourcesWithoutTheirSecrets() {
		rest.get("operator", "/api/v1/hooks").expectStatus().isOk().expectBody(String.class)
			.value(text -> assertThat(text).contains("prm", "STANDARD").doesNotContain("whsec_", OTHER));
		assertThat(jdbc.sql("select encode(secret, 'escape') from webhook.sources").query(String.class).list()).noneMatch(text -> text.contains(OTHER));
	}

	private String reached(String partner) {
		return """
				{"type": "milestone.reached", "data": {"partner": "%s", "milestone": "AGREEMENT_SIGNED", "occurredOn": "%s"}}""".formatted(partner, programme.today());
	}

	private void shared(String id, String type, String data) throws Exception {
		assertThat(send("flow", "{\"id\": \"%s\", \"timestamp\": \"%s\", \"type\": \"%s\", \"data\": %s}".formatted(id, engine.now(), type, data),
				Map.of("X-Runway-Secret", OTHER)).statusCode()).isEqualTo(202);
	}

	private HttpResponse<String> standard(String id, Instant at, String body, String secret) throws Exception {
		return send("prm", body, headers(id, at, new Webhook(secret).sign(id, at.getEpochSecond(), body)));
	}

	private HttpResponse<String> standardQuietly(String id, String body) {
		try {
			return standard(id, engine.now(), body, SECRET);
		}
		catch (Exception failure) {
			throw new IllegalStateException(failure);
		}
	}

	private static Map<String, String> headers(String id, Instant at, String signature) {
		return Map.of("webhook-id", id, "webhook-timestamp", Long.toString(at.getEpochSecond()), "webhook-signature", signature);
	}

	private HttpResponse<String> send(String source, String body, Map<String, String> headers) throws Exception {
		var request = HttpRequest.newBuilder(URI.create(rest.url() + "/api/v1/hooks/" + source)).header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString(body));
		headers.forEach(request::header);
		return sender.send(request.build(), BodyHandlers.ofString());
	}

	private ReceivedEvent event(String id) {
		return inbox.page(null, FIRST).items().stream().filter(each -> each.messageId().equals(id)).findFirst().orElseThrow();
	}

	private void awaitState(String id, State state) {
		Awaitility.await("%s is %s".formatted(id, state)).atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(event(id)).extracting(ReceivedEvent::state, ReceivedEvent::why)
			.first().isEqualTo(state));
	}

}
