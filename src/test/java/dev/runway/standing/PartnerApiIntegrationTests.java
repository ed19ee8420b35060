package dev.runway.standing;

import static dev.runway.support.Rest.problem;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.jayway.jsonpath.JsonPath;
import dev.runway.intake.CsvFile;
import dev.runway.runway.Milestone;
import dev.runway.support.Programme;
import dev.runway.support.Rest;
import dev.runway.support.RunwayTest;
import dev.runway.support.TestEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** Partners and their joint plans over REST. */
@RunwayTest
class PartnerApiIntegrationTests {

	private static final String PARTNERS = "/api/v1/partners";

	private final String externalId = UUID.randomUUID().toString();

	@Autowired
	Programme programme;

	@Autowired
	TestEngine engine;

	@Autowired
	Rest rest;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void people() {
		programme.load(Map.of(CsvFile.OWNERS, Programme.OWNERS + "gone,Gina Gone,gone@example.com,marc,false\n"));
	}

	@Test
	void signsAPartnerAndOpensItsRunway() {
		var answer = rest.post("ops", PARTNERS, partner()).expectStatus().isCreated();
		var id = id(answer);
		answer.expectHeader().valueEquals("Location", PARTNERS + "/" + id);

		engine.awaitInstance("partner.signed", id).awaitTask("Task_ConfirmAgreement");
		rest.get("lead", PARTNERS + "/" + id).expectBody().jsonPath("$.state").isEqualTo("RUNNING").jsonPath("$.day").isEqualTo(0);
		assertThat(jdbc.sql("select recorded_by from timeline.entries where partner_id = ?::uuid and kind = 'partner_signed'")
			.param(id).query(String.class).single()).isEqualTo("ops");
	}

	@Test
	void knowsAPartnerByItsKey() {
		var id = id(rest.post("ops", PARTNERS, partner()).expectStatus().isCreated());

		var again = partner();
		again.put("name", "Another name");
		assertThat(id(rest.post("ops", PARTNERS, again).expectStatus().isOk())).isEqualTo(id);
		rest.get("ops", PARTNERS + "/" + id).expectBody().jsonPath("$.name").isEqualTo("Signed over REST");
		again.put("type", "CONSULTANCY");
		problem(rest.post("ops", PARTNERS, again), 409, "is known as a reseller that signed on");
	}

	@Test
	void signsOnceHoweverOftenTheSameRequestComes() {
		var first = send(partner(), externalId).expectStatus().isCreated();
		var again = send(partner(), externalId).expectStatus().isCreated().expectHeader().valueEquals("Idempotent-Replayed", "true");
		assertThat(id(again)).isEqualTo(id(first));
		var other = partner();
		other.put("name", "Other");
		problem(send(other, externalId), 422, "was used for another request");
	}

	@Test
	void sumsUpASignatureThatIsPast() {
		var past = partner();
		past.put("signedOn", programme.today().minusDays(10).toString());
		rest.get("ops", PARTNERS + "/" + id(rest.post("ops", PARTNERS, past).expectStatus().isCreated())).expectBody()
			.jsonPath("$.day").isEqualTo(10);
	}

	@Test
	void findsAnOwnerInWhateverCaseTheNameIsWritten() {
		var written = partner();
		written.put("owner", "Olga");
		var id = id(rest.post("ops", PARTNERS, written).expectStatus().isCreated());
		rest.get("ops", PARTNERS + "/" + id).expectBody().jsonPath("$.owner").isEqualTo("olga");
		rest.get("ops", "/api/v1/owners/OLGA").expectStatus().isOk().expectBody().jsonPath("$.userName").isEqualTo("olga");
		assertThat(listed("?owner=Olga&external_id=" + externalId)).containsExactly(id.toString());
	}

	@Test
	void saysWhyAPartnerCannotBeSigned() {
		problem(rest.post("ops", PARTNERS, Map.of()), 422,
				"Give the sourceSystem: the system that knows the partner. Give the externalId: how that system names the partner. "
						+ "Give the partner's name. Choose the partner's country. Choose the partner type. Choose the tier. "
						+ "Name the owner; no runway starts without one. Give the signing date.");
		problem(rest.post("ops", PARTNERS, changed("owner", "gone")), 422, "The owner Gina Gone is not active");
		problem(rest.post("ops", PARTNERS, changed("signedOn", programme.today().plusDays(1).toString())), 422, "is in the future");
		problem(rest.post("ops", PARTNERS, changed("country", "XX")), 422, "belongs to no region");
		problem(rest.post("ops", PARTNERS, changed("timeZone", "Mars/Olympus")), 422, "The time zone 'Mars/Olympus' is unknown");
		problem(rest.post("ops", PARTNERS, changed("externalId", "a\nb")), 422, "The external id holds a line break");
		assertThat(jdbc.sql("select count(*) from partner.partners where external_id = ?").param(externalId).query(Long.class).single())
			.isZero();
	}

	@Test
	void listsPartnersPageByPage() {
		var source = "crm-" + externalId;
		for (var number : List.of("1", "2", "3")) {
			var partner = changed("externalId", number);
			partner.put("sourceSystem", source);
			rest.post("ops", PARTNERS, partner).expectStatus().isCreated();
		}
		assertThat(listed("?limit=2&source_system=" + source)).hasSize(3).doesNotHaveDuplicates();
		assertThat(listed("?source_system=%s&external_id=2".formatted(source))).hasSize(1);
		assertThat(listed("?source_system=%s&owner=olga&type=RESELLER&tier=SILVER&region=EMEA".formatted(source))).hasSize(3);
		assertThat(listed("?source_system=%s&owner=marc".formatted(source))).isEmpty();
		assertThat(listed("?source_system=%s&state=ACTIVATED".formatted(source))).isEmpty();
		assertThat(listed("?source_system=%s&min_updated=2000-01-01T00:00:00Z".formatted(source))).hasSize(3);
		assertThat(listed("?source_system=%s&min_updated=2199-01-01T00:00:00Z".formatted(source))).isEmpty();
		problem(rest.get("ops", PARTNERS + "?type=shop"), 400, "type 'shop' is unknown; use one of reseller, system_integrator,");
		problem(rest.get("ops", PARTNERS + "?min_updated=yesterday"), 400, "is not a time; write it as 2026-03-20T09:30:00Z");
		problem(rest.get("ops", PARTNERS + "?min_updated=%2B999999999-12-31T23:59:59Z"), 400, "is not a time; write it as 2026-03-20T09:30:00Z");
	}

	@Test
	void listsAndShowsAPartnerInTheSameState() {
		var signed = programme.aPartnerSignedOn(programme.today());
		signed.instance().awaitTask("Task_ConfirmAgreement");
		sameState(signed.partner().id(), "RUNNING");
		rest.post("ops", PARTNERS + "/" + signed.partner().id() + "/milestones",
				Map.of("milestone", "FIRST_DEAL_REGISTERED", "occurredOn", programme.today().toString()));
		sameState(signed.partner().id(), "LIVE");
		rest.post("ops", PARTNERS + "/" + signed.partner().id() + "/milestones",
				Map.of("milestone", "FIRST_CLOSED_WON", "occurredOn", programme.today().toString()));
		sameState(signed.partner().id(), "ACTIVATED");
		var gone = programme.aPartnerSignedOn(programme.today()).partner().id();
		rest.post("ops", PARTNERS + "/" + gone + "/ending", Map.of("leftOn", programme.today().toString(), "reason", "Bought"));
		sameState(gone, "ENDED");
	}

	@Test
	void changesAProfileThatNobodyElseHasChanged() {
		var id = id(rest.post("ops", PARTNERS, partner()).expectStatus().isCreated());
		var path = PARTNERS + "/" + id + "/profile";
		var seen = etag(rest.get("lead", path).expectStatus().isOk());
		var before = updatedAt(id);
		engine.advanceBy(Duration.ofMinutes(1));

		var changed = put(path, Map.of("name", "New name", "country", "at", "contactEmail", "pat@example.com"), seen);
		changed.expectStatus().isOk().expectBody().jsonPath("$.name").isEqualTo("New name").jsonPath("$.country").isEqualTo("AT")
			.jsonPath("$.domain").isEmpty();
		assertThat(updatedAt(id)).isNotEqualTo(before);
		assertThat(etag(rest.get("lead", path))).isEqualTo(changed.returnResult().getResponseHeaders().getETag()).isNotEqualTo(seen);

		problem(put(path, Map.of("name", "Late name", "country", "AT"), seen), 412, "Somebody has changed it since you read it");
		problem(put(path, Map.of("name", "Late name", "country", "AT"), "7"), 400, "with its quotes");
		problem(put(path, Map.of("name", "x".repeat(201)), "*"), 422, "at most 200 characters. Choose the partner's country.");
		put(path, Map.of("name", "Last wins", "country", "AT"), "*").expectStatus().isOk();
		rest.as("lead").get().uri(rest.url() + path).header("If-None-Match", etag(rest.get("lead", path))).exchange().expectStatus().isNotModified();
	}

	@Test
	void handsOverWhatNobodyElseHasHandedOver() {
		var path = PARTNERS + "/" + id(rest.post("ops", PARTNERS, partner()).expectStatus().isCreated()) + "/owner";
		var seen = etag(rest.get("lead", path));
		put(path, Map.of("owner", "marc", "reason", "Balance"), seen).expectStatus().isOk().expectBody().jsonPath("$.changed").isEqualTo(true);
		problem(put(path, Map.of("owner", "olga", "reason", "Back"), seen), 412, "Somebody has changed it since you read it");
		rest.get("lead", path).expectBody().jsonPath("$.owner").isEqualTo("marc");
	}

	@Test
	void takesASignedPlanAndItsMilestone() {
		var signed = programme.aPartnerSignedOn(programme.today());
		var path = PARTNERS + "/" + signed.partner().id() + "/plans";
		signed.instance().awaitTask("Task_ConfirmAgreement");

		problem(rest.post("ops", path, Map.of("cadence", "Weekly")), 422, "Name the target accounts.");
		var late = plan(programme.today());
		late.put("vendorSignedOn", programme.today().plusDays(1).toString());
		problem(rest.post("ops", path, late), 422, "is in the future");

		var tooLate = plan(programme.today());
		tooLate.put("firstDealTargetWeeks", 18);
		problem(rest.post("ops", path, tooLate), 422, "The first-deal target of 18 weeks ends on %s, after the clock, which ends on %s."
			.formatted(programme.today().plusWeeks(18), programme.today().plusDays(120)));

		rest.post("ops", path, plan(programme.today())).expectStatus().isCreated().expectBody()
			.jsonPath("$.items[0].signedOn").isEqualTo(programme.today().toString())
			.jsonPath("$.items[0].recordedBy").isEqualTo("ops")
			.jsonPath("$.has_more").isEqualTo(false);
		rest.post("ops", path, plan(programme.today())).expectStatus().isOk();
		var other = plan(programme.today());
		other.put("cadence", "Never");
		problem(rest.post("ops", path, other), 409, "Another joint plan is recorded");
		assertThat(programme.reached(signed)).containsExactly(Milestone.JOINT_PLAN_SIGNED);
		rest.get("lead", path).expectBody().jsonPath("$.items.length()").isEqualTo(1);
	}

	@Test
	void takesAPlanOnlyForItsMilestoneAndAnOpenRunway() {
		var signed = programme.aPartnerSignedOn(programme.today());
		signed.instance().awaitTask("Task_ConfirmAgreement");
		var partner = PARTNERS + "/" + signed.partner().id();
		programme.advanceTo(programme.today().plusDays(1));
		rest.post("ops", partner + "/milestones", Map.of("milestone", "JOINT_PLAN_SIGNED", "occurredOn", programme.today().toString()))
			.expectStatus().isCreated();
		problem(rest.post("ops", partner + "/plans", plan(programme.today().minusDays(1))), 409, "The milestone is recorded for");
		rest.get("ops", partner).expectBody().jsonPath("$.firstDealTargetOn")
			.isEqualTo(signed.runway().signedOn().plusWeeks(10).toString());
		rest.post("ops", partner + "/plans", plan(programme.today())).expectStatus().isCreated();
		rest.get("ops", partner).expectBody().jsonPath("$.firstDealTargetOn")
			.isEqualTo(signed.runway().signedOn().plusWeeks(12).toString());

		var gone = PARTNERS + "/" + programme.aPartnerSignedOn(programme.today()).partner().id();
		rest.post("ops", gone + "/ending", Map.of("leftOn", programme.today().toString(), "reason", "Bought")).expectStatus().isOk();
		problem(rest.post("ops", gone + "/plans", plan(programme.today())), 409, "The partnership ended on");
		problem(rest.post("ops", PARTNERS + "/" + new UUID(0, 1) + "/plans", plan(programme.today())), 404, "There is no partner");
		problem(rest.get("ops", PARTNERS + "/" + new UUID(0, 1) + "/plans"), 404, "There is no partner");
	}

	private void sameState(UUID id, String state) {
		rest.get("ops", PARTNERS + "/" + id).expectBody().jsonPath("$.state").isEqualTo(state);
		assertThat(jdbc.sql("select state from runway.partner_state_facts where partner_id = ?").param(id).query(String.class).list())
			.containsExactly(state);
	}

	private Map<String, Object> partner() {
		return new HashMap<>(Map.of("sourceSystem", "crm", "externalId", externalId, "name", "Signed over REST", "type", "RESELLER",
				"tier", "SILVER", "owner", "olga", "signedOn", programme.today().toString(), "country", "DE", "domain", "example.com"));
	}

	private Map<String, Object> changed(String field, String value) {
		var partner = partner();
		partner.put(field, value);
		return partner;
	}

	private static Map<String, Object> plan(LocalDate day) {
		return new HashMap<>(Map.of("targetAccounts", "Banks", "valueProposition", "Faster", "dealRegistration", "By mail",
				"attributionRules", "Who is first", "cadence", "Weekly", "partnerSignedBy", "Pat Partner", "partnerSignedOn",
				day.toString(), "vendorSignedBy", "Olga Owner", "vendorSignedOn", day.toString(), "firstDealTargetWeeks", 12));
	}

	private ResponseSpec send(Map<String, Object> body, String key) {
		return rest.as("ops").post().uri(rest.url() + PARTNERS).header("Idempotency-Key", key)
			.contentType(MediaType.APPLICATION_JSON).body(body).exchange();
	}

	private ResponseSpec put(String path, Map<String, Object> body, String seen) {
		return rest.as("lead").put().uri(rest.url() + path).header("If-Match", seen).contentType(MediaType.APPLICATION_JSON)
			.body(body).exchange();
	}

	private List<String> listed(String query) {
		var ids = new ArrayList<String>();
		@Nullable String cursor = null;
		do {
			var page = body(rest.get("ops", PARTNERS + query + (cursor == null ? "" : "&cursor=" + cursor)).expectStatus().isOk());
			ids.addAll(JsonPath.<List<String>>read(page, "$.items[*].partnerId"));
			cursor = JsonPath.read(page, "$.next_cursor");
		}
		while (cursor != null);
		return ids;
	}

	private String updatedAt(String id) {
		return jdbc.sql("select updated_at::text from partner.partner_facts where partner_id = ?::uuid").param(id).query(String.class).single();
	}

	private static String id(ResponseSpec answer) {
		return JsonPath.read(body(answer), "$.partnerId");
	}

	private static String body(ResponseSpec answer) {
		return new String(answer.expectBody().returnResult().getResponseBody(), StandardCharsets.UTF_8);
	}

	private static String etag(ResponseSpec answer) {
		return answer.returnResult().getResponseHeaders().getETag();
	}

}
