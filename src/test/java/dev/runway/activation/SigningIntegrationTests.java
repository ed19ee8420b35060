package dev.runway.activation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.runway.intake.CsvFile;
import dev.runway.notification.Morning;
import dev.runway.partner.PartnerDirectory;
import dev.runway.partner.PartnerKey;
import dev.runway.partner.PartnerValidator;
import dev.runway.runway.RunwayDirectory;
import dev.runway.support.Programme;
import dev.runway.support.RunwayTest;
import dev.runway.support.TestEngine;
import dev.runway.support.TestInstance;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Partners that partner operations sign by a task. */
@RunwayTest
class SigningIntegrationTests {

	@Autowired
	Programme programme;

	@Autowired
	SigningTask signing;

	@Autowired
	RunwayInstances instances;

	@Autowired
	PartnerValidator check;

	@Autowired
	RunwayDirectory runways;

	@Autowired
	PartnerDirectory partners;

	@Autowired
	UnconfirmedStarts unconfirmed;

	@Autowired
	TestEngine engine;

	@Autowired
	Morning morning;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void people() {
		programme.load(Map.of(CsvFile.OWNERS, Programme.OWNERS + "gone,Gina Gone,gone@example.com,marc,false\n"));
	}

	@Test
	void runsAPartnerInTheInstanceThatSignedItOnceItsDataAreRight() {
		var name = "Tasklist " + UUID.randomUUID();
		var wrong = form(name);
		wrong.put("ownerUserName", "nobody");
		wrong.put("signedOn", programme.today().plusDays(1).toString());
		var instance = start();

		assertThat(instance.awaitTask("Task_SignPartner").candidateGroups()).containsExactly("partner-operations");
		assertThat(instance.denied("Task_SignPartner", Map.of("signing", wrong))).contains("There is no owner 'nobody'", "is in the future");
		assertThat(instance.denied("Task_SignPartner", Map.of())).contains("Name the owner; no runway starts without one.");
		assertThat(instances.runwayIn(instance.key())).isEmpty();

		instance.assign("Task_SignPartner", "ops").complete("Task_SignPartner", Map.of("signing", form(name))).awaitTask("Task_ConfirmAgreement");

		var runway = runways.runway(instances.runwayIn(instance.key()).orElseThrow());
		var partner = partners.partner(runway.partnerId());
		assertThat(runways.runwayOf(partner.id()).id()).isEqualTo(runway.id());
		assertThat(instance.variable("runwayId")).contains("\"%s\"".formatted(runway.id()));
		assertThat(instance.variable("owner")).contains("\"olga\"");
		assertThat(instance.variable("partnerName")).contains("\"%s\"".formatted(name));
		Awaitility.await().untilAsserted(() -> assertThat(morning.noted(runway.id())).containsExactly("olga signed"));
		engine.advanceBy(Duration.ofMinutes(10));
		unconfirmed.requestAgain();
		assertThat(engine.startedBy("partner.signed", partner.id().toString())).isEmpty();
		assertThat(instance.incidents()).isEmpty();
		assertThat(jdbc.sql("select recorded_by from timeline.entries where partner_id = ? and kind = 'partner_signed'")
			.param(partner.id())
			.query(String.class)
			.single()).isEqualTo("ops");
	}

	@Test
	void signsOncePerInstanceHoweverOftenItIsAsked() {
		var key = System.nanoTime();
		var typed = typed(programme.today().toString());
		signing.sign(key, typed, "ops");
		var first = signing.signedIn(key);

		signing.sign(key, typed, "ops");
		assertThat(signing.signedIn(key)).isEqualTo(first);
		assertThat(first.region().name()).isEqualTo("EMEA");
		assertThat(runways.runwayOf(first.partnerId()).id()).isEqualTo(first.runwayId());
	}

	@Test
	void sumsUpForTheOwnerAPartnerWhoseSignatureIsPast() {
		var key = System.nanoTime();
		signing.sign(key, typed(programme.today().minusDays(30).toString()), null);

		Awaitility.await("the summary")
			.untilAsserted(() -> assertThat(morning.noted(signing.signedIn(key).runwayId())).containsExactly("olga taken-over"));
	}

	@Test
	void saysInWholeSentencesWhatIsWrong() {
		assertThat(problems(SignPartnerForm.EMPTY)).containsExactly("Give the partner's name.", "Choose the partner's country.",
				"Choose the partner type.", "Choose the tier.", "Name the owner; no runway starts without one.",
				"Give the signing date.");
		assertThat(problems(new SignPartnerForm("x".repeat(201), "XX", "distributor", "diamond", "gone",
				programme.today().minusYears(2).minusDays(1).toString(), "two\nlines", null, null, "n/a")))
			.containsExactly("The name may have at most 200 characters.",
					"The domain holds a line break or another control character.",
					"The country 'XX' belongs to no region; use a code of ISO 3166 such as DE.",
					"'n/a' is not a mail address.",
					"The partner type 'distributor' is unknown; use one of reseller, system_integrator, consultancy, referral.",
					"The tier 'diamond' is unknown; use one of registered, silver, gold, platinum.",
					"The owner Gina Gone is not active; name one who is.",
					"The signing date %s is more than 2 years ago; check it.".formatted(programme.today().minusYears(2).minusDays(1)));
		assertThat(problems(typed("02/11/2026")))
			.containsExactly("The signing date '02/11/2026' is not a date; write it as 2026-11-02.");
		assertThat(problems(typed(programme.today().minusYears(2).toString()))).isEmpty();
	}

	private List<String> problems(SignPartnerForm typed) {
		return check.check(typed.of(new PartnerKey("tasklist", "1"))).problems();
	}

	private static SignPartnerForm typed(String signedOn) {
		return new SignPartnerForm("Signed by hand", "de", "reseller", "SILVER", "olga", signedOn, null, null, null, null);
	}

	/** What the form sends. */
	private Map<String, Object> form(String name) {
		return new HashMap<>(Map.of("name", name, "country", "DE", "partnerType", "RESELLER", "tier", "SILVER",
				"ownerUserName", "olga", "signedOn", programme.today().toString()));
	}

	private TestInstance start() {
		return Awaitility.await("the process is deployed")
			.ignoreExceptions()
			.until(() -> engine.createInstance("partner-activation", Map.of()), instance -> true);
	}

}
