package dev.runway.runway;

import static dev.runway.runway.Milestone.AGREEMENT_SIGNED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.jayway.jsonpath.JsonPath;
import dev.runway.intake.CsvFile;
import dev.runway.support.Programme;
import dev.runway.support.Programme.ReachedOn;
import dev.runway.support.Programme.Signed;
import dev.runway.support.Rest;
import dev.runway.support.RunwayTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is named on the timeline for what came through which door. */
@RunwayTest
class RecordedByIntegrationTests {

	@Autowired
	Programme programme;

	@Autowired
	Rest rest;

	@Autowired
	JdbcClient jdbc;

	@Test
	void namesWhoCompletedATaskAtOnce() {
		var today = programme.today().toString();
		var signed = programme.aPartnerSignedOn(programme.today());
		programme.load(Map.of(CsvFile.OWNERS, "user_name,name,email,manager,active\nnora,Nora Next,nora@example.com,marc,true\n"));
		signed.instance()
			.assign("Task_ConfirmAgreement", "ops")
			.complete("Task_ConfirmAgreement", Map.of("executedOn", today, "portalAccess", true));
		signed.instance()
			.complete("Task_OnboardPartner",
					Map.of("loginsIssued", true, "kickoffHeldOn", today, "contentPath", "Basics", "completedOn", today));
		signed.instance()
			.assign("Task_SignJointPlan", "nora")
			.complete("Task_SignJointPlan", Map.of("targetAccounts", "Banks", "valueProposition", "Faster", "dealRegistration",
					"By mail", "attributionRules", "Who is first", "cadence", "Weekly", "firstDealTargetWeeks", 10, "partnerSignedBy",
					"Pat", "partnerSignedOn", today, "vendorSignedBy", "Nora", "vendorSignedOn", today));

		assertThat(entries(signed)).contains("milestone_reached TASK ops: Agreement signed",
				"milestone_reached TASK olga: Onboarding done", "milestone_reached TASK nora: Joint plan signed",
				"plan_signed TASK nora: Joint plan signed by Pat for the partner and Nora for the vendor");
	}

	@Test
	void namesTheGroupOfATaskThatNobodyTook() {
		var signed = programme.aPartnerSignedOn(programme.today());
		signed.instance()
			.complete("Task_ConfirmAgreement", Map.of("executedOn", programme.today().toString(), "portalAccess", true));

		assertThat(entries(signed)).contains("milestone_reached TASK partner-operations: Agreement signed");
	}

	@Test
	void namesWhoLoadedTheFile() {
		var today = programme.today();
		var signed = programme.aPartnerSignedOn(today.minusDays(3), new ReachedOn(AGREEMENT_SIGNED, today.minusDays(2)),
				new ReachedOn(Milestone.CERTIFICATION_DONE, today.minusDays(1)));
		signed.instance().awaitTask("Task_OnboardPartner");
		programme.report(signed, new ReachedOn(Milestone.ONBOARDING_DONE, today));

		assertThat(entries(signed)).contains("partner_signed IMPORT test: The partner signed",
				"milestone_reached IMPORT test: Agreement signed", "milestone_reached IMPORT test: Onboarding done",
				"selling_rights_granted IMPORT test: Selling rights granted: The certification was reported as done");
	}

	@Test
	void tellsOverRestWithItsEvidenceWhoSaidSo() {
		var day = programme.today().minusDays(10).toString();
		var partner = new HashMap<String, Object>(Map.of("sourceSystem", "crm", "externalId", UUID.randomUUID().toString(), "name",
				"Past", "type", "RESELLER", "tier", "SILVER", "owner", "olga", "signedOn", day, "country", "DE"));
		programme.load(Map.of(CsvFile.OWNERS, Programme.OWNERS));
		var answer = rest.post("ops", "/api/v1/partners", partner).expectStatus().isCreated().expectBody(String.class).returnResult();
		var id = UUID.fromString(JsonPath.read(answer.getResponseBody(), "$.partnerId"));
		Awaitility.await("the runway").until(() -> entries(id).stream().anyMatch(entry -> entry.startsWith("clock_started")));
		rest.post("ops", "/api/v1/partners/%s/milestones".formatted(id),
				Map.of("milestone", "AGREEMENT_SIGNED", "occurredOn", day, "evidence", "Envelope 7 of pat@example.com"))
			.expectStatus()
			.isCreated();
		rest.post("ops", "/api/v1/partners/%s/milestones".formatted(id),
				Map.of("milestone", "FIRST_DEAL_REGISTERED", "occurredOn", day, "evidence", "REG-1011, Brookline Foods, EUR 105,500"))
			.expectStatus()
			.isCreated();
		rest.post("ops", "/api/v1/partners/%s/milestones".formatted(id),
				Map.of("milestone", "FIRST_CLOSED_WON", "occurredOn", day, "evidence", "REG-1011 won in 2026 with 12.500,00 €"))
			.expectStatus()
			.isCreated();
		rest.as("lead").put().uri(rest.url() + "/api/v1/partners/%s/owner".formatted(id)).header("If-Match", "*")
			.body(Map.of("owner", "marc", "reason", "For the test")).exchange().expectStatus().is2xxSuccessful();

		assertThat(entries(id)).contains("partner_signed REST ops: The partner signed",
				"milestone_reached REST ops: Agreement signed: Envelope 7 of …",
				"milestone_reached REST ops: First registered deal: REG-1011, Brookline Foods",
				"milestone_reached REST ops: First closed-won: REG-1011 won in 2026 with",
				"owner_changed REST lead: Handed over from Olga Owner to Marc Manager: For the test");
	}

	private List<String> entries(Signed signed) {
		return entries(signed.partner().id());
	}

	private List<String> entries(UUID partnerId) {
		return jdbc.sql("select kind || ' ' || source || ' ' || recorded_by || ': ' || summary from timeline.entries where partner_id = ?")
			.param(partnerId)
			.query(String.class)
			.list();
	}

}
