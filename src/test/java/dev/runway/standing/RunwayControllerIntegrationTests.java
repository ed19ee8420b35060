package dev.runway.standing;

import static dev.runway.runway.Milestone.AGREEMENT_SIGNED;
import static dev.runway.support.Rest.problem;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.jayway.jsonpath.JsonPath;
import dev.runway.support.Programme;
import dev.runway.support.Programme.Signed;
import dev.runway.support.Rest;
import dev.runway.support.RunwayTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** The door to runways, over HTTP. */
@RunwayTest
class RunwayControllerIntegrationTests {

	@Autowired
	Rest rest;

	@Autowired
	Programme programme;

	@Autowired
	JdbcClient jdbc;

	@Test
	void showsWhereAPartnerStands() {
		var signed = running();
		programme.advanceTo(programme.today().plusDays(5));

		get(signed).expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.name")
			.isEqualTo(signed.partner().name())
			.jsonPath("$.day")
			.isEqualTo(5)
			.jsonPath("$.state")
			.isEqualTo("RUNNING")
			.jsonPath("$.clock.days")
			.isEqualTo(120)
			.jsonPath("$.clock.endsOn")
			.isEqualTo(signed.runway().signedOn().plusDays(120).toString())
			.jsonPath("$.milestones.length()")
			.isEqualTo(6)
			.jsonPath("$.milestones[0].dueDay")
			.isEqualTo(7)
			.jsonPath("$.rung")
			.isEmpty();
	}

	@Test
	void takesAMilestoneOnceAndSaysWhoReportedIt() {
		var signed = running();
		var fact = Map.of("milestone", "AGREEMENT_SIGNED", "occurredOn", programme.today().toString(), "evidence", "DocuSign");

		post(signed, "ops", "/milestones", fact).expectStatus().isCreated();
		post(signed, "ops", "/milestones", fact).expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.milestones[0].reachedOn")
			.isEqualTo(programme.today().toString());

		signed.instance().awaitTask("Task_OnboardPartner");
		assertThat(programme.reached(signed)).containsExactly(AGREEMENT_SIGNED);
		assertThat(jdbc
			.sql("select source || ' ' || recorded_by from runway.timeline_facts where partner_id = ? and kind = 'milestone_reached'")
			.param(signed.partner().id())
			.query(String.class)
			.single()).isEqualTo("REST ops");
	}

	@Test
	void saysWhyAMilestoneCannotBe() {
		var signed = running();
		var today = programme.today();

		problem(post(signed, "ops", "/milestones", Map.of("milestone", "AGREEMENT_SIGNED")), HttpStatus.UNPROCESSABLE_CONTENT,
				"Give the milestone and the day");
		problem(post(signed, "ops", "/milestones", fact(today.plusDays(1))), HttpStatus.UNPROCESSABLE_CONTENT, "in the future");
		problem(post(signed, "ops", "/milestones", fact(today.minusDays(1))), HttpStatus.UNPROCESSABLE_CONTENT,
				"before the signing date");
		post(signed, "ops", "/milestones", fact(today)).expectStatus().isCreated();
		programme.advanceTo(today.plusDays(1));
		problem(post(signed, "ops", "/milestones", fact(today.plusDays(1))), HttpStatus.CONFLICT, "is reached once");
		post(signed, "ops", "/milestones", Map.of("milestone", "LUNCH_EATEN", "occurredOn", today.toString())).expectStatus()
			.isBadRequest();
		var nobody = UUID.randomUUID();
		problem(rest.post("ops", "/api/v1/partners/" + nobody + "/milestones", fact(today)), HttpStatus.NOT_FOUND, "There is no partner " + nobody);
	}

	@Test
	void extendsPausesAndResumesAClock() {
		var signed = running();
		var day = signed.runway().signedOn();

		clock(post(signed, "ops", "/clock/pauses", Map.of("until", day.plusDays(10).toString(), "reason", "Holidays")), signed, 130);
		problem(post(signed, "ops", "/clock/pauses", Map.of("until", day.plusDays(20).toString(), "reason", "More")),
				HttpStatus.CONFLICT, "paused until");
		get(signed).expectBody()
			.jsonPath("$.state").isEqualTo("PAUSED")
			.jsonPath("$.clock.pausedUntil").isEqualTo(day.plusDays(10).toString());
		assertThat(listed(signed, "PAUSED")).isEqualTo(1);
		assertThat(listed(signed, "RUNNING")).isZero();
		clock(post(signed, "lead", "/clock/resumption", Map.of("reason", "No holidays")), signed, 120);
		clock(post(signed, "lead", "/clock/extensions", Map.of("endsOn", day.plusDays(125).toString(), "reason", "Fiscal year")),
				signed, 125);
		problem(post(signed, "lead", "/clock/extensions", Map.of("endsOn", day.plusDays(130).toString())),
				HttpStatus.UNPROCESSABLE_CONTENT, "Give a reason");
		problem(post(signed, "lead", "/clock/extensions", Map.of("endsOn", day.plusDays(125).toString(), "reason", "Same")),
				HttpStatus.UNPROCESSABLE_CONTENT, "give a day after both");
		problem(post(signed, "lead", "/clock/resumption", Map.of("reason", "Again")), HttpStatus.CONFLICT, "not paused");
		get(signed).expectBody().jsonPath("$.state").isEqualTo("RUNNING");
		assertThat(listed(signed, "RUNNING")).isEqualTo(1);
		get(signed).expectBody().jsonPath("$.clock.originalEndsOn").isEqualTo(day.plusDays(120).toString());
	}

	private int listed(Signed signed, String state) {
		var page = rest.get("ops", "/api/v1/partners?state=%s&external_id=%s".formatted(state, signed.partner().key().externalId()));
		return JsonPath.<List<?>>read(page.expectBody(String.class).returnResult().getResponseBody(), "$.items").size();
	}

	@Test
	void endsAPartnershipAndSignsThePartnerAgain() {
		var signed = running();
		var today = programme.today();

		problem(post(signed, "lead", "/runways", Map.of("signedOn", today.toString())), HttpStatus.CONFLICT, "runway is open");
		problem(post(signed, "lead", "/ending", Map.of("leftOn", today.plusDays(1).toString(), "reason", "Soon")),
				HttpStatus.UNPROCESSABLE_CONTENT, "in the future");
		problem(post(signed, "lead", "/ending", Map.of("leftOn", today.toString(), "reason", " ")),
				HttpStatus.UNPROCESSABLE_CONTENT, "Give a reason");
		post(signed, "lead", "/ending", Map.of("leftOn", today.toString(), "reason", "They were bought")).expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.state")
			.isEqualTo("ENDED");
		signed.instance().awaitEnd();
		problem(post(signed, "lead", "/clock/extensions", Map.of("endsOn", today.plusDays(125).toString(), "reason", "Late")),
				HttpStatus.CONFLICT, "partnership ended");

		programme.advanceTo(today.plusDays(1));
		problem(post(signed, "ops", "/milestones", fact(today.plusDays(1))), HttpStatus.UNPROCESSABLE_CONTENT,
				"The partnership ended on " + today);
		problem(post(signed, "ops", "/runways", Map.of("signedOn", today.minusDays(1).toString())),
				HttpStatus.UNPROCESSABLE_CONTENT, "Give the day of the new signature");
		post(signed, "ops", "/runways", Map.of("signedOn", today.plusDays(1).toString())).expectStatus()
			.isCreated()
			.expectBody()
			.jsonPath("$.day")
			.isEqualTo(0);
	}

	@Test
	void asksWhoIsThere() {
		var signed = running();

		rest.anonymous().get().uri(path(signed)).exchange().expectStatus().isUnauthorized();
		post(signed, "nobody", "/ending", Map.of()).expectStatus().isUnauthorized();
		rest.as("ops").delete().uri(path(signed)).exchange().expectStatus().isEqualTo(HttpStatus.METHOD_NOT_ALLOWED);
	}

	private Signed running() {
		var signed = programme.aPartnerSignedOn(programme.today());
		signed.instance().awaitTask("Task_ConfirmAgreement");
		return signed;
	}

	private static Map<String, String> fact(LocalDate day) {
		return Map.of("milestone", "AGREEMENT_SIGNED", "occurredOn", day.toString());
	}

	private ResponseSpec get(Signed signed) {
		return rest.get("lead", path(signed));
	}

	private ResponseSpec post(Signed signed, String user, String path, Map<String, ?> body) {
		return rest.post(user, path(signed) + path, body);
	}

	private static String path(Signed signed) {
		return "/api/v1/partners/" + signed.partner().id();
	}

	private static void clock(ResponseSpec response, Signed signed, int endDay) {
		response.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.clock.endsOn")
			.isEqualTo(signed.runway().signedOn().plusDays(endDay).toString());
	}

}
