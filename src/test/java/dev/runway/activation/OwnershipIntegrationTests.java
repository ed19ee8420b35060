package dev.runway.activation;

import static dev.runway.support.Programme.MANAGER;
import static dev.runway.support.Programme.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import dev.runway.api.IfMatch;
import dev.runway.engine.UserTasks;
import dev.runway.intake.CsvFile;
import dev.runway.notification.Morning;
import dev.runway.partner.Ownership;
import dev.runway.partner.PartnerDirectory;
import dev.runway.runway.OwnerLoad;
import dev.runway.runway.OwnerLoads;
import dev.runway.support.Mailbox;
import dev.runway.support.OpenTask;
import dev.runway.support.Programme;
import dev.runway.support.Programme.Signed;
import dev.runway.support.RunwayTest;
import dev.runway.support.TestEngine;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Partners that change hands while their process runs, and owners who carry too much or leave. */
@RunwayTest
class OwnershipIntegrationTests {

	private static final String OWNERS = """
			user_name,name,email,manager,active
			olga,Olga Owner,olga@example.com,marc,true
			marc,Marc Manager,marc@example.com,,true
			nora,Nora Next,nora@example.com,marc,true
			""";

	@Autowired
	Programme programme;

	@Autowired
	Ownership ownership;

	@Autowired
	PartnerDirectory partners;

	@Autowired
	OwnerLoads loads;

	@Autowired
	UserTasks tasks;

	@Autowired
	RunningOwners running;

	@Autowired
	TestEngine engine;

	@Autowired
	Mailbox mailbox;

	@Autowired
	Morning morning;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void people() {
		programme.load(Map.of(CsvFile.OWNERS, OWNERS));
	}

	@Test
	void givesOpenTasksTasksToComeAndMailsToTheNewOwner() {
		var signed = programme.aPartnerSignedOn(programme.today());
		var today = programme.today().toString();
		signed.instance().complete("Task_ConfirmAgreement", Map.of("executedOn", today, "portalAccess", true));
		assertThat(signed.instance().awaitTask("Task_OnboardPartner").assignee()).isEqualTo("olga");

		assertThat(ownership.handOver(signed.partner().id(), "nora", "Olga moves to another team", programme.saidBy("lead"), IfMatch.ANY)).isTrue();

		awaitAssignee(signed, "Task_OnboardPartner", "nora");
		mailbox.await("nora@example.com", signed.partner().name() + " is yours now");
		mailbox.await(OWNER, signed.partner().name() + " is with Nora Next now");
		Awaitility.await("what Olga has not heard yet").untilAsserted(() -> assertThat(morning.noted(signed.runway().id()))
			.contains("nora signed", "nora reached").allMatch(note -> note.startsWith("nora ")));
		programme.advanceTo(programme.today().plusDays(12));
		Awaitility.await("the reminder").untilAsserted(() -> assertThat(morning.noted(signed.runway().id())).contains("nora reminder"));
		signed.instance()
			.complete("Task_OnboardPartner", Map.of("loginsIssued", true, "kickoffHeldOn", today, "contentPath", "Basics",
					"completedOn", today));
		assertThat(signed.instance().awaitTask("Task_CertifyReps").assignee()).isEqualTo("nora");
		assertThat(signed.instance().awaitTask("Task_SignJointPlan").assignee()).isEqualTo("nora");
		assertThat(timelineOf(signed))
			.containsExactly("lead: Handed over from Olga Owner to Nora Next: Olga moves to another team");
	}

	@Test
	void givesTasksOverThatTheSearchShowsMinutesLater() {
		var person = aPerson("late");
		var signed = programme.aPartnerSignedOn(programme.today());
		var stays = programme.aPartnerSignedOn(programme.today());
		ownership.handOver(signed.partner().id(), person, "For the test", programme.saidBy("lead"), IfMatch.ANY);
		onboard(stays, "olga");
		tasks.reassign(stays.instance().key(), "olga", person);
		awaitAssignee(stays, "Task_OnboardPartner", person);
		engine.searchLag(Duration.ofDays(1));
		try {
			onboard(signed, person);
			programme.load(owner(person, "marc", false));
			awaitFollowUps(person, 2);
			engine.advanceBy(Duration.ofMinutes(2));
			running.giveOverAgain();
		}
		finally {
			engine.searchLag(Duration.ZERO);
		}
		assertThat(signed.instance().awaitTask("Task_OnboardPartner").assignee()).isEqualTo(person);

		engine.advanceBy(Duration.ofMinutes(6));
		running.giveOverAgain();

		awaitAssignee(signed, "Task_OnboardPartner", "marc");
		awaitAssignee(stays, "Task_OnboardPartner", "marc");
		for (int hours = 0; hours < 30; hours++) {
			engine.advanceBy(Duration.ofHours(1));
			running.giveOverAgain();
		}
		awaitFollowUps(person, 0);
	}

	@Test
	void leavesTasksWithAnOwnerWhoIsBack() {
		var back = aPerson("back");
		var away = aPerson("away");
		var kept = programme.aPartnerSignedOn(programme.today());
		var given = programme.aPartnerSignedOn(programme.today());
		engine.searchLag(Duration.ofDays(1));
		try {
			Map.of(back, kept, away, given).forEach((person, signed) -> {
				onboard(signed, "olga");
				signed.instance().assign("Task_OnboardPartner", person);
				programme.load(owner(person, "marc", false));
				awaitFollowUps(person, 1);
				assertThat(signed.instance().awaitTask("Task_OnboardPartner").assignee()).isEqualTo(person);
			});
			programme.load(owner(back, "marc", true));
		}
		finally {
			engine.searchLag(Duration.ZERO);
		}

		engine.advanceBy(Duration.ofMinutes(6));
		running.giveOverAgain();

		awaitAssignee(given, "Task_OnboardPartner", "marc");
		assertThat(kept.instance().awaitTask("Task_OnboardPartner").assignee()).isEqualTo(back);
	}

	@Test
	void leavesATaskWithThePersonWhoTookItAndChangesNothingForTheSameOwner() {
		var signed = programme.aPartnerSignedOn(programme.today());

		assertThat(ownership.handOver(signed.partner().id(), "olga", "No change", programme.saidBy("lead"), IfMatch.ANY)).isFalse();
		ownership.handOver(signed.partner().id(), "nora", "First", programme.saidBy("lead"), IfMatch.ANY);
		ownership.handOver(signed.partner().id(), "olga", "Back", programme.saidBy("lead"), IfMatch.ANY);
		signed.instance()
			.complete("Task_ConfirmAgreement", Map.of("executedOn", programme.today().toString(), "portalAccess", true));

		awaitAssignee(signed, "Task_OnboardPartner", "olga");
		assertThat(timelineOf(signed)).hasSize(2);
	}

	@Test
	void givesThePartnersOfAnOwnerWhoLeavesToTheManagerWithOneMail() {
		var person = aPerson("leaver");
		var first = programme.aPartnerSignedOn(programme.today());
		var second = programme.aPartnerSignedOn(programme.today());
		List.of(first, second).forEach(each -> ownership.handOver(each.partner().id(), person, "For the test", programme.saidBy("lead"), IfMatch.ANY));

		var left = programme.load(owner(person, "marc", false));

		assertThat(left.files().getFirst().updated()).isEqualTo(1);
		assertThat(ownership.partnersOf(person)).isEmpty();
		List.of(first, second).forEach(each -> assertThat(partners.partner(each.partner().id()).owner()).isEqualTo("marc"));
		var mail = mailbox.await(MANAGER, "2 partners of Person %s are yours now".formatted(person));
		assertThat(text(mail)).contains(first.partner().name(), second.partner().name());
		programme.load(owner(person, "marc", false));
		assertThat(mailbox.subjectsTo(MANAGER).stream().filter(subject -> subject.contains(person))).hasSize(1);
		first.instance()
			.complete("Task_ConfirmAgreement", Map.of("executedOn", programme.today().toString(), "portalAccess", true));
		awaitAssignee(first, "Task_OnboardPartner", "marc");
		assertThat(timelineOf(first)).last().asString().startsWith("test: ").endsWith("Person %s left".formatted(person));
	}

	@Test
	void givesTheDecisionsOfSomebodyWhoLeavesToTheManager() {
		var boss = aPerson("decider");
		var signed = programme.aPartnerSignedOn(programme.today());
		signed.instance()
			.complete("Task_ConfirmAgreement", Map.of("executedOn", programme.today().toString(), "portalAccess", true));
		jdbc.sql("insert into ladder.decisions (runway_id, question, about, decider, opened_on, opened_at, due_on,"
				+ " process_instance_key) values (?, 'NOT_LIVE', ?, ?, ?, ?, ?, 1)")
			.params(signed.runway().id(), programme.today(), boss, programme.today(), programme.today(), programme.today())
			.update();
		awaitAssignee(signed, "Task_OnboardPartner", "olga");
		tasks.reassign(signed.instance().key(), "olga", boss);
		awaitAssignee(signed, "Task_OnboardPartner", boss);

		programme.load(owner(boss, "marc", false));

		awaitAssignee(signed, "Task_OnboardPartner", "marc");
		assertThat(jdbc.sql("select decider from ladder.decisions where runway_id = ?")
			.param(signed.runway().id())
			.query(String.class)
			.single()).isEqualTo("marc");
	}

	@Test
	void refusesAnOwnerWhoWouldLeaveOrphansAndManagersInACircle() {
		var lead = aPerson("lead-of-all");
		programme.load(owner(lead, "", true));
		var signed = programme.aPartnerSignedOn(programme.today());
		ownership.handOver(signed.partner().id(), lead, "For the test", programme.saidBy("lead"), IfMatch.ANY);

		assertThat(programme.refusedRows(programme.load(owner(lead, "", false)))).singleElement()
			.satisfies(row -> assertThat(row.reason()).isEqualTo(("Person %s still answers for 1 partner and has no active manager"
					+ " to take over; hand the partners over first, or load an active manager before this row").formatted(lead)));
		var below = aPerson("below");
		programme.load(owner(below, lead, true));
		assertThat(programme.refusedRows(programme.load(owner(lead, below, true)))).singleElement()
			.satisfies(row -> assertThat(row.reason()).contains("managers cannot form a circle"));
		assertThat(partners.channelLead(below).userName()).isEqualTo(lead);
	}

	@Test
	void refusesToLetTheLastManagerOfSomebodyLeave() {
		var lead = aPerson("last-lead");
		programme.load(owner(lead, "", true));
		var between = aPerson("between");
		programme.load(owner(between, lead, true));
		var below = aPerson("led");
		programme.load(owner(below, between, true));
		assertThat(programme.load(owner(between, lead, false)).files().getFirst().updated()).isEqualTo(1);

		assertThat(programme.refusedRows(programme.load(owner(lead, "", false)))).singleElement()
			.satisfies(row -> assertThat(row.reason()).isEqualTo(("Person %1$s is the last active manager of Person %2$s; name another"
					+ " manager for them, or load an active one for Person %1$s, before this row").formatted(lead, below)));
		assertThat(partners.channelLead(below).active()).isTrue();
		programme.load(owner(below, "marc", true));
		assertThat(programme.load(owner(lead, "", false)).files().getFirst().updated()).isEqualTo(1);
	}

	@Test
	void passesOverManagersWhoHaveLeft() {
		var top = aPerson("top");
		var middle = aPerson("middle");
		var low = aPerson("low");
		programme.load(owner(top, "", true));
		programme.load(owner(middle, top, false));
		programme.load(owner(low, middle, true));

		assertThat(partners.managerOf(low)).map(owner -> owner.userName()).contains(top);
		assertThat(partners.channelLead(low).userName()).isEqualTo(top);
		assertThat(partners.managerOf(top)).isEmpty();
		assertThat(partners.channelLead(top).userName()).isEqualTo(top);
	}

	@Test
	void warnsTheManagerOnceAMonthOfAnOwnerOverCapacity() {
		var busy = aPerson("busy");
		var boss = aPerson("boss");
		programme.load(owner(boss, "", true));
		programme.load(owner(busy, boss, true));
		var rows = new StringBuilder("source_system,external_id,name,partner_type,tier,signed_on,owner_email,country\n");
		for (int i = 0; i < 27; i++) {
			rows.append("%s,%d,Busy %02d,reseller,silver,%s,%s@example.com,DE%n".formatted(busy, i, i, programme.today(), busy));
		}
		programme.load(Map.of(CsvFile.PARTNERS, rows.toString()));

		Awaitility.await("all starts").until(() -> unstarted(busy) == 0);
		Awaitility.await("the warning").untilAsserted(() -> assertThat(morning.tells(boss, "Person " + busy))
			.containsOnlyOnce("Person %s carries 27 partners, 25 are planned".formatted(busy)));
		assertThat(loads.of(busy)).isEqualTo(new OwnerLoad(27, 25));
		assertThat(jdbc.sql("select count(*) from runway.capacity_warnings where owner = ?")
			.param(busy)
			.query(Long.class)
			.single()).isEqualTo(1);
	}

	@Test
	void followsAFileThatNamesAnotherOwner() {
		var signed = programme.aPartnerSignedOn(programme.today());
		var key = signed.partner().key();
		var report = programme.load(Map.of(CsvFile.PARTNERS, """
				source_system,external_id,name,partner_type,tier,signed_on,owner_email,country
				%s,%s,%s,reseller,silver,%s,nora@example.com,DE
				""".formatted(key.sourceSystem(), key.externalId(), signed.partner().name(), programme.today())));

		assertThat(report.files().getFirst().updated()).isEqualTo(1);
		assertThat(timelineOf(signed))
			.containsExactly("test: Handed over from Olga Owner to Nora Next: partners.csv");
		Awaitility.await("the notes").untilAsserted(() -> assertThat(morning.noted(signed.runway().id())).contains("nora handed-over-by-file",
				"olga handed-away-by-file"));
		assertThat(mailbox.subjectsTo("nora@example.com")).doesNotContain(signed.partner().name() + " is yours now");
	}

	private long unstarted(String owner) {
		return jdbc.sql("select count(*) from runway.runways join partner.partner_facts using (partner_id)"
				+ " where owner = ? and started_at is null")
			.param(owner)
			.query(Long.class)
			.single();
	}

	private void onboard(Signed signed, String owner) {
		signed.instance()
			.complete("Task_ConfirmAgreement", Map.of("executedOn", programme.today().toString(), "portalAccess", true));
		awaitAssignee(signed, "Task_OnboardPartner", owner);
	}

	/** What is still to be looked at again, once the listeners have done their part. */
	private void awaitFollowUps(String person, int count) {
		Awaitility.await("%d follow-ups of %s".formatted(count, person))
			.until(() -> jdbc.sql("select count(*) from activation.owner_follow_ups where from_owner = ?")
				.param(person)
				.query(Integer.class)
				.single(), found -> found == count);
	}

	private void awaitAssignee(Signed signed, String elementId, String assignee) {
		Awaitility.await("%s for %s".formatted(elementId, assignee))
			.until(() -> signed.instance().awaitTask(elementId), (OpenTask task) -> task.assignee().equals(assignee));
	}

	private List<String> timelineOf(Signed signed) {
		return jdbc.sql("select recorded_by || ': ' || summary from partner.timeline_facts where partner_id = ?"
				+ " order by recorded_at")
			.param(signed.partner().id())
			.query(String.class)
			.list();
	}

	private String aPerson(String role) {
		var name = role + "-" + Long.toString(System.nanoTime(), 36);
		programme.load(owner(name, "marc", true));
		return name;
	}

	private static Map<CsvFile, String> owner(String userName, String manager, boolean active) {
		return Map.of(CsvFile.OWNERS, """
				user_name,name,email,manager,active
				%1$s,Person %1$s,%1$s@example.com,%2$s,%3$s
				""".formatted(userName, manager, active));
	}

	private static String text(jakarta.mail.internet.MimeMessage mail) {
		return com.icegreen.greenmail.util.GreenMailUtil.getBody(mail);
	}

}
