package dev.runway.certification;

import static dev.runway.support.Rest.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.runway.api.Cursor;
import dev.runway.api.Paging;
import dev.runway.certification.SellingRight.State;
import dev.runway.support.Programme;
import dev.runway.support.Programme.Signed;
import dev.runway.support.Rest;
import dev.runway.support.RunwayTest;
import dev.runway.timeline.Entry;
import dev.runway.timeline.Timeline;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** Reps over HTTP: who they are, that they leave, and their certificates. */
@RunwayTest
class RepsIntegrationTests {

	private static final String PARTNERS = "/api/v1/partners/";

	private static final Paging ALL = new Paging(Paging.MAX_LIMIT, Optional.empty());

	@Autowired
	Rest rest;

	@Autowired
	Programme programme;

	@Autowired
	Certifications certifications;

	@Autowired
	PartnerReps reps;

	@Autowired
	SellingRights rights;

	@Autowired
	Timeline timeline;

	@Test
	void addsARepOnceAndTakesOverWhatIsNew() {
		var id = aPartnerSigned().partner().id();

		post(id + "/reps", "{\"name\": \"Ann Lee\", \"role\": \"SALES\"}").expectStatus().isCreated().expectHeader().exists("Location");
		post(id + "/reps", "{\"name\": \"ann lee\", \"email\": \"ann@example.com\", \"role\": \"SALES\"}").expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.email")
			.isEqualTo("ann@example.com");
		post(id + "/reps", "{\"email\": \"ANN@example.com\", \"role\": \"SALES\"}").expectStatus().isOk();
		post(id + "/reps", "{\"email\": \"bob@example.com\", \"role\": \"se\"}").expectStatus().isCreated();

		assertThat(reps.of(id, ALL).items()).extracting(Rep::name, Rep::email, Rep::role)
			.containsExactlyInAnyOrder(tuple("ann lee", "ann@example.com", Role.SALES),
					tuple(null, "bob@example.com", Role.SE));
		get(id + "/reps").expectStatus().isOk().expectBody().jsonPath("$.items.length()").isEqualTo(2);
		get(id + "/reps?limit=1").expectStatus().isOk().expectBody().jsonPath("$.has_more").isEqualTo(true);
		var first = reps.of(id, new Paging(1, Optional.empty()));
		assertThat(reps.of(id, new Paging(1, Optional.of(Cursor.parse(String.valueOf(first.nextCursor()))))).items())
			.doesNotContainAnyElementsOf(first.items())
			.hasSize(1);
	}

	@Test
	void keepsOneOfTwoWhoEditTheSameRep() {
		var id = aPartnerSigned().partner().id();
		var ann = reps.add(id, new GivenPerson("Ann Lee", null, "SALES", null), programme.saidBy("test")).rep();
		var etag = get(id + "/reps/" + ann.id()).returnResult(String.class).getResponseHeaders().getETag();

		put(id, ann.id(), "{\"name\": \"Ann Leeds\", \"role\": \"SALES\"}", String.valueOf(etag)).expectStatus().isOk();
		put(id, ann.id(), "{\"name\": \"Ann Low\", \"role\": \"SALES\"}", String.valueOf(etag)).expectStatus().isEqualTo(412);

		assertThat(reps.rep(id, ann.id()).name()).isEqualTo("Ann Leeds");
	}

	@Test
	void countsARepWhoLeftNoMoreFromThatDay() {
		var signed = aPartnerSigned();
		var id = signed.partner().id();
		var today = programme.today();
		certifications.record(id, List.of(certified("Ann Lee", Role.SALES), certified("Bob Kay", Role.SALES), certified("Cleo Fox", Role.SE)),
				programme.saidBy("test"));
		var ann = rep(id, "Ann Lee");

		put(id, ann.id(), "{\"name\": \"Ann Lee\", \"role\": \"SALES\", \"leftOn\": \"%s\"}".formatted(today.minusDays(3))).expectStatus().isOk();

		assertThat(rights.current(id).orElseThrow()).returns(State.SUSPENDED, SellingRight::state)
			.returns(today.minusDays(3), SellingRight::effectiveOn);
		assertThat(timeline.of(id, ALL).items()).extracting(Entry::kind, Entry::summary)
			.contains(tuple("rep_left", "Ann Lee left the partner"),
					tuple("milestone_regressed",
							"Certification fell below its minimum: 1 of 2 sales reps, 1 of 1 SE are certified"));
		get(id + "/selling-rights").expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.maySell")
			.isEqualTo(false)
			.jsonPath("$.since")
			.isEqualTo(today.minusDays(3).toString())
			.jsonPath("$.missing.length()")
			.isEqualTo(1)
			.jsonPath("$.missing[0].role")
			.isEqualTo("SALES")
			.jsonPath("$.missing[0].required")
			.isEqualTo(2)
			.jsonPath("$.missing[0].certified")
			.isEqualTo(1)
			.jsonPath("$.missing[0].missing")
			.isEqualTo(1)
			.jsonPath("$.standing")
			.isEqualTo("1 of 2 sales reps, 1 of 1 SE are certified");

		put(id, ann.id(), "{\"name\": \"Ann Lee\", \"role\": \"SALES\"}").expectStatus().isOk();
		assertThat(rights.history(id)).extracting(SellingRight::state)
			.containsExactly(State.GRANTED, State.SUSPENDED, State.GRANTED);

		put(id, ann.id(), "{\"name\": \"Ann Lee\", \"role\": \"SE\"}").expectStatus().isOk();
		assertThat(rights.current(id).orElseThrow()).returns(State.SUSPENDED, SellingRight::state)
			.returns(today, SellingRight::effectiveOn);
		assertThat(reps.rep(id, ann.id()).version()).isEqualTo(3);
	}

	@Test
	void recordsACertificateOfAKnownRepOnce() {
		var id = aPartnerSigned().partner().id();
		var bob = reps.add(id, new GivenPerson(null, "bob@example.com", "SE", null), programme.saidBy("test")).rep();
		var body = "{\"certificate\": \"Expert\", \"issuedOn\": \"%s\", \"expiresOn\": \"%s\"}".formatted(programme.today(), programme.today().plusYears(1));

		for (int call = 0; call < 2; call++) {
			post(id + "/reps/" + bob.id() + "/certificates", body).expectStatus().isOk().expectBody().jsonPath("$.email").isEqualTo("bob@example.com");
		}
		post(id + "/reps/" + bob.id() + "/certificates",
				"{\"certificate\": \"Expert\", \"issuedOn\": \"%s\", \"certificateUrl\": \"https://certs.example/1\"}".formatted(programme.today()))
			.expectStatus()
			.isOk();

		assertThat(certifications.certificates(id)).singleElement()
			.returns("https://certs.example/1", Certificate::certificateUrl)
			.returns(programme.today().plusYears(1), Certificate::expiresOn);
		assertThat(certifications.standing(id).orElseThrow().words()).isEqualTo("0 of 2 sales reps, 1 of 1 SE are certified");
	}

	@Test
	void saysWhatIsWrong() {
		var id = aPartnerSigned().partner().id();
		post(id + "/reps", "{\"name\": \"Ann Lee\", \"email\": \"ann@example.com\", \"role\": \"SALES\"}").expectStatus().isCreated();
		post(id + "/reps", "{\"name\": \"Bob Kay\", \"role\": \"SALES\"}").expectStatus().isCreated();
		var bob = rep(id, "Bob Kay");

		problem(post(id + "/reps", "{}"), 422, "Give the name or the mail address of every rep. Give the role, SALES or SE.");
		problem(post(id + "/reps", "{\"name\": \"A\\nB\", \"role\": \"SALES\"}"), 422, "on one line");
		problem(post(id + "/reps", "{\"email\": \"a b@example.com\", \"role\": \"SALES\"}"), 422, "is not a mail address");
		problem(post(id + "/reps", "{\"name\": \"Eve\", \"role\": \"SALES\", \"leftOn\": \"%s\"}".formatted(programme.today().plusDays(1))), 422,
				"in the future");
		problem(post(id + "/reps", "{\"nme\": \"Eve\"}"), 400, "The field 'nme' is unknown");
		problem(post(UUID.randomUUID() + "/reps", "{\"name\": \"Eve\", \"role\": \"SALES\"}"), 404, "There is no partner");
		problem(get(UUID.randomUUID() + "/reps"), 404, "There is no partner");
		problem(get(id + "/reps/" + UUID.randomUUID()), 404, "The partner has no rep");
		problem(put(id, UUID.randomUUID(), "{\"name\": \"Eve\", \"role\": \"SALES\"}"), 404, "The partner has no rep");
		problem(put(id, bob.id(), "{\"name\": \"Bob\", \"email\": \"ann@example.com\", \"role\": \"SALES\"}"), 409,
				"The partner has another rep of that mail address");
		problem(post(id + "/reps/" + bob.id() + "/certificates", "{}"), 422, "Name the certificate of Bob Kay.");
		problem(post(id + "/reps/" + bob.id() + "/certificates", "{\"certificate\": \"Basics\", \"issuedOn\": \"%s\", \"certificateUrl\": \"javascript:x\"}"
			.formatted(programme.today())), 422, "is not the web address of a certificate");
		problem(post(id + "/reps/" + bob.id() + "/erasure", "{}"), 422, "Give the reason");
		rest.anonymous().get().uri(PARTNERS + id + "/reps").exchange().expectStatus().isUnauthorized();
		rest.post("lead", PARTNERS + id + "/reps/" + bob.id() + "/erasure", "{\"reason\": \"Asked\"}").expectStatus().isForbidden();
		rest.post("exec", PARTNERS + id + "/reps", "{\"name\": \"Eve\", \"role\": \"SALES\"}").expectStatus().isForbidden();
	}

	private Signed aPartnerSigned() {
		var signed = programme.aPartnerSignedOn(programme.today().minusDays(30));
		Awaitility.await("the runway").until(() -> certifications.standing(signed.partner().id()).isPresent());
		return signed;
	}

	private CertifiedRep certified(String name, Role role) {
		return new CertifiedRep(name, null, role, "Basics", programme.today().minusDays(20), null);
	}

	private Rep rep(UUID partnerId, String name) {
		return reps.of(partnerId, ALL).items().stream().filter(each -> name.equals(each.name())).findFirst().orElseThrow();
	}

	private ResponseSpec get(String path) {
		return rest.get("lead", PARTNERS + path);
	}

	private ResponseSpec post(String path, String body) {
		return rest.post("ops", PARTNERS + path, body);
	}

	private ResponseSpec put(UUID partnerId, UUID repId, String body) {
		return put(partnerId, repId, body, "*");
	}

	private ResponseSpec put(UUID partnerId, UUID repId, String body, String seen) {
		return rest.as("ops")
			.put()
			.uri(rest.url() + PARTNERS + partnerId + "/reps/" + repId)
			.header("If-Match", seen)
			.contentType(MediaType.APPLICATION_JSON)
			.body(body)
			.exchange();
	}

}
