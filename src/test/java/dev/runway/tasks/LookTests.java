package dev.runway.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.runway.activation.Milestone;
import dev.runway.engine.CompletionAnswer;
import dev.runway.engine.EngineUnavailableException;
import dev.runway.engine.TaskForm;
import dev.runway.engine.UserTask;
import dev.runway.engine.UserTasks;
import dev.runway.support.Browsers;
import dev.runway.support.Pictures;
import dev.runway.support.Programme;
import dev.runway.support.Rest;
import dev.runway.support.RunwayTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.convention.TestBean;

@RunwayTest
class LookTests {

	@TestBean(name = "engineUserTasks")
	UserTasks tasks;

	static UserTasks tasks() {
		return new Fake();
	}

	@Autowired
	Programme programme;

	@Autowired
	Rest rest;

	@Test
	void looks() {
		var fake = (Fake) tasks;
		var a = programme.aPartnerSignedOn(programme.today().minusDays(60));
		var b = programme.aPartnerSignedOn(programme.today().minusDays(10));
		long ka = ka(a), kb = ka(b);
		var mine = programme.today();
		fake.add(11, ka, "Task_ConfirmAgreement", Milestone.AGREEMENT_SIGNED, null, List.of("partner-operations"), mine.minusDays(46), "confirm-agreement");
		fake.add(12, ka, "Task_CertifyReps", Milestone.CERTIFICATION_DONE, "olga", List.of(), mine.minusDays(1), "certify-reps");
		fake.add(13, kb, "Task_CloseFirstDeal", Milestone.FIRST_CLOSED_WON, "olga", List.of(), mine.plusDays(20), "close-first-deal");
		fake.add(14, kb, "Task_SignJointPlan", Milestone.JOINT_PLAN_SIGNED, "olga", List.of(), mine, "sign-joint-plan");
		fake.add(15, 5, "Task_Decide", null, "marc", List.of(), mine.plusDays(2), "end-or-extend");
		fake.add(16, 6, "Task_SignPartner", null, null, List.of("partner-operations"), mine.plusDays(1), "sign-partner");
		Browsers.use(browser -> {
			var complaints = new ArrayList<String>();
			var page = Browsers.open(browser, rest.url(), "/tasks", "olga", complaints);
			Pictures.take(page, "tasks-list");
			assertThat(page.locator(".tk-list li").count()).isEqualTo(3);
			page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Certification done")).click();
			page.waitForURL("**/tasks/12");
			page.locator("form[data-ready]").waitFor();
			Pictures.take(page, "tasks-certify");
			page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Add one to Certified reps")).click();
			page.locator(".tk-row").nth(1).waitFor();
			page.getByLabel("Name").first().fill("Ann");
			page.getByLabel("Name").nth(1).fill("Bob");
			page.getByText("Draft kept at").waitFor();
			page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Remove 1 of Certified reps")).click();
			page.waitForCondition(() -> page.locator(".tk-row").count() == 1);
			assertThat(page.getByLabel("Name").inputValue()).isEqualTo("Bob");
			page.reload();
			assertThat(page.getByLabel("Name").inputValue()).isEqualTo("Bob");
			page.locator("form[data-ready]").waitFor();
			Pictures.take(page, "tasks-draft");
			fake.answer = new CompletionAnswer.Denied("Certified are 1 of 2 sales reps and 0 of 1 SE: 1 more sales rep, 1 more SE.");
			page.getByLabel("Mail address").fill("bob@example.com");
			page.getByLabel("Role").selectOption("SALES");
			page.getByLabel("Certificate").fill("Sales basics");
			page.getByLabel("Issued on").fill(mine.minusDays(3).toString());
			page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Complete the task")).click();
			page.getByText("Certified are 1 of 2").waitFor();
			page.locator("form[data-ready]").waitFor();
			Pictures.take(page, "tasks-denied");
			assertThat(complaints.stream().filter(each -> !each.contains("422")).toList()).isEmpty();
			complaints.clear();
			fake.answer = new CompletionAnswer.Completed();
			page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Complete the task")).click();
			page.waitForURL("**/tasks");
			Pictures.one(page, "tasks-done");
			assertThat(page.locator(".tk-list li").count()).isEqualTo(2);
			System.out.println("SENT " + fake.sent);
			var lead = Browsers.open(browser, rest.url(), "/tasks?whose=all", "lead", complaints);
			Pictures.take(lead, "tasks-all");
			lead.navigate("/tasks/15");
			lead.locator("form[data-ready]").waitFor();
			lead.getByLabel("Keep the partner until a new date").check();
			lead.getByLabel("Keep until").waitFor();
			Pictures.take(lead, "tasks-decide");
			lead.navigate("/tasks/16");
			Pictures.take(lead, "tasks-sign");
			var other = Browsers.open(browser, rest.url(), "/tasks/13", "exec", complaints);
			Pictures.take(other, "tasks-read");
			assertThat(complaints).isEmpty();
			fake.answer = null;
			lead.navigate("/tasks/14");
			lead.locator("form[data-ready]").waitFor();
			Pictures.take(lead, "tasks-plan");
			return null;
		});
	}

	private long ka(Programme.Signed signed) {
		return signed.instance().key();
	}

	static class Fake implements UserTasks {

		final Map<Long, UserTask> all = new HashMap<>();

		final Map<Long, String> forms = new HashMap<>();

		@Nullable CompletionAnswer answer = new CompletionAnswer.Completed();

		@Nullable Map<String, @Nullable Object> sent;

		void add(long key, long instance, String element, @Nullable Milestone milestone, @Nullable String assignee, List<String> groups, LocalDate due, String form) {
			try {
				forms.put(key, Files.readString(Path.of("forms", form + ".form")));
			}
			catch (IOException e) {
				throw new IllegalStateException(e);
			}
			all.put(key, new UserTask(key, UserTask.State.OPEN, instance, "partner-activation", element, element.replace("Task_", "").replaceAll("([A-Z])", " $1").strip(), assignee, groups, Instant.now(),
					due.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minus(Duration.ofSeconds(1)),
					milestone == null ? Map.of() : Map.of("milestone", milestone.name())));
		}

		@Override
		public List<UserTask> open(Wanted wanted, int limit) {
			return all.values().stream().filter(t -> wanted.assignee() == null && wanted.group() == null || t.assignee() != null && t.assignee().equals(wanted.assignee()) || t.assignee() == null && t.candidateGroups().contains(String.valueOf(wanted.group()))).toList();
		}

		@Override
		public Optional<UserTask> task(long key) {
			return Optional.ofNullable(all.get(key));
		}

		@Override
		public Optional<TaskForm> form(long key) {
			return Optional.of(new TaskForm("x", 1, forms.get(key)));
		}

		@Override
		public Map<String, @Nullable Object> variables(long key) {
			return new HashMap<>(Map.of("partnerName", "Acme <b>Ltd</b>", "signedOn", "2026-08-01", "dueOn", "2026-09-01", "targets", Map.of("salesReps", 2, "salesEngineers", 1, "gate", "First registered deal"),
					"firstDealTargetWeeks", 8, "endsOn", "2026-10-01",
					"decision", Map.of("title", "Acme is not live", "dueOn", "2026-09-09", "story", "It has reached 1 of 6 milestones: Agreement signed on 2026-08-02.",
							"milestones", List.of(Map.of("milestone", "Agreement signed", "reachedOn", "2026-08-02", "dueOn", "2026-08-14"), Map.of("milestone", "Onboarding done", "dueOn", "2026-08-14")),
							"rungs", List.of(Map.of("rung", "Help", "openedOn", "2026-08-14", "outcome", "elapsed")))));
		}

		@Override
		public CompletionAnswer complete(long key, String person, Map<String, @Nullable Object> form) {
			sent = form;
			if (answer == null) {
				throw new EngineUnavailableException("away");
			}
			return answer;
		}

		@Override
		public Optional<Long> find(long processInstanceKey, String elementId) {
			return Optional.empty();
		}

		@Override
		public Optional<String> completedBy(long processInstanceKey, String elementId, Instant until) {
			return Optional.empty();
		}

		@Override
		public void giveBack(long processInstanceKey, String elementId, String person) {
		}

		@Override
		public void reassign(long processInstanceKey, String from, String to) {
		}

		@Override
		public void reassignAll(String from, String to) {
		}

	}

}
