package dev.runway.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import dev.runway.activation.TaskEvidence;
import dev.runway.api.IfMatch;
import dev.runway.api.Paging;
import dev.runway.certification.RepMentions.Mention;
import dev.runway.partner.PartnerDirectory;
import dev.runway.partner.PartnerProfile;
import dev.runway.programme.Refused;
import dev.runway.runway.Clocks;
import dev.runway.runway.RunwayDirectory;
import dev.runway.runway.evidence.Evidence;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** What Runway holds about a rep, and that nothing but the figures is left of them after an erasure. */
@RunwayTest
class PersonalDataIntegrationTests {

	private static final Paging ALL = new Paging(Paging.MAX_LIMIT, Optional.empty());

	/** No other test has such a name. */
	private final String family = "Quill" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

	private final String name = "Zora O'" + family, email = "zora.%s@acme.example".formatted(family.toLowerCase());

	@Autowired
	Rest rest;

	@Autowired
	Programme programme;

	@Autowired
	Certifications certifications;

	@Autowired
	PartnerReps reps;

	@Autowired
	PersonalDataOfReps personalData;

	@Autowired
	SellingRights rights;

	@Autowired
	RunwayDirectory runways;

	@Autowired
	TaskEvidence evidence;

	@Autowired
	Clocks clocks;

	@Autowired
	PartnerDirectory partners;

	@Autowired
	Timeline timeline;

	@Autowired
	JdbcClient jdbc;

	@Test
	void handsOutAllThatItHoldsAboutARepAndNothingAboutOthers() {
		var signed = aPartnerWithARepWhoIsNamedEverywhere();
		var zora = zora(signed);

		var data = personalData.of(signed.partner().id(), zora.id());

		assertThat(data.rep()).isEqualTo(zora);
		assertThat(data.certificates()).singleElement().returns("https://certs.example/zora", Certificate::certificateUrl);
		assertThat(data.mentions()).extracting(Mention::where)
			.contains("contact of the partner", "evidence of 'Certification done'", "reason for moving the clock", "timeline",
					"line 7 of a loaded file of milestones", "mail that names the rep", "name of a deal", "name of a refused deal",
					"reason for what became of a deal");
		assertThat(data.mentions()).filteredOn(each -> each.where().startsWith("evidence"))
			.singleElement()
			.satisfies(evidence -> assertThat(evidence.text()).contains(name, email).doesNotContain("Bob"));
		rest.get("lead", "/api/v1/partners/%s/reps/%s/personal-data".formatted(signed.partner().id(), zora.id())).expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.rep.email")
			.isEqualTo(email)
			.jsonPath("$.mentions[0].where")
			.exists();
	}

	@Test
	void leavesNothingOfARepButTheFigures() {
		var signed = aPartnerWithARepWhoIsNamedEverywhere();
		var id = signed.partner().id();
		var zora = zora(signed);
		var standing = certifications.standing(id);
		var history = rights.history(id);
		var entries = timeline.of(id, ALL).items().size();
		assertThat(placesThatHold(family)).isNotEmpty();

		erase(signed, zora.id(), name + " asked for it").expectStatus().isOk();
		var after = timeline.of(id, ALL).items();
		erase(signed, zora.id(), "Once more").expectStatus().isOk();

		assertThat(placesThatHold(family)).isEmpty();
		assertThat(timeline.of(id, ALL).items()).isEqualTo(after).hasSize(entries + 1);
		assertThat(after).filteredOn(entry -> entry.kind().equals("rep_erased"))
			.singleElement()
			.returns("The personal data of %1$s were erased: %1$s asked for it".formatted(pseudonym(zora)), Entry::summary)
			.returns("ops", Entry::recordedBy);
		assertThat(certifications.standing(id)).isEqualTo(standing);
		assertThat(rights.history(id)).isEqualTo(history);
		assertThat(certifications.certificates(id)).filteredOn(each -> each.repId().equals(zora.id()))
			.singleElement()
			.returns(pseudonym(zora), Certificate::name)
			.returns(null, Certificate::email)
			.returns(null, Certificate::certificateUrl);
		assertThat(personalData.of(id, zora.id()).mentions()).isEmpty();
		assertThat(runways.milestones(signed.runway().id())).singleElement()
			.satisfies(milestone -> assertThat(milestone.evidence()).contains(pseudonym(zora), "Bob Kay"));
	}

	@Test
	void takesThePersonForANewRepAfterwards() {
		var signed = aPartnerWithARepWhoIsNamedEverywhere();
		var id = signed.partner().id();
		var zora = zora(signed);
		personalData.erase(id, zora.id(), "Asked", programme.saidBy("ops"));

		assertThat(reps.add(id, new GivenPerson(name, email, "SE", null), programme.saidBy("ops")).isNew()).isTrue();
		assertThat(reps.add(id, new GivenPerson(pseudonym(zora), null, "SE", null), programme.saidBy("ops")).isNew()).isTrue();
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> reps.edit(id, zora.id(), new GivenPerson("Zora", null, "SE", null), IfMatch.ANY, programme.saidBy("ops")))
			.withMessageContaining("add the person as a new rep");
		personalData.erase(id, zora(signed).id(), "Asked", programme.saidBy("ops"));
		assertThat(placesThatHold(family)).isEmpty();
	}

	/** Everywhere where people and processes may have written the name. */
	private Signed aPartnerWithARepWhoIsNamedEverywhere() {
		var signed = programme.aPartnerSignedOn(programme.today());
		var id = signed.partner().id();
		var today = programme.today();
		Awaitility.await("the runway").until(() -> certifications.standing(id).isPresent());
		var profile = signed.partner().profile();
		partners.describe(partners.partner(id), new PartnerProfile(profile.name(), profile.domain(), profile.country(), profile.path(),
				profile.timeZone(), "Zora", "O'" + family, email));
		evidence.record(signed.runway().id(), new Evidence.Certification(List.of(given(name, email, "SE", today),
				given("Ann Lee", "ann@acme.example", "SALES", today), given("Bob Kay", "bob@acme.example", "SALES", today))), "olga");
		var bob = certifications.certificates(id).stream().filter(each -> "Bob Kay".equals(each.name())).findFirst().orElseThrow();
		certifications.withdraw(id, bob.id(), today, name.toLowerCase() + " sat the exam for him", programme.saidBy("ops"));
		certifications.record(id, zora(signed).id(), new GivenRep(null, null, null, "Expert", today, null, "https://certs.example/zora"),
				programme.saidBy("ops"));
		rest.as("ops")
			.post()
			.uri(rest.url() + "/api/v1/partners/%s/reps".formatted(id))
			.header("Idempotency-Key", id.toString())
			.contentType(MediaType.APPLICATION_JSON)
			.body(Map.of("name", name, "email", email, "role", "SE"))
			.exchange()
			.expectStatus()
			.isOk();
		var deals = "/api/v1/partners/%s/deals".formatted(id);
		rest.post("ops", deals, Map.of("name", "A lead of " + name, "customer", "Quiet Ltd")).expectStatus().isEqualTo(409);
		var referral = rest
			.post("ops", "/api/v1/partners/%s/referrals".formatted(id),
					Map.of("name", name + " knows them", "customer", "Known Ltd", "sponsor", "Ann"))
			.expectStatus()
			.isCreated()
			.expectBody(Map.class)
			.returnResult()
			.getResponseBody();
		rest.post("ops", "%s/%s/cancellation".formatted(deals, referral.get("dealId")), Map.of("reason", name + " was wrong"))
			.expectStatus()
			.isOk();
		clocks.extend(signed.runway().id(), today.plusDays(130), name + " is on leave", programme.saidBy("ops"));
		jdbc.sql("insert into intake.imports (id, requested_by, created_at) values (:id, 'ops', :today)").param("id", id).param("today", today).update();
		jdbc.sql("insert into intake.import_rows (import_id, file, line, key, outcome, reason) values (:id, 'MILESTONES', 7, 'test/1', 'REFUSED', :reason)")
			.param("id", id)
			.param("reason", "rep_email '%s' is another rep's".formatted(email))
			.update();
		jdbc.sql("""
				insert into notification.mails (id, kind, recipient, about, occasion, message_id, address, template, subject, body_text, body_html, queued_at, queued_on)
				values (:id, 'DIGEST', 'olga', :id, 'test', cast(:id as text), 'olga@example.com', 'digest', 'Acme', :text, :html, :today, :today)
				""")
			.param("id", id)
			.param("today", today)
			.param("text", "Ask " + name)
			.param("html", "<b>%s</b>".formatted(name.replace("'", "&#39;")))
			.update();
		jdbc.sql("""
				insert into notification.notes (id, topic, template, recipient, runway_id, occasion, mail_on, noted_at, mail_id)
				values (:id, 'CERTIFICATE_LAPSED', 'certificate-lapsed', 'olga', :runwayId, '', :today, :today, :id)
				""").param("id", id).param("today", today).param("runwayId", signed.runway().id()).update();
		jdbc.sql("""
				insert into stuck.remedies (id, kind, ref, since, partner_id, deed, reason, done_by, source, done_on, done_at)
				values (:id, 'MAIL', 'test', :today, :id, :deed, :reason, 'ops', 'PAGE', :today, :today)
				""").param("id", id).param("today", today).param("deed", "A mail was sent by hand: Ask " + name).param("reason", name + " waits for it").update();
		jdbc.sql("update notification.mails set failure = ? where id = ?").params("450 4.2.0 <%s>: busy".formatted(email), id).update();
		Awaitility.await("the listeners").until(() -> jdbc.sql("select count(*) from event_publication").query(Long.class).single() == 0);
		return signed;
	}

	/** Which columns of which tables hold a word, in all that Runway keeps. */
	private List<String> placesThatHold(String word) {
		return jdbc
			.sql("""
					select c.table_schema || '.' || c.table_name || '.' || c.column_name as place, quote_ident(c.table_schema) || '.' || quote_ident(c.table_name) as source,
						case c.data_type when 'bytea' then 'encode(' || quote_ident(c.column_name) || ', ''escape'')' else quote_ident(c.column_name) || '::text' end as name
					from information_schema.columns c
					join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
					where t.table_type = 'BASE TABLE' and c.data_type in ('text', 'character varying', 'jsonb', 'json', 'bytea')
					and c.table_schema not in ('pg_catalog', 'information_schema')
					""")
			.query((row, number) -> List.of(row.getString("place"), row.getString("source"), row.getString("name")))
			.list()
			.stream()
			.filter(column -> jdbc.sql("select exists (select from %s where %s ilike :word)".formatted(column.get(1), column.get(2)))
				.param("word", "%" + word + "%")
				.query(Boolean.class)
				.single())
			.map(List::getFirst)
			.toList();
	}

	private ResponseSpec erase(Signed signed, UUID repId, String reason) {
		return rest.post("ops", "/api/v1/partners/%s/reps/%s/erasure".formatted(signed.partner().id(), repId),
				Map.of("reason", reason));
	}

	private Rep zora(Signed signed) {
		return reps.of(signed.partner().id(), ALL).items().stream().filter(each -> email.equals(each.email())).findFirst().orElseThrow();
	}

	private static String pseudonym(Rep rep) {
		return "Erased rep " + rep.id().toString().substring(0, 4);
	}

	private static GivenRep given(String name, String email, String role, LocalDate issuedOn) {
		return new GivenRep(name, email, role, "Expert", issuedOn, null, null);
	}

}
