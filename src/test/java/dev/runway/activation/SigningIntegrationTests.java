package dev.runway.activation;

import static dev.runway.support.Programme.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.runway.intake.CsvFile;
import dev.runway.partner.Partner;
import dev.runway.partner.PartnerDirectory;
import dev.runway.partner.PartnerKey;
import dev.runway.support.Mailbox;
import dev.runway.support.Programme;
import dev.runway.support.RunwayTest;
import dev.runway.support.TestEngine;
import dev.runway.support.TestInstance;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Partners that partner operations sign with the start form. */
@RunwayTest
class SigningIntegrationTests {

	@Autowired
	Programme programme;

	@Autowired
	Signing signing;

	@Autowired
	SignatureCheck check;

	@Autowired
	Activation activation;

	@Autowired
	PartnerDirectory partners;

	@Autowired
	UnconfirmedStarts unconfirmed;

	@Autowired
	TestEngine engine;

	@Autowired
	Mailbox mailbox;

	@BeforeEach
	void people() {
		programme.load(Map.of(CsvFile.OWNERS, """
				user_name,name,email,manager,active
				olga,Olga Owner,olga@example.com,marc,true
				marc,Marc Manager,marc@example.com,,true
				gone,Gina Gone,gone@example.com,marc,false
				"""));
	}

	@Test
	void runsAPartnerInTheInstanceThatSignedItOnceItsDataAreRight() {
		var name = "Tasklist " + UUID.randomUUID();
		var wrong = form(name);
		wrong.put("ownerUserName", "nobody");
		wrong.put("signedOn", programme.today().plusDays(1).toString());
		var instance = start(wrong);

		var task = instance.awaitTask("Task_CorrectPartner");
		assertThat(task.candidateGroups()).containsExactly("partner-operations");
		assertThat(task.dueAt().atOffset(ZoneOffset.UTC).toLocalDate()).isEqualTo(programme.today().plusDays(2));
		assertThat(task.form().get("correction")).contains("There is no owner 'nobody'", "is in the future");
		assertThat(task.form().get("signing")).contains(name, "nobody");
		assertThat(partner(instance)).isEmpty();

		instance.complete("Task_CorrectPartner", Map.of("signing", form(name))).awaitTask("Task_ConfirmAgreement");

		var partner = partner(instance).getFirst();
		var runway = activation.runwayOf(partner.id());
		assertThat(runway.processInstanceKey()).isEqualTo(instance.key());
		assertThat(instance.variable("runwayId")).contains("\"%s\"".formatted(runway.id()));
		assertThat(instance.variable("owner")).contains("\"olga\"");
		assertThat(instance.variable("partnerName")).contains("\"%s\"".formatted(name));
		mailbox.await(OWNER, name + " has signed");
		engine.advanceBy(Duration.ofMinutes(10));
		unconfirmed.requestAgain();
		assertThat(engine.startedBy("partner.signed", partner.id().toString())).isEmpty();
		assertThat(instance.incidents()).isEmpty();
	}

	@Test
	void signsOncePerInstanceHoweverOftenItIsAsked() {
		var key = System.nanoTime();
		var typed = typed(programme.today().toString());

		var first = signing.sign(key, typed);
		assertThat(signing.sign(key, typed)).isEqualTo(first);
		assertThat(first.region().name()).isEqualTo("EMEA");
		assertThat(activation.runwayOf(first.partnerId()).id()).isEqualTo(first.runwayId());
	}

	@Test
	void sumsUpForTheOwnerAPartnerWhoseSignatureIsPast() {
		var before = mailbox.subjectsTo(OWNER).size();
		signing.sign(System.nanoTime(), typed(programme.today().minusDays(30).toString()));

		Awaitility.await("the summary")
			.until(() -> mailbox.subjectsTo(OWNER).stream().skip(before).anyMatch(subject -> subject.contains("Runway now follows one")));
	}

	@Test
	void saysInWholeSentencesWhatIsWrong() {
		assertThat(problems(Signature.EMPTY)).containsExactly("Give the partner's name.", "Choose the partner's country.",
				"Choose the partner type.", "Choose the tier.", "Name the owner; no runway starts without one.",
				"Give the signing date.");
		assertThat(problems(new Signature("x".repeat(201), "XX", "distributor", "diamond", "gone",
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

	private List<String> problems(Signature typed) {
		return check.check(typed.of(new PartnerKey("tasklist", "1"))).problems();
	}

	private static Signature typed(String signedOn) {
		return new Signature("Signed by hand", "de", "reseller", "SILVER", "olga", signedOn, null, null, null, null);
	}

	/** What the start form sends. */
	private Map<String, Object> form(String name) {
		return new HashMap<>(Map.of("name", name, "country", "DE", "partnerType", "RESELLER", "tier", "SILVER",
				"ownerUserName", "olga", "signedOn", programme.today().toString()));
	}

	private TestInstance start(Map<String, Object> form) {
		return Awaitility.await("the process is deployed")
			.ignoreExceptions()
			.until(() -> engine.createInstance("partner-activation", Map.of("signing", form)), instance -> true);
	}

	private List<Partner> partner(TestInstance instance) {
		return partners.find(new PartnerKey("tasklist", Long.toString(instance.key()))).stream().toList();
	}

}
