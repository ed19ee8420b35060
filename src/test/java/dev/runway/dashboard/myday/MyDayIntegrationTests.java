package dev.runway.dashboard.myday;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.runway.metrics.PaperProgramme;
import dev.runway.runway.Milestone;
import dev.runway.support.Browsers;
import dev.runway.support.Pictures;
import dev.runway.support.Programme;
import dev.runway.support.Rest;
import dev.runway.support.RunwayTest;
import dev.runway.support.Visitor;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** The page that a partner manager and partner operations begin their day with, and that of each other role. */
@RunwayTest
@TestPropertySource(properties = "test.isolated=my-day")
@DirtiesContext
class MyDayIntegrationTests {

	@Autowired
	Programme programme;

	@Autowired
	Rest rest;

	@Autowired
	JdbcClient jdbc;

	@LocalServerPort
	int port;

	private PaperProgramme paper;

	private LocalDate today;

	@BeforeEach
	void forget() {
		paper = PaperProgramme.in(jdbc);
		paper.clear();
		jdbc.sql("update partner.owners set name = 'Olga Owner'").update();
		paper.owner("paul");
		today = programme.today();
	}

	@Test
	void ordersWhatFallsDueByItsDayAndThenByName() {
		var left = ChronoUnit.DAYS.between(today, today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)));
		signed((int) (42 - left)).named("Abe, late with more");
		signed(42, 3, 10).named("Zed");
		signed(42, 3, 10).named("Yan");
		Browsers.use(browser -> {
			var names = section(Browsers.open(browser, rest.url(), "/", "olga", new ArrayList<>()), "Due this week").locator("li a").allTextContents();
			assertThat(names).containsExactlyElementsOf(left == 0 ? List.of("Abe, late with more", "Yan", "Zed") : List.of("Yan", "Zed", "Abe, late with more"));
			return null;
		});
	}

	@Test
	void showsAManagerWhatTheDayAsksFor() {
		for (int at = 1; at <= 7; at++) {
			signed(50 + at, 3).named("Late " + at);
		}
		signed(42, 3, 10).named("Due today");
		signed(115, 3, 10, 30, 30).named("Ending");
		signed(70, 3, 10, 30, 30, 65).named("Lately live");
		signed(300, 3, 10, 30, 30, 60, 150).named("Won");
		paper.signedBy("paul", today.minusDays(60).toString(), 3).planned().named("Another's");
		var process = programme.aPartnerSignedOn(today).instance().awaitTask("Task_ConfirmAgreement");
		Browsers.use(browser -> {
			var complaints = new ArrayList<String>();
			var page = Browsers.open(browser, rest.url(), "/", "olga", complaints);
			Pictures.take(page, "my-day");
			assertThat(page.title()).startsWith("My day");
			assertThat(page.locator("main").textContent()).contains("Olga Owner").doesNotContain("Another's", "null", "@");
			assertThat(section(page, "Late").locator("li").allTextContents()).hasSize(5).first().asString().contains("Ending", "First registered deal", "45 days late");
			assertThat(section(page, "Due today").textContent()).contains("Due today", "Certification done, Joint plan signed", "today");
			assertThat(section(page, "The clock ends soon").textContent()).contains("Ending", "Day 115 of 120", "5 days left");
			assertThat(section(page, "Went live lately").textContent()).contains("Lately live", "Live on day 65", "5 days ago");
			assertThat(page.locator(".md-next tbody th").allTextContents()).contains("Late 1", "Ending", "Lately live").doesNotContain("Won", "Another's");
			assertThat(page.locator(".md-next tbody tr").filter(new FilterOptions().setHasText("Late 7")).textContent())
				.contains("Finish onboarding", "43 days late");
			assertThat(leadsToAsMany(page, "late")).isEqualTo(8);
			assertThat(leadsToAsMany(page, "due today")).isEqualTo(1);
			assertThat(leadsToAsMany(page, "due this week")).isPositive();
			assertThat(leadsToAsMany(page, "clock ends soon")).isEqualTo(1);
			assertThat(leadsToAsMany(page, "went live")).isEqualTo(1);
			assertThat(leadsToAsMany(page, "on their way")).isEqualTo(11);
			assertThat(complaints).isEmpty();
			return null;
		});
		assertThat(process.key()).isPositive();
	}

	@Test
	void leadsWithOneClickIntoTheForm() {
		var signed = programme.aPartnerSignedOn(today.minusDays(20), new Programme.ReachedOn(Milestone.AGREEMENT_SIGNED, today.minusDays(15)));
		signed.instance().awaitTask("Task_OnboardPartner");
		Browsers.use(browser -> {
			var page = Browsers.open(browser, rest.url(), "/my-day", "olga", new ArrayList<>());
			Awaitility.await("the task").atMost(Duration.ofSeconds(20)).until(() -> {
				page.reload();
				return page.locator(".md-tasks .md-list a").count() > 0;
			});
			page.locator(".md-tasks .md-list a").first().click();
			page.waitForURL("**/tasks/*");
			assertThat(page.locator("h1").textContent()).isEqualTo("Onboarding done, " + signed.partner().name());
			page.navigate("/my-day");
			page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Finish onboarding, " + signed.partner().name())).click();
			page.waitForURL("**/tasks/*");
			assertThat(page.locator("h1").textContent()).isEqualTo("Onboarding done, " + signed.partner().name());
			return null;
		});
	}

	@Test
	void showsPartnerOperationsWhatIsDueAtTheirMilestone() {
		signed(12).named("Late agreement");
		signed(6).named("Due soon");
		signed(60, 3).named("Not theirs");
		Browsers.use(browser -> {
			var complaints = new ArrayList<String>();
			var page = Browsers.open(browser, rest.url(), "/", "ops", complaints);
			Pictures.take(page, "my-day-operations");
			assertThat(section(page, "Agreements that are late").textContent()).contains("Late agreement", "5 days late");
			assertThat(page.locator("main").textContent()).contains("My tasks").doesNotContain("Not theirs", "You answer for no partner");
			page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("2 wait for their agreement")).click();
			page.waitForURL("**/partners?next=agreement_signed");
			assertThat(page.locator(".pl-table tbody tr").count()).isEqualTo(2);
			assertThat(complaints).isEmpty();
			return null;
		});
	}

	@Test
	void beginsWithAnotherPageForEachRole() {
		signed(60, 3).named("Late");
		assertThat(home("lead")).contains("1 signed, 0 live, 1 idle and aging.", "Late, by owner:", "Olga Owner 1", "href=\"/my-day\"");
		assertThat(home("exec")).contains("1 signed, 0 live, 1 idle and aging.", "href=\"/programme\"").doesNotContain("Late, by owner:");
		assertThat(home("olga")).contains("<h1>My day</h1>", "href=\"/programme\"").doesNotContain("idle and aging");
		assertThat(home("operator")).contains("href=\"/stuck\">What is stuck</a>").doesNotContain("/my-day", "/programme");
		var manager = new Visitor(port).signIn("olga", "secret");
		assertThat(manager.open("/programme").body()).contains("1 signed, 0 live, 1 idle and aging.", "Late, by owner:");
		assertThat(manager.open("/?tier=gold").location()).hasValueSatisfying(there -> assertThat(there).endsWith("/programme?tier=gold"));
		assertThat(manager.open("/my-day?tier=gold").status()).isEqualTo(400);
		assertThat(new Visitor(port).signIn("operator", "secret").open("/my-day").status()).isEqualTo(403);
		assertThat(new Visitor(port).signIn("exec", "secret").open("/my-day").body()).contains("You answer for no partner that is on its way.");
	}

	/** Opens the list behind a number, and returns how many it shows, which is the number. */
	private static int leadsToAsMany(Page page, String words) {
		var tile = page.locator(".md-tally a").filter(new FilterOptions().setHasText(words)).first();
		var said = Integer.parseInt(tile.locator("b").textContent());
		tile.click();
		page.waitForURL("**/partners?**");
		assertThat(page.locator(".pl-count strong").textContent()).as(words).startsWith(said + (said == 1 ? " partner" : " partners"));
		assertThat(page.locator(".pl-table tbody tr").count()).as(words).isEqualTo(said);
		page.navigate("/");
		return said;
	}

	private static Locator section(Page page, String title) {
		return page.getByRole(AriaRole.REGION, new GetByRoleOptions().setName(title).setExact(true));
	}

	private String home(String user) {
		return new Visitor(port).signIn(user, "secret").open("/").body();
	}

	private PaperProgramme.Partner signed(int daysAgo, Integer... reached) {
		return paper.signed(today.minusDays(daysAgo).toString(), reached).planned();
	}

}
