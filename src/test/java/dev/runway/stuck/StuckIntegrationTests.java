package dev.runway.stuck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import dev.runway.engine.EngineLost;
import dev.runway.intake.ImportReport;
import dev.runway.intake.Imports;
import dev.runway.intake.Outcome;
import dev.runway.partner.OwnerProfile;
import dev.runway.partner.Ownership;
import dev.runway.partner.PartnerDirectory;
import dev.runway.runway.Partnerships;
import dev.runway.support.Browsers;
import dev.runway.support.Mailbox;
import dev.runway.support.Models;
import dev.runway.support.Pictures;
import dev.runway.support.Programme;
import dev.runway.support.Programme.Signed;
import dev.runway.support.Rest;
import dev.runway.support.RunwayTest;
import dev.runway.support.TestEngine;
import dev.runway.support.Visitor;
import io.camunda.client.api.response.ActivatedJob;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.HtmlUtils;

/** Each kind of what can be stuck, brought about for real: it is listed with its age, mended by its action, and then gone. */
@RunwayTest
@TestPropertySource(properties = "test.isolated=stuck")
@DirtiesContext
class StuckIntegrationTests {

	private static final String PROCESS = "partner-activation.bpmn";

	private static final String WHY = "Asked for by Olga";

	private final Map<String, Visitor> visitors = new HashMap<>();

	@Autowired
	StuckThings things;

	@Autowired
	Programme programme;

	@Autowired
	PartnerDirectory partners;

	@Autowired
	Ownership ownership;

	@Autowired
	Partnerships partnerships;

	@Autowired
	Imports imports;

	@Autowired
	Mailbox mailbox;

	@Autowired
	TestEngine engine;

	@Autowired
	Rest rest;

	@Autowired
	ApplicationEventPublisher events;

	@Autowired
	TransactionTemplate transactions;

	@Autowired
	JdbcClient jdbc;

	@LocalServerPort
	int port;

	/** What mends by itself what is stuck here is held, as by a replica that goes on for long. */
	@BeforeEach
	void holdTheSweeps() {
		hold("unconfirmed-starts");
		hold("missed-messages");
	}

	private void hold(String sweep) {
		jdbc.sql("""
				insert into shedlock (name, lock_until, locked_at, locked_by) values (?, now() + interval '1 day', now(), 'test')
				on conflict (name) do update set lock_until = excluded.lock_until, locked_by = excluded.locked_by
				""").param(sweep).update();
	}

	private void release(String sweep) {
		jdbc.sql("update shedlock set lock_until = now() where name = ? and locked_by = 'test'").param(sweep).update();
	}

	@AfterEach
	void leavesNothingStuck() {
		release("outbox");
		engine.cancelInstances();
		try {
			await("nothing is stuck").untilAsserted(() -> assertThat(things.look().piles()).flatExtracting(StuckPile::things).isEmpty());
			assertThat(page("ops", "/stuck")).contains("Nothing is stuck.", "As of <time", "Looked for: the engine has lost its data, ", "processes that cannot go on, ")
				.doesNotContain("nav-count");
		}
		finally {
			forgetThePartners();
		}
	}

	/** A lost engine has lost the instances of all; those of other tests are over. */
	private void forgetThePartners() {
		jdbc.sql("update runway.runways set ended_on = ?, ended_at = ? where ended_on is null").params(programme.today(), Timestamp.from(engine.now())).update();
		jdbc.sql("update activation.instances set closed_out_at = ? where closed_out_at is null").param(Timestamp.from(engine.now())).update();
	}

	@Test
	void processesThatCannotGoOn() {
		var signed = aPartner();
		var schedule = signed.instance().variable("schedule").orElseThrow();
		set(signed, "{}");
		signed.instance().complete("Task_ConfirmAgreement", agreement());
		signed.instance().awaitIncident("Task_OnboardPartner");
		set(signed, schedule);
		engine.advanceBy(Duration.ofMinutes(125));

		var thing = found(StuckKind.INCIDENT, signed);
		assertThat(thing.what()).isEqualTo("Onboard partner, in Partner activation");
		assertThat(thing.detail()).contains("schedule.ONBOARDING_DONE");
		assertThat(page("operator", "/stuck")).contains(signed.partner().name(), "Onboard partner, in Partner activation", "2 hours ago", "Try again",
				"/partners/" + signed.partner().id(), "nav-count");

		assertThat(mend("operator", thing, Map.of())).contains("The engine tries again.");
		signed.instance().awaitTask("Task_OnboardPartner");
		assertThat(timeline(signed)).contains("The engine was told to try again: Onboard partner, in Partner activation");
		isGone(thing);
	}

	@Test
	void aProcessThatCannotBeginIsItsPartnersAndStaysAsOldAsItIsHoweverOftenItIsTried() {
		aPartner();
		deploy(Models.inRepository().edited(PROCESS, "decisionId=\"milestone-targets\"", "decisionId=\"no-targets\""));
		try {
			var signed = programme.aPartnerSignedOn(programme.today());
			var first = found(StuckKind.INCIDENT, signed);
			assertThat(first.what()).contains("in Partner activation");
			assertThat(first.tries()).isZero();
			engine.advanceBy(Duration.ofHours(3));

			for (var tries = 1; tries <= 2; tries++) {
				var again = found(StuckKind.INCIDENT, signed);
				mend("ops", again, Map.of());
				var expected = tries;
				await("it is back").untilAsserted(() -> assertThat(things(StuckKind.INCIDENT)).singleElement().satisfies(back -> {
					assertThat(back.ref()).isNotEqualTo(again.ref());
					assertThat(back.tries()).isEqualTo(expected);
					assertThat(back.since()).isEqualTo(first.since());
				}));
			}
			assertThat(page("ops", "/stuck")).contains(signed.partner().name(), "/partners/" + signed.partner().id(), "3 hours ago", "Tried 2 times, last by ");
		}
		finally {
			deploy(Models.inRepository());
			forgetThePartners();
		}
	}

	@Test
	void tasksWhoseCheckHangs() {
		deploy(Models.inRepository().edited(PROCESS, "type=\"activation.recordAgreement\"", "type=\"test.nobody\""));
		try {
			var signed = aPartner();
			signed.instance().attempt("Task_ConfirmAgreement", agreement());
			engine.client().newFailCommand(check().getKey()).retries(0).errorMessage("The database is away").send().join();
			signed.instance().awaitIncident("Task_ConfirmAgreement");
			engine.advanceBy(Duration.ofMinutes(6));

			var thing = found(StuckKind.TASK_CHECK, signed);
			assertThat(thing.what()).isEqualTo("Confirm agreement, in Partner activation");
			assertThat(thing.detail()).isEqualTo("The database is away");
			assertThat(page("ops", "/stuck")).contains("Tasks whose check hangs", "Check again", "6 minutes ago");

			assertThat(mend("ops", thing, Map.of("reason", WHY))).contains("The engine tries again.");
			engine.client().newCompleteCommand(check().getKey()).send().join();
			signed.instance().awaitCompleted("Task_ConfirmAgreement");
			assertThat(timeline(signed)).contains("The check of a task was tried again: Confirm agreement, in Partner activation: " + WHY);
			isGone(thing);
		}
		finally {
			deploy(Models.inRepository());
		}
	}

	@Test
	void startsThatAreNotConfirmedAndWhatWaitsForThemInTheOutbox() {
		var signed = aPartner();
		hold("outbox");
		engine.cancelInstances();
		transactions.executeWithoutResult(transaction -> events.publishEvent(new EngineLost()));
		ownership.handOver(List.of(signed.partner().id()), "marc", WHY, programme.saidBy("ops"));
		engine.advanceBy(Duration.ofMinutes(4));
		assertThat(things.look().count()).isZero();
		engine.advanceBy(Duration.ofMinutes(3));

		var start = found(StuckKind.START, signed);
		var event = found(StuckKind.EVENT, signed);
		assertThat(event.what()).isEqualTo("\"Owner changed\" waits for the process");
		assertThat(event.detail()).isEqualTo("Tried once so far.");
		assertThat(page("ops", "/stuck")).contains("No process leads it", "7 minutes ago", "Start now", "Publish now");
		pictures("stuck-several");

		assertThat(mend("ops", start, Map.of())).contains("The engine was asked to start the process.");
		var again = await("a second instance").until(() -> engine.awaitInstance("partner.signed", signed.partner().id().toString()),
				latest -> latest.key() != signed.instance().key());
		again.awaitTask("Task_ConfirmAgreement");
		isGone(start);
		assertThat(engine.startedBy("partner.signed", signed.partner().id().toString())).hasSize(2);
		assertThat(timeline(signed)).contains("The process was asked to start: No process leads it");

		assertThat(mend("ops", event, Map.of())).contains("The event is on its way again.");
		isGone(event);
		assertThat(again.variable("owner")).contains("\"marc\"");
		pictures("stuck-nothing");
	}

	@Test
	void endingsThatAProcessHasNotHeardOf() {
		var signed = aPartner();
		jdbc.sql("""
				update runway.runways set ended_on = ?, ended_at = ?, ended_by = 'ops', ended_through = 'PAGE', end_kind = 'LEFT', end_reason = 'Bought'
				where id = ?
				""").params(programme.today(), Timestamp.from(engine.now()), signed.runway().id()).update();
		engine.advanceBy(Duration.ofMinutes(6));

		var thing = found(StuckKind.ENDING, signed);
		assertThat(page("ops", "/stuck")).contains("It has ended, and its process goes on", "6 minutes ago", "Tell it now");

		assertThat(mend("ops", thing, Map.of())).contains("The process was told.");
		signed.instance().awaitEnd();
		isGone(thing);
		assertThat(timeline(signed)).contains("The process was told of the end once more: It has ended, and its process goes on");
	}

	@Test
	void clocksThatRanOutWithoutARung() {
		var signed = programme.aPartnerSignedOn(programme.today().minusDays(110));
		signed.instance().awaitActivated("Task_AwaitFirstDeal");
		var never = engine.now().plus(Duration.ofDays(900)).truncatedTo(ChronoUnit.SECONDS).toString();
		engine.client().newPublishMessageCommand().messageName("activation.clockMoved").correlationKey(signed.runway().id().toString())
			.variables(Map.of("clockEndsAt", never, "reviewAt", never)).send().join();
		signed.instance().awaitActivated("Task_AwaitFirstDeal", 2);
		programme.advanceTo(programme.today().plusDays(17));

		var thing = found(StuckKind.CLOCK, signed);
		assertThat(thing.what()).isEqualTo("The clock ended on %s, and no rung is open".formatted(signed.runway().signedOn().plusDays(120)));
		assertThat(page("ops", "/stuck")).contains("2 days ago", "Open the rung");
		assertThat(refusal("ops", thing, Map.of("reason", " "))).contains("Give a reason");
		assertThat(signed.instance().called("rescue-ladder")).isEmpty();

		assertThat(mend("ops", thing, Map.of("reason", WHY))).contains("The process goes to the rescue ladder now.");
		signed.instance().awaitCalled("rescue-ladder").awaitTask("Task_PlanHelp");
		isGone(thing);
		assertThat(timeline(signed)).contains("The process was sent to the rescue ladder: " + thing.what() + ": " + WHY, "Help asked for");
	}

	@Test
	void loadsThatDoNotEnd() {
		var resumed = aLoadThatNobodyWorksOn("ina");
		var stopped = aLoadThatNobodyWorksOn("iris");
		engine.advanceBy(Duration.ofMinutes(6));
		assertThat(page("ops", "/stuck")).contains("Load by test", "1 row waits", "6 minutes ago", "Go on or stop", "/imports/" + resumed);
		assertThat(page("operator", "/stuck")).doesNotContain("href=\"/imports/");
		var first = things.find(StuckKind.IMPORT, resumed.toString()).orElseThrow();
		var second = things.find(StuckKind.IMPORT, stopped.toString()).orElseThrow();

		assertThat(refusal("ops", second, Map.of("choice", "SEND", "reason", WHY))).contains("Choose whether the load goes on or stops.");
		assertThat(mend("ops", second, Map.of("choice", "STOP", "reason", WHY))).contains("The load is stopped: 1 row is refused");
		assertThat(imports.report(stopped).orElseThrow()).returns(ImportReport.State.DONE, ImportReport::state);
		assertThat(programme.rows(imports.report(stopped).orElseThrow(), Outcome.REFUSED)).extracting(ImportReport.RowReport::reason)
			.containsExactly("The load was stopped before this row; load it again");
		assertThat(partners.findOwner("iris")).isEmpty();

		assertThat(mend("ops", first, Map.of("choice", "RESUME", "reason", WHY))).contains("The load goes on where it stopped.");
		await("the load").until(() -> imports.report(resumed).orElseThrow().state() == ImportReport.State.DONE);
		assertThat(partners.findOwner("ina")).isPresent();
		isGone(first);
		isGone(second);
	}

	@Test
	void mailsThatAreNotSent() {
		var signed = aPartner();
		hold("outbox");
		mailbox.server().stop();
		try {
			partnerships.leave(signed.partner().id(), programme.today(), "They were bought", programme.saidBy("ops"));
			await("the attempts").until(() -> failedMails(signed) == 2);
			engine.advanceBy(Duration.ofMinutes(6));

			var thing = found(StuckKind.MAIL, signed);
			assertThat(thing.detail()).containsIgnoringCase("connection refused");
			assertThat(page("ops", "/stuck")).contains("Mails that are not sent", "6 minutes ago", "Send now");
			assertThat(refusal("ops", thing, Map.of())).contains("The mail server does not take the mail yet", "Connection refused");
		}
		finally {
			mailbox.server().start();
		}

		for (var thing : things(StuckKind.MAIL)) {
			assertThat(mend("ops", thing, Map.of())).contains("The mail was sent.");
			isGone(thing);
		}
		assertThat(mailbox.await(Programme.OWNER, signed.partner().name())).isNotNull();
		assertThat(mailbox.subjectsTo(Programme.OWNER)).filteredOn(subject -> subject.contains(signed.partner().name())).hasSize(1);
		assertThat(timeline(signed)).contains("A mail was sent by hand: ");
		publishWhatWaits();
	}

	@Test
	void addressesThatAreRefused() {
		var first = aPartnerThatEndedUnder("tia", "Tia Typo", "tia at example");
		var second = aPartnerThatEndedUnder("tom", "Tom Typo", "tom at example");
		engine.advanceBy(Duration.ofDays(2));
		var corrected = named(StuckKind.ADDRESS, "Tia Typo");
		var cleared = named(StuckKind.ADDRESS, "Tom Typo");
		assertThat(corrected.what()).isEqualTo("2 mails to tia at example not taken");
		assertThat(corrected.detail()).isEqualTo("This is not a mail address.");
		assertThat(page("ops", "/stuck")).contains("Addresses that are refused", "Tia Typo", "2 days ago", "Correct or clear");

		assertThat(refusal("ops", corrected, Map.of("choice", "SEND", "address", "tia"))).contains("is not a mail address");
		assertThat(refusal("ops", corrected, Map.of("choice", "SEND", "address", Programme.OWNER))).contains("That is the address of Olga Owner already.");
		assertThat(mend("ops", corrected, Map.of("choice", "SEND", "address", "tia@example.com"))).contains("The 2 mails are sent again.");
		mailbox.await("tia@example.com", first.partner().name());
		assertThat(partners.owner("tia").email()).isEqualTo("tia@example.com");
		isGone(corrected);

		assertThat(mend("ops", cleared, Map.of("choice", "FORGET"))).contains("The 2 mails will not be sent any more.");
		isGone(cleared);
		assertThat(timeline(second)).contains("refused by the mail server");
	}

	@Test
	void isShownToLeadsAndMendedByOperationsAndOperatorsAlone() {
		var signed = aPartner();
		engine.cancelInstances();
		transactions.executeWithoutResult(transaction -> events.publishEvent(new EngineLost()));
		engine.advanceBy(Duration.ofMinutes(6));
		var thing = found(StuckKind.START, signed);

		assertThat(page("lead", "/stuck")).contains(signed.partner().name(), "Partner operations and operators mend").doesNotContain("Start now", "nav-count");
		assertThat(as("lead").open(address(thing)).status()).isEqualTo(403);
		assertThat(as("exec").open("/stuck").status()).isEqualTo(403);
		assertThat(as("olga").open("/stuck").status()).isEqualTo(403);
		assertThat(as("ops").open("/stuck/nothing/5").status()).isEqualTo(404);
		for (var user : List.of("ops", "operator")) {
			rest.get(user, "/api/v1/stuck").expectStatus().isOk().expectBody()
				.jsonPath("$.count").isEqualTo(1)
				.jsonPath("$.complete").isEqualTo(true)
				.jsonPath("$.piles[7].kind").isEqualTo("START")
				.jsonPath("$.piles[7].things[0].partnerId").isEqualTo(signed.partner().id().toString());
		}
		rest.get("lead", "/api/v1/stuck").expectStatus().isForbidden();

		as("ops").open(address(thing));
		assertThat(mend("operator", thing, Map.of())).contains("The engine was asked to start the process.");
		await("it is gone").until(() -> things(StuckKind.START).isEmpty());
		as("ops").submit(address(thing), Map.of());
		assertThat(as("ops").status()).isEqualTo(409);
		assertThat(as("ops").body()).contains("It is not stuck any more, so nothing was done.");
		assertThat(jdbc.sql("select done_by from stuck.remedies where ref = ?").param(thing.ref()).query(String.class).list()).containsExactly("operator");
	}

	private Signed aPartner() {
		var signed = programme.aPartnerSignedOn(programme.today());
		signed.instance().awaitTask("Task_ConfirmAgreement");
		await("the outbox").until(() -> jdbc.sql("select count(*) from event_publication").query(Long.class).single() == 0);
		return signed;
	}

	/** Neither the hand-over nor the end reaches its owner. */
	private Signed aPartnerThatEndedUnder(String userName, String name, String address) {
		var signed = aPartner();
		ownership.put(new OwnerProfile(userName, name, address, "marc", true), programme.loadedBy("test"));
		ownership.handOver(List.of(signed.partner().id()), userName, WHY, programme.saidBy("ops"));
		partnerships.leave(signed.partner().id(), programme.today(), "They were bought", programme.saidBy("ops"));
		await("the refusal").until(() -> jdbc.sql("select count(*) from notification.mails where recipient = ? and refused_at is not null")
			.param(userName)
			.query(Long.class)
			.single() == 2);
		return signed;
	}

	/** As when the event about it was lost. */
	private UUID aLoadThatNobodyWorksOn(String owner) {
		var id = UUID.randomUUID();
		jdbc.sql("insert into intake.imports (id, requested_by, dry_run, created_at) values (?, 'test', false, ?)")
			.params(id, Timestamp.from(engine.now()))
			.update();
		jdbc.sql("insert into intake.import_files (import_id, file, understood, rows) values (?, 'OWNERS', 'commas', 1)").param(id).update();
		jdbc.sql("insert into intake.import_rows (import_id, file, line, key, fields) values (?, 'OWNERS', 2, ?, ?)")
			.params(id, owner, """
					{"user_name": "%s", "name": "%s", "email": "%s@example.com", "manager": "", "active": "true"}""".formatted(owner, owner, owner))
			.update();
		return id;
	}

	private Map<String, Object> agreement() {
		return Map.of("executedOn", programme.today().toString(), "portalAccess", true);
	}

	private void set(Signed signed, String schedule) {
		engine.client().newSetVariablesCommand(signed.instance().key()).variables("{\"schedule\": %s}".formatted(schedule)).send().join();
	}

	private void deploy(Models models) {
		engine.client().newDeployResourceCommand().addResourceStringUtf8(models.content(PROCESS), PROCESS).send().join();
	}

	/** The check of a completed task, for which no worker of Runway asks. */
	private ActivatedJob check() {
		return await("the check").until(() -> engine.client().newActivateJobsCommand().jobType("test.nobody").maxJobsToActivate(1)
			.timeout(Duration.ofMinutes(5)).send().join().getJobs(), jobs -> !jobs.isEmpty()).getFirst();
	}

	private long failedMails(Signed signed) {
		return jdbc.sql("select count(*) from notification.mails where about = ? and failure is not null")
			.param(signed.runway().id())
			.query(Long.class)
			.single();
	}

	/** What the outbox would do by itself: the mails are gone by then, and nothing is sent twice. */
	private void publishWhatWaits() {
		release("outbox");
		await("the outbox").atMost(Duration.ofSeconds(30)).until(() -> jdbc.sql("select count(*) from event_publication").query(Long.class).single() == 0);
	}

	private List<StuckThing> things(StuckKind kind) {
		return things.look().piles().stream().filter(pile -> pile.kind() == kind).flatMap(pile -> pile.things().stream()).toList();
	}

	private StuckThing found(StuckKind kind, Signed signed) {
		var thing = named(kind, signed.partner().name());
		assertThat(thing.partnerId()).isEqualTo(signed.partner().id());
		return thing;
	}

	private StuckThing named(StuckKind kind, String name) {
		return await("%s of %s".formatted(kind, name)).until(() -> things(kind).stream().filter(thing -> thing.name().equals(name)).findFirst(),
				Optional::isPresent).orElseThrow();
	}

	/** It is listed no more, and whoever still has the form open is told so. */
	private void isGone(StuckThing thing) {
		await("%s is gone".formatted(thing)).untilAsserted(() -> assertThat(things(thing.kind())).extracting(StuckThing::ref).doesNotContain(thing.ref()));
		assertThat(as("ops").open(address(thing)).status()).isEqualTo(409);
		assertThat(as("ops").body()).contains("It is not stuck any more, so there is nothing to do.");
	}

	private String mend(String user, StuckThing thing, Map<String, String> typed) {
		as(user).open(address(thing)).submit(address(thing), typed);
		assertThat(as(user).status()).as(as(user).body()).isEqualTo(302);
		return HtmlUtils.htmlUnescape(as(user).follow().body());
	}

	private String refusal(String user, StuckThing thing, Map<String, String> typed) {
		as(user).open(address(thing)).submit(address(thing), typed);
		assertThat(as(user).status()).isBetween(409, 422);
		return HtmlUtils.htmlUnescape(as(user).body());
	}

	private static String address(StuckThing thing) {
		return "/stuck/%s/%s".formatted(thing.kind().word(), thing.ref());
	}

	private String page(String user, String path) {
		assertThat(as(user).open(path).status()).isEqualTo(200);
		return HtmlUtils.htmlUnescape(as(user).body());
	}

	private String timeline(Signed signed) {
		return page("ops", "/partners/" + signed.partner().id());
	}

	/** How the page looks to partner operations, and whether everybody can use it. */
	private void pictures(String name) {
		var complaints = new ArrayList<String>();
		Browsers.use(browser -> {
			Pictures.take(Browsers.open(browser, rest.url(), "/stuck", "ops", complaints), name);
			return null;
		});
		assertThat(complaints).isEmpty();
	}

	private Visitor as(String user) {
		return visitors.computeIfAbsent(user, name -> new Visitor(port).signIn(name, "secret"));
	}

}
