package dev.runway.certification;

import static dev.runway.support.Rest.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import dev.runway.certification.SellingRight.State;
import dev.runway.programme.Refused;
import dev.runway.programme.Source;
import dev.runway.runway.Milestone;
import dev.runway.runway.Partnerships;
import dev.runway.runway.ReachedMilestone;
import dev.runway.runway.RunwayDirectory;
import dev.runway.support.Programme;
import dev.runway.support.Programme.Signed;
import dev.runway.support.Rest;
import dev.runway.support.RunwayTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** Certificates over HTTP, and what becomes of the milestone and the selling rights. */
@RunwayTest
class CertificationIntegrationTests {

	private static final String ENOUGH = """
			{"reps": [
				{"name": "Ann Lee", "email": "ann@example.com", "role": "SALES", "certificate": "Basics", "issuedOn": "%1$s"},
				{"name": "Bob Kay", "email": "bob@example.com", "role": "SALES", "certificate": "Basics", "issuedOn": "%1$s"},
				{"name": "Cleo Fox", "email": "cleo@example.com", "role": "SE", "certificate": "Expert", "issuedOn": "%1$s"}]}
			""";

	@Autowired
	Rest rest;

	@Autowired
	Programme programme;

	@Autowired
	RunwayDirectory runways;

	@Autowired
	Partnerships partnerships;

	@Autowired
	Certifications certifications;

	@Autowired
	SellingRights rights;

	@Test
	void reachesTheMilestoneOnceEnoughRepsAreCertified() {
		var signed = aPartnerSigned();
		var day = signed.runway().signedOn().plusDays(12);

		post(signed.partner().id() + "/certificates", ENOUGH.formatted(day)).expectStatus().isOk();
		post(signed.partner().id() + "/certificates", ENOUGH.formatted(day)).expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.met")
			.isEqualTo(true)
			.jsonPath("$.standing")
			.isEqualTo("2 of 2 sales reps, 1 of 1 SE are certified")
			.jsonPath("$.certificates.length()")
			.isEqualTo(3);

		var milestone = Awaitility.await("milestone 3")
			.until(() -> runways.milestones(signed.runway().id()), reached -> !reached.isEmpty())
			.getFirst();
		assertThat(milestone).returns(Milestone.CERTIFICATION_DONE, ReachedMilestone::milestone)
			.returns(day, ReachedMilestone::occurredOn)
			.returns(Source.REST, ReachedMilestone::source);
		assertThat(rights.history(signed.partner().id())).hasSize(1);
	}

	@Test
	void suspendsTheSellingRightsWhenACertificateIsWithdrawnAndGrantsThemAgain() {
		var signed = aPartnerSigned();
		var id = signed.partner().id();
		var signedOn = signed.runway().signedOn();
		post(id + "/certificates", ENOUGH.formatted(signedOn.plusDays(12))).expectStatus().isOk();
		Awaitility.await("milestone 3").until(() -> !programme.reached(signed).isEmpty());
		var expert = certifications.certificates(id)
			.stream()
			.filter(each -> each.role() == Role.SE)
			.findFirst()
			.orElseThrow();
		var withdrawal = "{\"withdrawnOn\": \"%s\", \"reason\": \"Exam repeated\"}".formatted(signedOn.plusDays(20));

		for (int call = 0; call < 2; call++) {
			post(id + "/certificates/" + expert.id() + "/withdrawal", withdrawal).expectStatus().isOk();
		}
		assertThat(rights.current(id).orElseThrow()).returns(State.SUSPENDED, SellingRight::state)
			.returns("2 of 2 sales reps, 0 of 1 SE are certified", SellingRight::reason)
			.returns(signedOn.plusDays(20), SellingRight::effectiveOn);
		get(id + "/selling-rights").expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.maySell")
			.isEqualTo(false)
			.jsonPath("$.state")
			.isEqualTo("SUSPENDED");

		post(id + "/certificates", """
				{"reps": [{"name": "Dan Orr", "role": "SE", "certificate": "Expert", "issuedOn": "%s"}]}
				""".formatted(signedOn.plusDays(25))).expectStatus().isOk();

		assertThat(rights.history(id)).extracting(SellingRight::state)
			.containsExactly(State.GRANTED, State.SUSPENDED, State.GRANTED);
		assertThat(rights.current(id).orElseThrow().effectiveOn()).isEqualTo(signedOn.plusDays(25));
		assertThat(runways.milestones(signed.runway().id())).singleElement()
			.returns(signedOn.plusDays(12), ReachedMilestone::occurredOn);
	}

	@Test
	void keepsTheRightsWhileEnoughRepsAreLeft() {
		var signed = aPartnerSigned();
		var id = signed.partner().id();
		var day = signed.runway().signedOn();
		post(id + "/certificates", ENOUGH.formatted(day)).expectStatus().isOk();
		certifications.record(id, List.of(new CertifiedRep("Eve", null, Role.SE, "Expert", day, null)), programme.saidBy("test"));

		certifications.withdraw(id, certifications.certificates(id).getLast().id(), day, "Left the firm", programme.saidBy("test"));

		assertThat(rights.history(id)).extracting(SellingRight::state).containsExactly(State.GRANTED);
	}

	@Test
	void takesTheRightsAwayForGoodWhenThePartnershipEndsUntilThePartnerSignsAgain() {
		var signed = aPartnerSigned();
		var id = signed.partner().id();
		var day = signed.runway().signedOn();
		post(id + "/certificates", ENOUGH.formatted(day)).expectStatus().isOk();

		rights.withdraw(id, "The partnership ended", day.plusDays(9), programme.typedBy("marc"));
		rights.withdraw(id, "The partnership ended", day.plusDays(9), programme.typedBy("marc"));
		assertThat(rights.current(id).orElseThrow().state()).isEqualTo(State.WITHDRAWN);
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> certifications.record(id, List.of(), programme.saidBy("test")))
			.withMessageContaining("The partnership ended on " + day.plusDays(9));

		certifications.require(id, new Requirement(2, 1), day);
		assertThat(rights.granted(id)).isFalse();
		certifications.require(id, new Requirement(2, 1), day.plusDays(20));
		assertThat(rights.history(id)).extracting(SellingRight::state)
			.containsExactly(State.GRANTED, State.WITHDRAWN, State.GRANTED);
		assertThat(rights.current(id).orElseThrow().effectiveOn()).isEqualTo(day.plusDays(20));
	}

	@Test
	void takesTheRightsAwayWithThePartnership() {
		var signed = aPartnerSigned();
		var id = signed.partner().id();
		post(id + "/certificates", ENOUGH.formatted(signed.runway().signedOn())).expectStatus().isOk();

		partnerships.leave(id, programme.today(), "They were bought", programme.saidBy("olga"));

		assertThat(rights.current(id).orElseThrow()).returns(State.WITHDRAWN, SellingRight::state)
			.returns("olga", SellingRight::recordedBy);
		problem(post(id + "/certificates", ENOUGH.formatted(programme.today())), 409, "can be recorded again once");
	}

	@Test
	void countsARepOnceWhoComesFirstWithoutAndThenWithAMailAddress() {
		var id = aPartnerSigned().partner().id();
		var day = programme.today();

		certifications.record(id, List.of(new CertifiedRep("Ann Lee", null, Role.SALES, "Basics", day, null)), programme.saidBy("test"));
		certifications.record(id,
				List.of(new CertifiedRep("Ann Lee", "ann@example.com", Role.SALES, "Basics", day, day.plusYears(1))), programme.saidBy("test"));
		certifications.record(id, List.of(new CertifiedRep("Ann Lee", null, Role.SE, "Expert", day, null)), programme.saidBy("test"));

		assertThat(certifications.standing(id).orElseThrow().words()).isEqualTo("0 of 2 sales reps, 1 of 1 SE are certified");
		assertThat(certifications.certificates(id)).hasSize(2)
			.allMatch(each -> "ann@example.com".equals(each.email()))
			.anyMatch(each -> day.plusYears(1).equals(each.expiresOn()));
	}

	@Test
	void saysWhatIsWrong() {
		var signed = aPartnerSigned();
		var id = signed.partner().id();
		var today = programme.today();
		problem(post(id + "/certificates", "{}"), 422, "Send at least one rep.");
		problem(post(id + "/certificates", ENOUGH.formatted(today.plusDays(1))), 422, "in the future");
		assertThat(certifications.certificates(id)).isEmpty();
		problem(post(UUID.randomUUID() + "/certificates", ENOUGH.formatted(today)), 404, "There is no partner");
		problem(get(UUID.randomUUID() + "/selling-rights"), 404, "There is no partner");

		post(id + "/certificates", ENOUGH.formatted(today)).expectStatus().isOk();
		var withdrawal = id + "/certificates/" + certifications.certificates(id).getFirst().id() + "/withdrawal";
		problem(post(withdrawal, "{}"), 422, "Give the day of the withdrawal");
		problem(post(withdrawal, withdrawn(today.minusDays(1), "Left")), 422, "before the certificate was issued");
		problem(post(withdrawal, withdrawn(today.plusDays(1), "Left")), 422, "in the future");
		problem(post(withdrawal, withdrawn(today, " ")), 422, "Give the reason");
		post(withdrawal, withdrawn(today, "Left")).expectStatus().isOk();
		problem(post(id + "/certificates/" + UUID.randomUUID() + "/withdrawal", withdrawn(today, "Left")), 404, "has no certificate");
		rest.anonymous().get().uri("/api/v1/partners/" + id + "/certificates").exchange().expectStatus().isUnauthorized();
		rest.post("exec", "/api/v1/partners/" + id + "/certificates", "{}").expectStatus().isForbidden();
	}

	private Signed aPartnerSigned() {
		var signed = programme.aPartnerSignedOn(programme.today().minusDays(30));
		Awaitility.await("the runway").until(() -> certifications.standing(signed.partner().id()).isPresent());
		return signed;
	}

	private static String withdrawn(LocalDate on, String reason) {
		return "{\"withdrawnOn\": \"%s\", \"reason\": \"%s\"}".formatted(on, reason);
	}

	private ResponseSpec get(String path) {
		return rest.get("lead", "/api/v1/partners/" + path);
	}

	private ResponseSpec post(String path, String body) {
		return rest.post("ops", "/api/v1/partners/" + path, body);
	}

}
