package dev.runway.deal;

import static dev.runway.runway.Milestone.AGREEMENT_SIGNED;
import static dev.runway.runway.Milestone.CERTIFICATION_DONE;
import static dev.runway.runway.Milestone.FIRST_CLOSED_WON;
import static dev.runway.runway.Milestone.FIRST_DEAL_REGISTERED;
import static dev.runway.runway.Milestone.JOINT_PLAN_SIGNED;
import static dev.runway.runway.Milestone.ONBOARDING_DONE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import dev.runway.certification.Certifications;
import dev.runway.certification.CertifiedRep;
import dev.runway.certification.Role;
import dev.runway.partner.PartnerDirectory;
import dev.runway.partner.PartnerKey;
import dev.runway.runway.RunwayDirectory;
import dev.runway.support.Programme;
import dev.runway.support.Programme.ReachedOn;
import dev.runway.support.Programme.Signed;
import dev.runway.support.Rest;
import dev.runway.support.RunwayTest;
import dev.runway.support.TestEngine;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which deals count for milestones 5 and 6, and which do not. */
@RunwayTest
class DealMilestonesIntegrationTests {

	@Autowired
	Rest rest;

	@Autowired
	Programme programme;

	@Autowired
	TestEngine engine;

	@Autowired
	PartnerDirectory partners;

	@Autowired
	RunwayDirectory runways;

	@Autowired
	Certifications certifications;

	@Autowired
	Deals deals;

	@Autowired
	JdbcClient jdbc;

	DealClient client;

	@BeforeEach
	void connect() {
		client = new DealClient(rest, programme, jdbc);
	}

	@Test
	void areForAnIntegratorThoseThatItsGateAsksFor() {
		var signed = anIntegrator();
		client.post(signed, "/deals", "{\"name\": \"Licences\", \"customer\": \"Gate One Ltd\", \"engagement\": \"DEAL\"}")
			.expectStatus()
			.isCreated();
		awaitNews();
		assertThat(programme.reached(signed)).doesNotContain(FIRST_DEAL_REGISTERED);
		client.post(signed, "/deals", "{\"name\": \"Pilot\", \"customer\": \"Gate Two Ltd\", \"engagement\": \"PAID_PILOT\"}")
			.expectStatus()
			.isCreated();
		Awaitility.await("milestone 5").until(() -> programme.reached(signed).contains(FIRST_DEAL_REGISTERED));
	}

	@Test
	void areNotThoseThatATaskNamesByMistake() {
		var today = programme.today();
		var signed = client.aPartner(40, new ReachedOn(AGREEMENT_SIGNED, today.minusDays(40)),
				new ReachedOn(ONBOARDING_DONE, today.minusDays(30)), new ReachedOn(CERTIFICATION_DONE, today.minusDays(30)),
				new ReachedOn(JOINT_PLAN_SIGNED, today.minusDays(30)), new ReachedOn(FIRST_DEAL_REGISTERED, today.minusDays(10)));
		signed.instance().awaitTask("Task_CloseFirstDeal");
		var rejected = client.registered(signed, "Rejected deal", "Mistaken Ltd");
		client.post(signed, "/deals/" + rejected + "/rejection", "{\"code\": \"OUT_OF_SCOPE\", \"reason\": \"No product for it\"}")
			.expectStatus()
			.isOk();
		client.post(signed, "/referrals", "{\"name\": \"Referred deal\", \"customer\": \"Mistaken Two Ltd\", \"sponsor\": \"Ann\"}")
			.expectStatus()
			.isCreated();
		assertThat(signed.instance().denied("Task_CloseFirstDeal", won("Rejected deal"))).contains("The deal 'Rejected deal' is rejected; name the deal that was won.");
		assertThat(signed.instance().denied("Task_CloseFirstDeal", won("Referred deal"))).contains("'Referred deal' is a referral");
		assertThat(programme.reached(signed)).doesNotContain(FIRST_CLOSED_WON);
		signed.instance().complete("Task_CloseFirstDeal", won("Third deal"));
		signed.instance().awaitEnd();
		assertThat(deals.of(signed.partner().id())).filteredOn(Deal::won)
			.singleElement()
			.returns("Third deal", Deal::name)
			.returns(true, Deal::inferred);
		assertThat(signed.instance().incidents()).isEmpty();
	}

	private Map<String, Object> won(String deal) {
		return Map.of("dealName", deal, "amount", 12000.5, "currency", "EUR", "closedOn", programme.today().toString(),
				"revenueBooked", true);
	}

	/** A system integrator whose reps are certified; its gate is the first paid pilot. */
	private Signed anIntegrator() {
		client.aPartner(1);
		var id = UUID.randomUUID().toString();
		rest.post("ops", "/api/v1/partners",
				Map.of("sourceSystem", "test", "externalId", id, "name", "Integrator " + id, "type", "SYSTEM_INTEGRATOR", "tier", "SILVER",
						"owner", "olga", "signedOn", programme.today().minusDays(10).toString(), "country", "DE"))
			.expectStatus()
			.isCreated();
		var partner = partners.find(new PartnerKey("test", id)).orElseThrow();
		var signed = new Signed(partner, runways.runwayOf(partner.id()), engine.awaitInstance("partner.signed", partner.id().toString()));
		Awaitility.await("the runway").until(() -> certifications.standing(partner.id()).isPresent());
		certifications.record(partner.id(),
				IntStream.range(0, 3)
					.mapToObj(each -> new CertifiedRep("Rep " + each, null, each == 2 ? Role.SE : Role.SALES, "Basics",
							programme.today().minusDays(5), null))
					.toList(),
				programme.saidBy("ops"));
		return signed;
	}

	/** Waits until what was committed has been told to whoever listens. */
	private void awaitNews() {
		Awaitility.await("nothing is left to be told")
			.until(() -> jdbc.sql("select count(*) from event_publication where event_type like '%Deal%'").query(Long.class).single() == 0);
	}

}
