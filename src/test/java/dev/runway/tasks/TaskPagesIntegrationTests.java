package dev.runway.tasks;

import static dev.runway.runway.Milestone.AGREEMENT_SIGNED;
import static dev.runway.runway.Milestone.ONBOARDING_DONE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.runway.programme.Source;
import dev.runway.runway.Milestone;
import dev.runway.runway.ReachedMilestone;
import dev.runway.runway.RunwayDirectory;
import dev.runway.support.Browsers;
import dev.runway.support.Pictures;
import dev.runway.support.Programme;
import dev.runway.support.Programme.ReachedOn;
import dev.runway.support.Programme.Signed;
import dev.runway.support.Rest;
import dev.runway.support.RunwayTest;
import dev.runway.support.TestEngine;
import dev.runway.support.Visitor;
import dev.runway.tasks.form.Typed;
import io.camunda.zeebe.model.bpmn.Bpmn;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Tasks as people complete them on Runway's own pages, with the engine that holds them. */
@RunwayTest
class TaskPagesIntegrationTests {

	@Autowired
	Programme programme;

	@Autowired
	RunwayDirectory runways;

	@Autowired
	TestEngine engine;

	@Autowired
	Rest rest;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transactions;

	@Autowired
	Drafts drafts;

	@Autowired
	Housekeeping housekeeping;

	@LocalServerPort
	int port;

	@AfterEach
	void catchUp() {
		engine.searchLag(Duration.ZERO);
	}

	@Test
	void completesATaskOfOnesGroupByKeyboardAndNeverShowsItAgain() {
		var signed = programme.aPartnerSignedOn(programme.today().minusDays(60));
		var key = signed.instance().awaitTask("Task_ConfirmAgreement").key();
		Browsers.use(browser -> {
			var complaints = new ArrayList<String>();
			var page = Browsers.open(browser, rest.url(), "/tasks?text=" + signed.partner().name().replace(" ", "+"), "ops", complaints);
			var card = page.locator(".tk-list li").first();
			assertThat(card.textContent()).contains("Agreement signed", signed.partner().name(), "day 60 of 120", "days late", "partner operations");
			Pictures.take(page, "tasks");
			card.locator("a").first().focus();
			page.keyboard().press("Enter");
			page.waitForURL("**/tasks/" + key);
			page.locator("form[data-ready]").waitFor();
			assertThat(page.locator("h1").textContent()).isEqualTo("Agreement signed, " + signed.partner().name());
			page.getByLabel("Contract executed on").fill(programme.today().plusDays(1).toString());
			assertThat(page.getByLabel("Contract executed on").evaluate("field => field.validity.rangeOverflow")).as("in the future").isEqualTo(true);
			page.getByLabel("Contract executed on").fill(programme.today().minusDays(61).toString());
			assertThat(page.getByLabel("Contract executed on").evaluate("field => field.validity.rangeUnderflow")).as("before the signature").isEqualTo(true);
			page.getByLabel("Contract executed on").fill(programme.today().minusDays(59).toString());
			page.getByLabel("Portal access is set up").focus();
			page.keyboard().press("Space");
			page.getByText("Draft kept at").waitFor();
			Pictures.take(page, "task");
			engine.searchLag(Duration.ofDays(1));
			page.getByLabel("Contract executed on").focus();
			page.keyboard().press("Enter");
			page.waitForURL("**/tasks");
			assertThat(page.getByRole(AriaRole.STATUS).first().textContent()).isEqualTo("Agreement signed, %s: done. Thank you.".formatted(signed.partner().name()));
			page.navigate("/tasks?text=" + signed.partner().name().replace(" ", "+"));
			assertThat(page.getByText("No open task is like that.").isVisible()).isTrue();
			page.navigate("/tasks/" + key);
			assertThat(page.locator("main").textContent()).contains("Your entry is recorded");
			assertThat(complaints).isEmpty();
			return null;
		});
		assertThat(fact(signed, AGREEMENT_SIGNED)).extracting(ReachedMilestone::recordedBy, ReachedMilestone::source, ReachedMilestone::occurredOn)
			.containsExactly("ops", Source.TASK, programme.today().minusDays(59));
		assertThat(drafts.find(key, "ops")).isEmpty();
	}

	@Test
	void showsWhyATaskIsRefusedWithEverythingAsItWasTyped() {
		var signed = certifying();
		var key = signed.instance().awaitTask("Task_CertifyReps").key();
		Browsers.use(browser -> {
			var page = open(browser, key, "olga");
			assertThat(page.locator(".tk-row").count()).isEqualTo(3);
			page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Remove 3 of Certified reps")).click();
			page.waitForCondition(() -> page.locator(".tk-row").count() == 2);
			page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Remove 2 of Certified reps")).click();
			page.waitForCondition(() -> page.locator(".tk-row").count() == 1);
			page.getByLabel("Name").fill("Pat <b>Partner</b>");
			page.getByLabel("Mail address").fill("pat@example.com");
			page.getByLabel("Certificate", new Page.GetByLabelOptions().setExact(false)).first().fill("Sales basics");
			page.getByLabel("Issued on").fill(programme.today().minusDays(20).toString());
			page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Complete the task")).click();
			page.getByRole(AriaRole.ALERT).waitFor();
			page.locator("form[data-ready]").waitFor();
			assertThat(page.getByRole(AriaRole.ALERT).textContent()).contains("SE");
			assertThat(page.getByLabel("Name").inputValue()).isEqualTo("Pat <b>Partner</b>");
			Pictures.take(page, "task-refused");
			page.navigate("/tasks");
			assertThat(page.locator(".tk-list li", new Page.LocatorOptions().setHasText(signed.partner().name()))
				.filter(new Locator.FilterOptions().setHasText("Certification done")).textContent()).contains("draft kept");
			page.navigate("/tasks/" + key);
			assertThat(page.locator("main").textContent()).contains("Your draft of");
			assertThat(page.getByLabel("Name").inputValue()).isEqualTo("Pat <b>Partner</b>");
			return null;
		});
		assertThat(runways.reached(signed.runway().id())).doesNotContain(Milestone.CERTIFICATION_DONE);
	}

	@Test
	void addsAndRemovesRowsAndNamesMistakesWithoutAScript() {
		var signed = certifying();
		var address = "/tasks/" + signed.instance().awaitTask("Task_CertifyReps").key();
		var olga = visitor("olga").open(address);

		olga.submit(address, Map.of("do", "add:f.reps", "f.reps[0].name", "Ann")).follow();
		assertThat(olga.body()).contains("Your draft is kept.", "4 of 4", "value=\"Ann\"");
		olga.submit(address, Map.of("do", "remove:f.reps:0", "f.reps[0].name", "Ann", "f.reps[1].name", "Bob & Co")).follow();
		assertThat(olga.body()).contains("3 of 3", "value=\"Bob &amp; Co\"").doesNotContain("4 of 4", "value=\"Ann\"");
		olga.submit(address, Map.of("do", "complete", "f.reps[0].name", "Bob & Co", "f.reps[0].issuedOn", "yesterday"));
		assertThat(olga.status()).isEqualTo(422);
		assertThat(olga.body()).contains("Nothing is sent yet.", "“Mail address” is needed.", "cannot be read; write it as 2027-01-31", "value=\"yesterday\"",
				"value=\"Bob &amp; Co\"");
	}

	@Test
	void saysThatASystemReportedItMeanwhileAndWhatDiffers() {
		var signed = programme.aPartnerSignedOn(programme.today().minusDays(60));
		var address = "/tasks/" + signed.instance().awaitTask("Task_ConfirmAgreement").key();
		var ops = visitor("ops").open(address);
		programme.report(signed, new ReachedOn(AGREEMENT_SIGNED, programme.today().minusDays(58)));
		signed.instance().awaitTerminated("Task_ConfirmAgreement");

		ops.submit(address, agreed(50));

		assertThat(ops.status()).isEqualTo(409);
		assertThat(ops.body()).contains("It was reported by a file on", "“Agreement signed” is recorded for " + programme.today().minusDays(58),
				"Recorded is %s; you typed %s".formatted(programme.today().minusDays(58), programme.today().minusDays(50)), "What you typed");
		assertThat(ops.open(address).body()).contains("It was reported by a file on", "Recorded is %s; you typed".formatted(programme.today().minusDays(58)),
				"What you typed");
	}

	@Test
	void saysThatSomebodyElseHasCompletedIt() {
		var signed = programme.aPartnerSignedOn(programme.today().minusDays(60));
		var address = "/tasks/" + signed.instance().awaitTask("Task_ConfirmAgreement").key();
		var ops = visitor("ops").open(address);
		var lead = visitor("lead").open(address);

		assertThat(lead.submit(address, agreed(55)).step().body()).contains("done. Thank you.");
		assertThat(ops.submit(address, agreed(54)).status()).isEqualTo(409);

		assertThat(ops.body()).contains("lead completed this task on", "Contract executed on: you typed “%s”, recorded is “%s”."
			.formatted(programme.today().minusDays(54), programme.today().minusDays(55)));
		assertThat(fact(signed, AGREEMENT_SIGNED).recordedBy()).isEqualTo("lead");
	}

	@Test
	void tellsLaterWhatBecameOfSomethingThatIsBeingChecked() {
		var signed = programme.aPartnerSignedOn(programme.today().minusDays(60));
		var key = signed.instance().awaitTask("Task_ConfirmAgreement").key();
		var address = "/tasks/" + key;
		var ops = visitor("ops").open(address);
		var release = new CountDownLatch(1);
		var held = hold(signed, release);
		try {
			ops.submit(address, agreed(59)).step();
			assertThat(ops.body()).contains("is being checked, which takes longer than usual");
			assertThat(ops.open(address).body()).contains("that is being checked");
			assertThat(drafts.find(key, "ops")).isPresent();
		}
		finally {
			release.countDown();
		}
		Awaitility.await("the check").atMost(Duration.ofSeconds(60)).until(() -> !held.isAlive() && ops.open("/tasks").body().contains("Your entry is recorded"));
		assertThat(drafts.find(key, "ops")).isEmpty();
		assertThat(ops.open("/tasks").body()).doesNotContain("Your entry is recorded");
	}

	@Test
	void tellsLaterWhyWhatWasBeingCheckedIsDenied() {
		var signed = programme.aPartnerSignedOn(programme.today().minusDays(60), reached(AGREEMENT_SIGNED));
		var key = signed.instance().awaitTask("Task_OnboardPartner").key();
		var address = "/tasks/" + key;
		var olga = visitor("olga").open(address);
		var reason = "The kickoff cannot be later than the day on which onboarding was done.";
		var release = new CountDownLatch(1);
		hold(signed, release);
		try {
			assertThat(olga.submit(address, onboarded(10)).step().body()).contains("is being checked, which takes longer than usual");
		}
		finally {
			release.countDown();
		}

		Awaitility.await("the denial").atMost(Duration.ofSeconds(60)).until(() -> olga.open("/tasks").body().contains("what you sent was not accepted"));
		assertThat(olga.body()).contains(reason);
		assertThat(olga.open("/tasks").body()).doesNotContain("what you sent was not accepted");
		for (int times = 0; times < 2; times++) {
			assertThat(olga.open(address).body()).contains("What you sent was not accepted.", reason, programme.today().minusDays(10).toString(), "Complete the task");
		}
		assertThat(visitor("lead").open(address).body()).doesNotContain("What you sent was not accepted.");
		assertThat(olga.open(address).submit(address, onboarded(30)).step().body()).contains("done. Thank you.");
		assertThat(drafts.find(key, "olga")).isEmpty();
	}

	@Test
	void letsEachPersonDoWhatTheyMay() {
		var signed = certifying();
		var address = "/tasks/" + signed.instance().awaitTask("Task_CertifyReps").key();
		for (var reader : List.of("ops", "exec")) {
			var visitor = visitor(reader).open(address);
			assertThat(visitor.body()).as(reader).contains("You may read this task and not complete it: Olga Owner has it.").doesNotContain("Complete the task");
		}
		assertThat(visitor("operator").open(address).status()).isEqualTo(403);
		assertThat(visitor("lead").open(address).body()).contains("You may complete it all the same", "Complete the task");
		assertThat(new Visitor(port).open(address).location().orElseThrow()).endsWith("/login");
		var exec = visitor("exec").open("/partners");
		var token = exec.body().replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
		assertThat(exec.post(address, Map.of("_csrf", token, "do", "complete", "f.reps[0].name", "Mine")).status()).isEqualTo(403);
		assertThat(exec.body()).contains("You may read this task and not complete it", "What you typed is kept");
		assertThat(exec.post(address, Map.of("do", "complete")).status()).isEqualTo(403);
	}

	@Test
	void showsAPartnerManagerNothingThatStandsInTheTasksOfOthers() {
		var signed = programme.aPartnerSignedOn(programme.today().minusDays(30), reached(AGREEMENT_SIGNED), reached(ONBOARDING_DONE));
		var key = signed.instance().awaitTask("Task_SignJointPlan").key();
		assertThat(visitor("exec").open("/tasks/" + key).body()).contains("name=\"f.firstDealTargetWeeks\" value=\"");
		handOver(signed);
		Awaitility.await("the hand-over").atMost(Duration.ofSeconds(20))
			.untilAsserted(() -> assertThat(visitor("olga").open("/tasks/" + key).body()).contains("Marc Manager has it", "name=\"f.firstDealTargetWeeks\" value=\"\""));
	}

	@Test
	void comparesNothingForAPartnerManagerWithWhatIsRecordedOfAPartnerOfOthers() {
		var signed = programme.aPartnerSignedOn(programme.today().minusDays(60));
		var address = "/tasks/" + signed.instance().awaitTask("Task_ConfirmAgreement").key();
		handOver(signed);
		var olga = visitor("olga").open(address);
		assertThat(visitor("lead").open(address).submit(address, agreed(55)).step().body()).contains("done. Thank you.");

		assertThat(olga.submit(address, agreed(54)).status()).isEqualTo(409);

		assertThat(olga.body()).contains("lead completed this task on", "What you typed").doesNotContain("recorded is “");
	}

	@Test
	void filtersTasksForThoseWhoLeadThePeople() {
		var late = programme.aPartnerSignedOn(programme.today().minusDays(60));
		var fresh = programme.aPartnerSignedOn(programme.today(), new ReachedOn(AGREEMENT_SIGNED, programme.today()));
		late.instance().awaitTask("Task_ConfirmAgreement");
		fresh.instance().awaitTask("Task_OnboardPartner");
		var lead = visitor("lead");

		assertThat(lead.open("/tasks").body()).contains("Nothing is open for you.");
		assertThat(lead.open("/tasks?whose=all").body()).contains(late.partner().name(), fresh.partner().name());
		assertThat(lead.open("/tasks?whose=all&late=true").body()).contains(late.partner().name()).doesNotContain(fresh.partner().name());
		assertThat(lead.open("/tasks?group=partner-operations").body()).contains(late.partner().name()).doesNotContain(fresh.partner().name());
		assertThat(lead.open("/tasks?whose=olga").body()).contains(fresh.partner().name()).doesNotContain(late.partner().name());
		assertThat(lead.open("/tasks?whose=all&text=" + late.partner().name().substring(5)).body()).contains(late.partner().name()).doesNotContain(fresh.partner().name());
		assertThat(lead.open("/tasks?late=maybe").status()).isEqualTo(400);
		assertThat(lead.open("/tasks?colour=red").body()).contains("&#39;colour&#39; is no filter");
		assertThat(visitor("olga").open("/tasks?whose=all").body()).contains(fresh.partner().name()).doesNotContain(late.partner().name());
	}

	@Test
	void leadsToEveryTaskPageByPageWithTheFilterKept() {
		var process = Bpmn.createExecutableProcess("busy").startEvent()
			.userTask("Task_Busy", task -> task.zeebeUserTask().zeebeAssignee("busy & co").zeebeDueDateExpression("dueAt").name("Be busy")).endEvent().done();
		engine.client().newDeployResourceCommand().addProcessModel(process, "busy.bpmn").send().join();
		for (int number = 0; number < 205; number++) {
			engine.createInstance("busy", Collections.singletonMap("dueAt", number < 150 ? "2026-01-%02dT10:00:00Z".formatted(1 + number % 7) : null));
		}
		var lead = visitor("lead");
		Awaitility.await("the tasks").atMost(Duration.ofSeconds(20))
			.until(() -> lead.open("/tasks?whose=busy+%26+co&text=be+busy").body().contains("1 to 100 of 205 tasks, the most urgent first."));

		var seen = new ArrayList<>(tasks(lead));
		assertThat(seen).hasSize(100);
		lead.open(next(lead).orElseThrow());
		assertThat(lead.body()).contains("101 to 200 of 205 tasks", "value=\"be busy\"", "From the beginning");
		seen.addAll(tasks(lead));
		lead.open(next(lead).orElseThrow());
		assertThat(lead.body()).contains("201 to 205 of 205 tasks");
		assertThat(next(lead)).isEmpty();
		seen.addAll(tasks(lead));

		assertThat(seen).hasSize(205).doesNotHaveDuplicates();
		assertThat(lead.open("/tasks?whose=busy+%26+co&late=true").body()).contains("of 150 tasks");
		assertThat(lead.open("/tasks?cursor=nonsense").status()).isEqualTo(400);
		assertThat(lead.body()).contains("The address does not name a page of this list.");
	}

	@Test
	void showsWhatDependsOnAnAnswerAsSoonAsItIsGiven() {
		var signed = programme.aPartnerSignedOn(programme.today());
		programme.advanceTo(signed.runway().signedOn().plusDays(121));
		var ladder = signed.instance().awaitCalled("rescue-ladder");
		ladder.awaitTask("Task_PlanHelp");
		programme.advanceTo(signed.runway().signedOn().plusDays(151));
		ladder.awaitActivated("CatchEvent_DemotionRecoveryOver");
		programme.advanceTo(signed.runway().signedOn().plusDays(181));
		var key = ladder.awaitCalled("decide-partnership").awaitTask("Task_Decide").key();
		Browsers.use(browser -> {
			var page = open(browser, key, "lead");
			assertThat(page.locator("main").textContent()).contains(signed.partner().name(), "Marc Manager has this task. You may complete it all the same", "Agreement signed");
			assertThat(page.getByLabel("Keep until").count()).isZero();
			page.getByLabel("Reason").fill("They are about to sign a bank");
			page.getByLabel("Keep the partner until a new date").check();
			page.getByLabel("Keep until").waitFor();
			assertThat(page.getByLabel("Reason").inputValue()).isEqualTo("They are about to sign a bank");
			page.getByLabel("Keep until").fill(programme.today().minusDays(1).toString());
			assertThat(page.getByLabel("Keep until").evaluate("field => field.validity.rangeUnderflow")).as("held back by the browser").isEqualTo(true);
			page.getByLabel("Keep until").fill(programme.today().plusYears(9).toString());
			Pictures.take(page, "task-decision");
			page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Complete the task")).click();
			page.getByRole(AriaRole.ALERT).waitFor();
			assertThat(page.getByRole(AriaRole.ALERT).textContent()).contains("cannot be; give a day from");
			page.getByLabel("End the partnership").check();
			page.getByLabel("Keep until").waitFor(new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
			page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Complete the task")).click();
			page.waitForURL("**/tasks");
			return null;
		});
		assertThat(runways.runway(signed.runway().id()).ended()).isTrue();
	}

	@Test
	void namesTheEndOfTheClockBesideAFirstDealTargetThatIsLater() {
		var signed = certifying();
		var key = signed.instance().awaitTask("Task_SignJointPlan").key();
		var day = signed.runway().signedOn();
		Browsers.use(browser -> {
			var page = open(browser, key, "olga");
			page.getByLabel("Attribution rules").fill("50/50");
			page.getByLabel("First deal within, weeks").fill("18");
			page.getByText("First deal by %s; the clock ends on %s.".formatted(day.plusWeeks(18), day.plusDays(120))).waitFor();
			Pictures.take(page, "task-plan");
			assertThat(page.getByLabel("We signed on").getAttribute("min")).isEqualTo(day.toString());
			assertThat(page.getByLabel("We signed on").getAttribute("max")).isEqualTo(programme.today().toString());
			return null;
		});
	}

	@Test
	void knowsNoTaskByAnotherKeyAndTakesNoMoreThanAFormNeeds() {
		var signed = programme.aPartnerSignedOn(programme.today());
		var key = signed.instance().awaitTask("Task_ConfirmAgreement").key();
		var ops = visitor("ops");

		assertThat(List.of("1", "nonsense", "99999999999999999999")).allSatisfy(each -> assertThat(ops.open("/tasks/" + each).status()).isEqualTo(404));
		ops.open("/tasks/" + key).submit("/tasks/" + key, Map.of("do", "complete", "f.executedOn", "x".repeat(250_000)));
		assertThat(ops.status()).isEqualTo(413);
		assertThat(ops.body()).contains("more than a task takes");
		assertThat(drafts.find(key, "ops")).isEmpty();
	}

	@Test
	void dropsDraftsThatNobodyHasGoneOnWithFor30Days() {
		var now = engine.now();
		drafts.keep(7, "old", new Typed(Map.of("f.x", List.of("y"))), now.minus(Duration.ofDays(31)));
		drafts.keep(7, "young", new Typed(Map.of("f.x", List.of("y"))), now.minus(Duration.ofDays(29)));

		housekeeping.dropOld();

		assertThat(drafts.find(7, "old")).isEmpty();
		assertThat(drafts.find(7, "young")).isPresent();
	}

	/** The tasks on a page of the list, by their addresses. */
	private static List<String> tasks(Visitor visitor) {
		return Pattern.compile("class=\"tk-title\" href=\"([^\"]+)\"").matcher(visitor.body()).results().map(found -> found.group(1)).toList();
	}

	private static Optional<String> next(Visitor visitor) {
		return Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(visitor.body()).results().map(found -> found.group(1).replace("&amp;", "&")).findFirst();
	}

	/** Gives a partner to another manager. */
	private void handOver(Signed signed) {
		rest.as("ops").method(HttpMethod.PUT).uri(rest.url() + "/api/v1/partners/" + signed.partner().id() + "/owner")
			.contentType(MediaType.APPLICATION_JSON).body(Map.of("owner", "marc", "reason", "Balance")).exchange().expectStatus().is2xxSuccessful();
	}

	/** Keeps the check of a partner's task waiting. */
	private Thread hold(Signed signed, CountDownLatch release) {
		var holding = new CountDownLatch(1);
		var thread = Thread.ofPlatform().start(() -> transactions.executeWithoutResult(status -> {
			jdbc.sql("select id from runway.runways where id = ? for update").param(signed.runway().id()).query().singleRow();
			holding.countDown();
			await(release);
		}));
		await(holding);
		return thread;
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException interrupted) {
			Thread.currentThread().interrupt();
		}
	}

	private Page open(Browser browser, long key, String user) {
		var page = Browsers.open(browser, rest.url(), "/tasks/" + key, user, new ArrayList<>());
		page.locator("form[data-ready]").waitFor();
		return page;
	}

	private Visitor visitor(String user) {
		return new Visitor(port).signIn(user, "secret");
	}

	private Map<String, String> agreed(int daysAgo) {
		var typed = new LinkedHashMap<String, String>();
		typed.put("do", "complete");
		typed.put("f.executedOn", programme.today().minusDays(daysAgo).toString());
		typed.put("f.portalAccess", "true");
		return typed;
	}

	/** Done 20 days ago, with a kickoff on another day. */
	private Map<String, String> onboarded(int kickoffDaysAgo) {
		return Map.of("do", "complete", "f.loginsIssued", "true", "f.kickoffHeldOn", programme.today().minusDays(kickoffDaysAgo).toString(), "f.contentPath",
				"Basics", "f.completedOn", programme.today().minusDays(20).toString());
	}

	private Signed certifying() {
		return programme.aPartnerSignedOn(programme.today().minusDays(30), reached(AGREEMENT_SIGNED), reached(ONBOARDING_DONE));
	}

	private ReachedOn reached(Milestone milestone) {
		return new ReachedOn(milestone, programme.today().minusDays(25));
	}

	private ReachedMilestone fact(Signed signed, Milestone milestone) {
		return runways.milestones(signed.runway().id()).stream().filter(each -> each.milestone() == milestone).findFirst().orElseThrow();
	}

}
