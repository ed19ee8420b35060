package dev.runway.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import dev.runway.api.IfMatch;
import dev.runway.api.Paging;
import dev.runway.certification.SellingRight.State;
import dev.runway.engine.zeebe.DeploymentState;
import dev.runway.engine.zeebe.ModelDeployer;
import dev.runway.engine.zeebe.ModelEdits;
import dev.runway.intake.CsvFile;
import dev.runway.intake.ImportReport;
import dev.runway.notification.Morning;
import dev.runway.runway.Milestone;
import dev.runway.support.Browsers;
import dev.runway.support.Listed;
import dev.runway.support.Models;
import dev.runway.support.Pictures;
import dev.runway.support.Programme;
import dev.runway.support.Programme.ReachedOn;
import dev.runway.support.Programme.Signed;
import dev.runway.support.Rest;
import dev.runway.support.RunwayTest;
import dev.runway.support.Visitor;
import dev.runway.timeline.Entry;
import dev.runway.timeline.Timeline;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.HtmlUtils;

/** What a list of certificates that count does to partners, from its deployment on, and what it tells whom. */
@RunwayTest
class CountedCertificatesIntegrationTests {

	private static final String BASICS = "\"Basics\" | \"SALES\" | null | null | null", EXPERT = "\"Expert\" | \"SE\" | null | null | null",
			UNLISTED = "'%s' is not among the certificates that count for %s: it is kept and shown, and does not count.";

	@Autowired
	Programme programme;

	@Autowired
	CountedCertificates counted;

	@Autowired
	Certifications certifications;

	@Autowired
	SellingRights rights;

	@Autowired
	PartnerReps reps;

	@Autowired
	ExpirySweep sweep;

	@Autowired
	CountedListStore list;

	@Autowired
	ModelDeployer deployer;

	@Autowired
	ModelEdits edits;

	@Autowired
	Timeline timeline;

	@Autowired
	Morning morning;

	@Autowired
	Rest rest;

	@Autowired
	JdbcClient jdbc;

	@LocalServerPort
	int port;

	@BeforeEach
	void awaitTheModels() {
		Awaitility.await("the models").until(deployer::state, DeploymentState.DEPLOYED::equals);
	}

	@AfterEach
	void countEverythingAgain() {
		var shipped = Map.of(Listed.FILE, Models.inRepository().content(Listed.FILE));
		if (edits.propose(shipped).deployable()) {
			edits.deploy(shipped, Map.of(), "ops", "Back to the shipped one");
		}
		assertThat(list.current()).isEqualTo(CountedList.EMPTY);
	}

	@Test
	void looksAtTheRightsAgainWhenAnotherListIsDeployed() {
		var signed = aPartnerCertifiedOn(programme.today().minusDays(9));
		var id = signed.partner().id();
		assertThat(rights.granted(id)).isTrue();

		var basics = new CountedCertificate("Basics", Role.SALES, null, null, null);
		var foreseen = counted.foresee(List.of(basics, new CountedCertificate("Expert II", Role.SE, null, null, null)));
		var suspended = suspended();
		assertThat(foreseen.losing()).isPositive();
		deploy(BASICS, "\"Expert II\" | \"SE\" | null | null | null");
		assertThat(rights.granted(id)).isFalse();
		sweep.sweep();
		assertThat(suspended()).isEqualTo(suspended + foreseen.losing());
		var back = counted.foresee(List.of(basics, new CountedCertificate("Expert", Role.SE, null, null, null)));
		assertThat(back.losing()).isZero();
		assertThat(back.gaining()).isPositive();

		assertThat(rights.current(id).orElseThrow()).returns(State.SUSPENDED, SellingRight::state)
			.returns(programme.today(), SellingRight::effectiveOn)
			.returns("2 of 2 sales reps, 0 of 1 SE are certified, since the programme's list of certificates changed", SellingRight::reason);
		assertThat(timeline.of(id, new Paging(Paging.MAX_LIMIT, Optional.empty())).items()).filteredOn(entry -> entry.kind().equals("milestone_regressed"))
			.singleElement()
			.returns(programme.today(), Entry::happenedOn);
		Awaitility.await("the note").untilAsserted(() -> assertThat(told(signed)).contains(signed.partner().name() + " may not sell",
				"- Cleo Fox (SE), Expert: does not count: it is not in the programme's list"));
		rest.get("ops", "/api/v1/partners/%s/selling-rights".formatted(id)).expectBody().jsonPath("$.maySell").isEqualTo(false);
		Rest.problem(rest.post("ops", "/api/v1/partners/%s/deals".formatted(id), "{\"name\": \"Rollout\", \"customer\": \"Globex\"}"), 409, "0 of 1 SE");

		var lost = suspended();
		deploy(BASICS, EXPERT);
		assertThat(rights.granted(id)).isTrue();
		sweep.sweep();
		assertThat(suspended()).isEqualTo(lost - back.gaining());

		assertThat(rights.history(id)).extracting(SellingRight::state).containsExactly(State.GRANTED, State.SUSPENDED, State.GRANTED);
		assertThat(rights.current(id).orElseThrow().effectiveOn()).isEqualTo(programme.today());
		Awaitility.await("the note").untilAsserted(() -> assertThat(told(signed)).contains(signed.partner().name() + " may sell again"));
		sweep.sweep();
		assertThat(rights.history(id)).hasSize(3);
		assertThat(programme.reached(signed)).containsExactly(Milestone.CERTIFICATION_DONE);
	}

	@Test
	void stopsCountingOnTheDayOfARetirementWithTheSameNoticeBefore() {
		var signed = aPartnerCertifiedOn(programme.today().minusDays(9));
		var id = signed.partner().id();
		var last = programme.today().plusDays(8);
		deploy(BASICS, "\"Expert\" | \"SE\" | null | date(\"%s\") | \"Expert II\"".formatted(last), "\"Expert II\" | \"SE\" | null | null | null");
		assertThat(rights.history(id)).hasSize(1);

		sweep.sweep();
		assertThat(notices(signed)).hasSize(1);
		assertThat(told(signed)).contains(signed.partner().name() + ": a certificate runs out",
				"Cleo Fox (SE), Expert: is retired on %s, replaced by 'Expert II', 8 days left".formatted(last),
				"2 of 2 sales reps, 0 of 1 SE are certified from %s on, and the selling rights are".formatted(last.plusDays(1)));
		programme.advanceTo(last.minusDays(7));
		sweep.sweep();
		assertThat(notices(signed)).hasSize(2);
		assertThat(found("runs_out_within=7")).contains(id.toString());
		assertThat(found("runs_out_within=6")).doesNotContain(id.toString());

		programme.advanceTo(last);
		sweep.sweep();
		assertThat(rights.granted(id)).isTrue();
		programme.advanceTo(last.plusDays(1));
		assertThat(rights.granted(id)).isFalse();
		sweep.sweep();

		assertThat(rights.current(id).orElseThrow()).returns(last.plusDays(1), SellingRight::effectiveOn)
			.returns("2 of 2 sales reps, 0 of 1 SE are certified", SellingRight::reason);
		Awaitility.await("the note").untilAsserted(
				() -> assertThat(told(signed)).contains("- Cleo Fox (SE), Expert: retired on %s, replaced by 'Expert II'".formatted(last)));
		assertThat(found("ran_out=retired")).contains(id.toString());
		assertThat(found("ran_out=expired")).doesNotContain(id.toString());
		assertThat(found("missing=se")).contains(id.toString());
	}

	@Test
	void tellsOfARetiredCertificateThatWasNotNeededForTheRightsAsOfAnExpiredOne() {
		var signed = aPartnerCertifiedOn(programme.today().minusDays(9));
		var last = programme.today().plusDays(1);
		certifications.record(signed.partner().id(), List.of(rep("Dan Orr", Role.SE, "Veteran", programme.today().minusDays(9), null)), programme.saidBy("test"));
		deploy(BASICS, EXPERT, "\"Veteran\" | \"SE\" | null | date(\"%s\") | \"Expert\"".formatted(last));

		programme.advanceTo(last.plusDays(1));
		sweep.sweep();

		Awaitility.await("the note").untilAsserted(() -> assertThat(told(signed)).contains(signed.partner().name() + ": a certificate ran out",
				"Dan Orr (SE), Veteran: retired on %s, replaced by 'Expert'.".formatted(last)));
		assertThat(rights.granted(signed.partner().id())).isTrue();
	}

	@Test
	void grantsOnTheDayOnWhichACertificateBeginsToCount() {
		var first = programme.today().plusDays(2);
		deploy(BASICS, "\"Expert\" | \"SE\" | date(\"%s\") | null | null".formatted(first));
		var signed = aPartnerCertifiedOn(programme.today());
		assertThat(rights.history(signed.partner().id())).isEmpty();
		assertThat(certifications.remarks(signed.partner().id())).containsExactly("'Expert' counts for SE from %s on.".formatted(first));

		programme.advanceTo(first);
		sweep.sweep();

		assertThat(rights.current(signed.partner().id()).orElseThrow()).returns(State.GRANTED, SellingRight::state).returns(first, SellingRight::effectiveOn);
		Awaitility.await("milestone 3").until(() -> programme.reached(signed), List.of(Milestone.CERTIFICATION_DONE)::equals);
	}

	@Test
	void tellsWhoeverRecordsOneOverRestThatItDoesNotCount() {
		var signed = aPartnerSigned();
		var path = "/api/v1/partners/%s/".formatted(signed.partner().id());
		deploy(BASICS, EXPERT);

		rest.post("ops", path + "certificates", """
				{"reps": [{"name": "Ann Lee", "role": "SALES", "certificate": "basics", "issuedOn": "%1$s"},
					{"name": "Bob Kay", "role": "SALES", "certificate": "Old Basics", "issuedOn": "%1$s"}]}
				""".formatted(programme.today())).expectStatus().isOk().expectBody()
			.jsonPath("$.standing").isEqualTo("1 of 2 sales reps, 0 of 1 SE are certified")
			.jsonPath("$.certificates[?(@.certificate == 'basics')].remark").value(List.class, remarks -> assertThat(remarks).containsOnlyNulls())
			.jsonPath("$.certificates[?(@.certificate == 'Old Basics')].remark")
			.value(List.class, remarks -> assertThat(remarks).isEqualTo(List.of(UNLISTED.formatted("Old Basics", "sales reps"))));
		var rep = reps.of(signed.partner().id(), new Paging(Paging.MAX_LIMIT, Optional.empty())).items().getFirst();
		rest.post("ops", path + "reps/%s/certificates".formatted(rep.id()), """
				{"certificate": "Expert", "issuedOn": "%s"}
				""".formatted(programme.today())).expectStatus().isOk().expectBody()
			.jsonPath("$.remark").isEqualTo(UNLISTED.formatted("Expert", "sales reps"));
		assertThat(certifications.certificates(signed.partner().id())).hasSize(3);
	}

	@Test
	void tellsWhoeverRecordsOneInAPage() {
		var signed = aPartnerSigned();
		deploy(BASICS, EXPERT);
		var address = "/partners/%s/certificate".formatted(signed.partner().id());

		var page = new Visitor(port).signIn("olga", "secret").follow().open(address).submit("/certificate", Map.of("name", "Bob Kay", "role", "SALES",
				"certificate", "Old Basics", "issuedOn", programme.today().toString())).follow().body();

		assertThat(HtmlUtils.htmlUnescape(page)).contains("The certificate is recorded: 0 of 2 sales reps", UNLISTED.formatted("Old Basics", "sales reps"),
				"does not count: it is not in the programme's list");
		assertThat(found("ran_out=uncounted")).contains(signed.partner().id().toString());
	}

	@Test
	void tellsWhoeverLoadsOneFromAFile() {
		var signed = aPartnerSigned();
		deploy(BASICS, EXPERT);
		var key = signed.partner().key();

		var report = programme.load(Map.of(CsvFile.CERTIFICATIONS, "partner_external_id,source_system,rep_name,role,certification,issued_on\n"
				+ "%1$s,%2$s,Ann Lee,sales,Old Basics,%3$s\n%1$s,%2$s,Bob Kay,sales,Old Basics,%3$s\n%1$s,%2$s,Cleo Fox,se,Expert,%3$s\n"
					.formatted(key.externalId(), key.sourceSystem(), programme.today())));

		assertThat(report.remarks()).containsExactly(new ImportReport.Remark(UNLISTED.formatted("Old Basics", "sales reps"), 2));
		assertThat(programme.refusedRows(report)).isEmpty();
		assertThat(certifications.standing(signed.partner().id()).orElseThrow().words()).isEqualTo("0 of 2 sales reps, 1 of 1 SE are certified");
		assertThat(HtmlUtils.htmlUnescape(new Visitor(port).signIn("ops", "secret").follow().open("/imports/" + report.id()).body()))
			.contains(UNLISTED.formatted("Old Basics", "sales reps") + " (2 rows)");
	}

	@Test
	void tellsWhoeverRecordsThemInTheTaskWhetherOrNotTheyAreEnough() {
		var signed = programme.aPartnerSignedOn(programme.today().minusDays(30), reached(Milestone.AGREEMENT_SIGNED), reached(Milestone.ONBOARDING_DONE));
		deploy(BASICS, EXPERT);
		var address = "/tasks/" + signed.instance().awaitTask("Task_CertifyReps").key();
		var olga = new Visitor(port).signIn("olga", "secret").follow();

		olga.open(address).submit(address, typed("SALES Basics", "SALES Old Basics", "SE Expert"));
		assertThat(olga.status()).isEqualTo(422);
		assertThat(HtmlUtils.htmlUnescape(olga.body())).contains("1 of 2 sales reps, 1 of 1 SE are certified.", UNLISTED.formatted("Old Basics", "sales reps"));

		var told = olga.open(address).submit(address, typed("SALES Basics", "SALES Basics", "SE Expert")).follow().body();
		assertThat(HtmlUtils.htmlUnescape(told)).contains("done. Thank you.", UNLISTED.formatted("Old Basics", "sales reps"));
	}

	@Test
	void countsTheSameInSqlAsInJava() {
		var signed = aPartnerSigned();
		var id = signed.partner().id();
		var day = programme.today().minusDays(100);
		var rows = new ArrayList<ImportedCertificate>();
		for (var role : Role.values()) {
			for (var name : List.of("open", "from", "until", "both", "unlisted")) {
				for (var expires : new Integer[] { null, 30, 60 }) {
					for (var withdrawn : new Integer[] { null, 31, 45 }) {
						rows.add(new ImportedCertificate(id,
								rep("%s %s %s %s".formatted(role, name, expires, withdrawn), role, name, day, expires == null ? null : day.plusDays(expires)),
								withdrawn == null ? null : day.plusDays(withdrawn)));
					}
				}
			}
		}
		certifications.load(rows, programme.loadedBy("ops"));
		deploy("\"OPEN\" | \"SALES\" | null | null | null", "\"Open\" | \"SE\" | null | null | null", "\"from\" | \"SALES\" | date(\"%s\") | null | null".formatted(day.plusDays(40)),
				"\"until\" | \"SALES\" | null | date(\"%s\") | null".formatted(day.plusDays(30)),
				"\"both\" | \"SALES\" | date(\"%s\") | date(\"%s\") | null".formatted(day.plusDays(20), day.plusDays(50)));
		reps.edit(id, reps.of(id, new Paging(Paging.MAX_LIMIT, Optional.empty())).items().getFirst().id(),
				new GivenPerson("Gone", null, "SALES", day.plusDays(35)), IfMatch.ANY, programme.saidBy("ops"));

		for (var on : List.of(-1, 0, 19, 20, 29, 30, 31, 34, 35, 39, 40, 44, 45, 46, 50, 51, 60, 61, 100)) {
			var inJava = certifications.certificates(id).stream().filter(each -> each.countsOn(day.plusDays(on))).map(Certificate::repId).toList();
			var inSql = jdbc.sql("""
					select rep_id from certification.certificate_facts
					where partner_id = :partner and starts_on <= :on and (ends_on is null or ends_on > :on)
					""").param("partner", id).param("on", day.plusDays(on)).query(UUID.class).list();
			assertThat(inSql).as("day %d", on).containsExactlyInAnyOrderElementsOf(inJava);
		}
	}

	@Test
	void showsOnThePageOfThePartnerWhatRanOutAsPlainlyAsWhatCounts() {
		var signed = aPartnerCertifiedOn(programme.today().minusDays(90));
		var id = signed.partner().id();
		var day = programme.today().minusDays(90);
		certifications.record(id, List.of(rep("Dan Orr", Role.SE, "Expert", day, programme.today().minusDays(4)), rep("Eve Ray", Role.SALES, "Old Basics", day, null),
				rep("Fay Poe", Role.SALES, "Bronze", day, null)), programme.saidBy("test"));
		deploy(BASICS, "\"Expert\" | \"SE\" | null | date(\"%s\") | \"Expert II\"".formatted(programme.today().plusDays(40)), "\"Expert II\" | \"SE\" | null | null | null",
				"\"Old Basics\" | \"SALES\" | null | date(\"%s\") | \"Basics\"".formatted(programme.today().minusDays(20)));

		Browsers.use(browser -> {
			var complaints = new ArrayList<String>();
			var page = Browsers.open(browser, rest.url(), "/partners/" + id, "lead", complaints);
			assertThat(page.locator("main").innerText()).contains("counts, and is retired on %s, replaced by 'Expert II'".formatted(programme.today().plusDays(40)),
					"Certificates that do not count today", "Dan Orr, SE, Expert: expired on %s".formatted(programme.today().minusDays(4)),
					"Eve Ray, sales rep, Old Basics: retired on %s, replaced by 'Basics'".formatted(programme.today().minusDays(20)),
					"Fay Poe, sales rep, Bronze: does not count: it is not in the programme's list");
			Pictures.take(page, "partner-certificates");
			assertThat(complaints).isEmpty();
			return null;
		});
		assertThat(found("ran_out=any")).contains(id.toString());
	}

	private long suspended() {
		return jdbc.sql("select count(*) from certification.selling_right_facts where state = 'SUSPENDED'").query(Long.class).single();
	}

	private void deploy(String... rows) {
		edits.deploy(Map.of(Listed.FILE, Listed.table(rows)), Map.of(), "ops", "The exams have changed");
	}

	private List<String> notices(Signed signed) {
		Awaitility.await("the listeners")
			.until(() -> jdbc.sql("select count(*) from event_publication where serialized_event like ?")
				.param("%" + signed.partner().id() + "%")
				.query(Long.class)
				.single() == 0);
		return jdbc.sql("select occasion from notification.notes where runway_id = ? and topic = 'CERTIFICATES_EXPIRING'")
			.param(signed.runway().id())
			.query(String.class)
			.list();
	}

	/** What the owner is told of a partner with the next mail of the day. */
	private String told(Signed signed) {
		return morning.tells("olga", signed.partner().name());
	}

	/** The partners that a filter finds, on the first page of the list. */
	private String found(String filter) {
		return String.valueOf(rest.get("lead", "/api/v1/partners?limit=200&" + filter).expectStatus().isOk().expectBody(String.class).returnResult().getResponseBody());
	}

	private Signed aPartnerSigned() {
		return aPartnerSignedOn(programme.today());
	}

	private Signed aPartnerSignedOn(LocalDate day) {
		var signed = programme.aPartnerSignedOn(day);
		Awaitility.await("the runway").until(() -> certifications.standing(signed.partner().id()).isPresent());
		return signed;
	}

	/** A partner that signed on a day and had enough reps certified at once. */
	private Signed aPartnerCertifiedOn(LocalDate day) {
		var signed = aPartnerSignedOn(day);
		certifications.record(signed.partner().id(), List.of(rep("Ann Lee", Role.SALES, "Basics", day, null), rep("Bob Kay", Role.SALES, "Basics", day, null),
				rep("Cleo Fox", Role.SE, "Expert", day, null)), programme.saidBy("test"));
		if (rights.granted(signed.partner().id())) {
			Awaitility.await("milestone 3").until(() -> !programme.reached(signed).isEmpty());
		}
		return signed;
	}

	private ReachedOn reached(Milestone milestone) {
		return new ReachedOn(milestone, programme.today().minusDays(25));
	}

	/** The form of the task, a row for each role and certificate. */
	private Map<String, String> typed(String... certificates) {
		var typed = new LinkedHashMap<String, String>();
		typed.put("do", "complete");
		for (int row = 0; row < certificates.length; row++) {
			var words = certificates[row].split(" ", 2);
			typed.put("f.reps[%d].name".formatted(row), "Rep " + row);
			typed.put("f.reps[%d].email".formatted(row), "rep%d@example.com".formatted(row));
			typed.put("f.reps[%d].role".formatted(row), words[0]);
			typed.put("f.reps[%d].certificate".formatted(row), words[1]);
			typed.put("f.reps[%d].issuedOn".formatted(row), programme.today().minusDays(3).toString());
		}
		return typed;
	}

	private static CertifiedRep rep(String name, Role role, String certificate, LocalDate issuedOn, @Nullable LocalDate expiresOn) {
		return new CertifiedRep(name, null, role, certificate, issuedOn, expiresOn);
	}

}
