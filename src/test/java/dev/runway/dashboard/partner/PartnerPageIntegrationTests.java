package dev.runway.dashboard.partner;

import static dev.runway.runway.Milestone.AGREEMENT_SIGNED;
import static dev.runway.runway.Milestone.CERTIFICATION_DONE;
import static dev.runway.runway.Milestone.FIRST_DEAL_REGISTERED;
import static dev.runway.runway.Milestone.ONBOARDING_DONE;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.runway.runway.Milestone;
import dev.runway.support.Browsers;
import dev.runway.support.Pictures;
import dev.runway.support.Programme;
import dev.runway.support.Programme.ReachedOn;
import dev.runway.support.Programme.Signed;
import dev.runway.support.Rest;
import dev.runway.support.RunwayTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The page of a partner in a browser. */
@RunwayTest
class PartnerPageIntegrationTests {

	private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page\\b");

	@Autowired
	Programme programme;

	@Autowired
	Rest rest;

	@Autowired
	JdbcClient jdbc;

	@Test
	void showsAPartnerOnItsWayToEveryoneAsTheyMaySeeIt() {
		var signed = aPartner(60, reached(AGREEMENT_SIGNED, 57), reached(ONBOARDING_DONE, 40));
		rename(signed, "<b>Acme</b> & Söhne");
		post(signed, "/certificates", "{\"reps\": [{\"name\": \"Pat Partner\", \"email\": \"pat@example.com\", \"role\": \"SALES\","
				+ " \"certificate\": \"Sales basics\", \"issuedOn\": \"%s\", \"expiresOn\": \"%s\"}]}".formatted(programme.today().minusDays(30), programme.today().plusDays(300)));
		post(signed, "/referrals", "{\"name\": \"Branch network\", \"customer\": \"Beispiel AG\", \"sponsor\": \"Ann\", \"amount\": {\"minor\": 1250000, \"currency\": \"EUR\"}}");
		post(signed, "/clock/extensions", "{\"endsOn\": \"%s\", \"reason\": \"Ask kim@example.com\"}".formatted(programme.today().plusDays(90)));
		Browsers.use(browser -> {
			var complaints = new ArrayList<String>();
			var page = open(browser, signed, "lead", complaints);
			assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1)).textContent()).isEqualTo("<b>Acme</b> & Söhne");
			assertThat(page.locator("main").textContent().replaceFirst("contact@example.com", "the contact")).contains("the contact", "Day 60 of 150", "90 days left", "Moved: it ended on",
					"18 days late", "0 of 1 SE", "Pat Partner", "Branch network", "EUR 12,500.00", "None is signed.", "Olga Owner")
				.doesNotContain("@example.com", "null");
			assertThat(page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Certification done").setExact(true)).getAttribute("href"))
				.isEqualTo("/tasks/%s/CERTIFICATION_DONE".formatted(signed.runway().id()));
			Pictures.take(page, "partner");
			assertThat(complaints).isEmpty();
			assertThat(open(browser, signed, "operator", complaints).locator("main").textContent())
				.contains("Day 60 of 150", "A rep", "Branch network")
				.doesNotContain("Pat Partner", "Joint plan\n", "recorded on");
			handOver(signed, "marc");
			assertThat(open(browser, signed, "olga", complaints).locator("main").textContent())
				.contains("Branch network", "Pat Partner", "Marc Manager", "What deals are worth is shown to the owner")
				.doesNotContain("12,500");
			return null;
		});
	}

	@Test
	void showsTheJointPlanOnOneSheetOfPaper() {
		var signed = aPartner(60, reached(AGREEMENT_SIGNED, 57));
		Browsers.use(browser -> {
			var complaints = new ArrayList<String>();
			var page = openPlan(browser, signed, "exec", complaints);
			assertThat(page.locator("main").textContent()).contains("No joint plan is recorded.");

			sign(signed, "<i>Banks</i>\nInsurers", "50/50");
			page.navigate("/partners/" + signed.partner().id());
			page.getByText("The plan on one page").click();
			var day = signed.runway().signedOn();
			assertThat(page.locator("main").textContent()).contains("Joint plan with " + signed.partner().name(), "<i>Banks</i>", "50/50", "Every week",
					"First registered deal by %s, 12 weeks after the signature".formatted(day.plusWeeks(12)),
					"%s (week 10), from %s on".formatted(day.plusWeeks(10), day), "%s (week 12), from %s on".formatted(day.plusWeeks(12), programme.today()),
					"Pat Partner", "Olga Owner", "Recorded by lead on %s.".formatted(programme.today()))
				.doesNotContain("null");
			Pictures.take(page, "plan");
			assertThat(sheets(page, "plan")).isEqualTo(1);

			for (var times : List.of(9, 18, 26, 41)) {
				var much = aPartner(60, reached(AGREEMENT_SIGNED, 57));
				sign(much, "A bank in the north of the country\n".repeat(times), "Who registers first is credited, and half of it ".repeat(times));
				assertThat(sheets(openPlan(browser, much, "olga", complaints), "plan-long-" + times)).as("%d times", times).isEqualTo(1);
			}
			assertThat(complaints).isEmpty();
			return null;
		});
	}

	@Test
	void printsNoGoalThatHadPassedWhenThePlanWasSigned() {
		var signed = aPartner(100, reached(AGREEMENT_SIGNED, 97));
		sign(signed, "Banks", "50/50", Map.of());

		rest.get("lead", "/api/v1/partners/%s/plans".formatted(signed.partner().id())).expectBody().jsonPath("$.items[0].firstDealBy").doesNotExist();
		Browsers.use(browser -> {
			assertThat(openPlan(browser, signed, "lead", new ArrayList<>()).locator(".plan-goal").textContent())
				.isEqualTo("First registered deal; no day is agreed: the target of %s (week 10) had passed when the plan was signed"
					.formatted(signed.runway().signedOn().plusWeeks(10)));
			return null;
		});
		var agreed = aPartner(100, reached(AGREEMENT_SIGNED, 97));
		sign(agreed, "Banks", "50/50", Map.of("firstDealTargetWeeks", 16));
		rest.get("lead", "/api/v1/partners/%s/plans".formatted(agreed.partner().id())).expectBody().jsonPath("$.items[0].firstDealBy")
			.isEqualTo(agreed.runway().signedOn().plusWeeks(16).toString());
	}

	@Test
	void showsALivePartnerWithWhatIsStillOpen() {
		var signed = aPartner(100, reached(AGREEMENT_SIGNED, 99), reached(ONBOARDING_DONE, 90), reached(CERTIFICATION_DONE, 60),
				reached(FIRST_DEAL_REGISTERED, 50));
		Browsers.use(browser -> {
			var complaints = new ArrayList<String>();
			var page = open(browser, signed, "exec", complaints);
			assertThat(page.locator("main").textContent()).contains("Live on day 50, within its 120 days.",
					"Out of order: 1 of the milestones before it is open", "Joint plan signed", "First closed-won",
					"None is known: the milestone was reported without its deal.", "None is signed.", "clock's last day, day 120",
					"Certification was reported without certificates.");
			Pictures.take(page, "partner-live");
			assertThat(complaints).isEmpty();
			return null;
		});
	}

	@Test
	void tellsOfTheGraceOfAPartnerThatWasTakenOverUntilItIsLive() {
		var signed = aPartner(200, reached(AGREEMENT_SIGNED, 190));
		var grace = "Taken over on %s, first reviewed on %s".formatted(programme.today(), programme.today().plusDays(15));
		Browsers.use(browser -> {
			var complaints = new ArrayList<String>();
			var page = open(browser, signed, "lead", complaints);
			assertThat(page.locator(".pt-state").textContent()).isEqualTo("clock has run out");
			assertThat(page.locator(".pt-card").first().textContent()).contains("Day 200", "The clock ran out 80 days ago", grace).doesNotContain("Moved");
			assertThat(page.locator(".pt-entries").textContent()).contains(grace);
			assertThat(page.locator("main").textContent()).doesNotContain("on the clock");
			programme.report(signed, new ReachedOn(FIRST_DEAL_REGISTERED, programme.today()));
			page.reload();
			assertThat(page.locator("main").textContent()).contains("Live on day 200, after its 120 days").doesNotContain("first reviewed");
			assertThat(complaints).isEmpty();
			return null;
		});
	}

	@Test
	void saysAtWhatTimeThingsWereRecordedAndLetsTheKeyboardSkipTheNavigation() {
		var signed = aPartner(0);
		Browsers.use(browser -> {
			var complaints = new ArrayList<String>();
			var page = open(browser, signed, "lead", complaints);
			assertThat(page.locator(".pt-entries small").allTextContents()).isNotEmpty().allMatch(text -> text.matches(".* at \\d\\d:\\d\\d"));
			page.keyboard().press("Tab");
			assertThat(page.locator(".skip").evaluate("link => link === document.activeElement && link.getBoundingClientRect().top >= 0")).isEqualTo(true);
			page.keyboard().press("Enter");
			assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo("content");
			assertThat(complaints).isEmpty();
			return null;
		});
	}

	@Test
	void showsARunThatEndedAndTheOneAfterIt() {
		var signed = aPartner(30, reached(AGREEMENT_SIGNED, 29));
		post(signed, "/ending", "{\"leftOn\": \"%s\", \"reason\": \"Bought\"}".formatted(programme.today().minusDays(10)));
		Browsers.use(browser -> {
			var complaints = new ArrayList<String>();
			var page = open(browser, signed, "ops", complaints);
			assertThat(page.locator("main").textContent()).contains("The partnership ended on %s, day 20.".formatted(programme.today().minusDays(10)),
					"Nothing: the partnership has ended.", "never reached");
			Pictures.take(page, "partner-ended");
			post(signed, "/runways", "{\"signedOn\": \"%s\"}".formatted(programme.today()));
			page.reload();
			assertThat(page.locator("main").textContent()).contains("Day 0", "Earlier partnerships", "Signed on %s, ended on %s (the partner left)"
				.formatted(programme.today().minusDays(30), programme.today().minusDays(10)));
			Pictures.take(page, "partner-again");
			assertThat(complaints).isEmpty();
			return null;
		});
	}

	@Test
	void showsAPartnerWhoseRunwayHasNotStarted() {
		var id = UUID.randomUUID();
		jdbc.sql("insert into partner.partners (id, source_system, external_id, type, tier, region, signed_on, owner, name, country, created_at, updated_at, version)"
				+ " select ?, 'paper', ?, type, tier, region, ?, owner, 'Waiting Ltd', country, created_at, updated_at, 0 from partner.partners where id = ?")
			.params(id, id.toString(), programme.today(), aPartner(0).partner().id()).update();
		var runway = UUID.randomUUID();
		jdbc.sql("insert into runway.runways (id, partner_id, signed_on, tracked_since, opened_at, version, opened_through)"
				+ " values (?, ?, ?, ?, ?, 0, 'TASK')")
			.params(runway, id, programme.today(), programme.today(), programme.today()).update();
		jdbc.sql("insert into activation.instances (runway_id, process_instance_key) values (?, 1)").param(runway).update();
		Browsers.use(browser -> {
			var complaints = new ArrayList<String>();
			var page = Browsers.open(browser, rest.url(), "/partners/" + id, "ops", complaints);
			assertThat(page.locator("main").textContent()).contains("The process is about to plan the dates.", "not planned yet");
			Pictures.take(page, "partner-starting");
			assertThat(complaints).isEmpty();
			return null;
		});
	}

	@Test
	void turnsTheTimelinePageByPage() {
		var signed = aPartner(0);
		for (int day = 1; day <= 30; day++) {
			post(signed, "/clock/extensions", "{\"endsOn\": \"%s\", \"reason\": \"Step %d.\"}".formatted(programme.today().plusDays(120 + day), day));
		}
		Browsers.use(browser -> {
			var page = open(browser, signed, "ops", new ArrayList<>());
			assertThat(page.locator(".pt-entries li").count()).isEqualTo(25);
			assertThat(page.locator(".pt-entries li").first().textContent()).contains("Step 30.");
			page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Further back")).click();
			page.waitForURL("**cursor=*");
			assertThat(page.locator("main").textContent()).contains("Step 1.", "The partner signed").doesNotContain("Step 30.");
			page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("The newest")).click();
			page.waitForURL("**/partners/" + signed.partner().id());
			assertThat(page.locator(".pt-entries li").first().textContent()).contains("Step 30.");
			assertThat(page.navigate("/partners/%s?cursor=nonsense".formatted(signed.partner().id())).status()).isEqualTo(422);
			return null;
		});
	}

	@Test
	void saysSoWhenThereIsNoSuchPartner() {
		Browsers.use(browser -> {
			var page = Browsers.open(browser, rest.url(), "/partners", "ops", new ArrayList<>());
			for (var id : List.of(UUID.randomUUID().toString(), "acme", "1-1-1-1-1")) {
				assertThat(page.navigate("/partners/" + id).status()).isEqualTo(404);
				assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName("There is no such partner")).isVisible()).isTrue();
			}
			return null;
		});
	}

	private Page open(Browser browser, Signed signed, String user, List<String> complaints) {
		return Browsers.open(browser, rest.url(), "/partners/" + signed.partner().id(), user, complaints);
	}

	private Page openPlan(Browser browser, Signed signed, String user, List<String> complaints) {
		return Browsers.open(browser, rest.url(), "/partners/%s/plan".formatted(signed.partner().id()), user, complaints);
	}

	/** Records a plan today, with the same words in three of its parts. */
	private void sign(Signed signed, String accounts, String words) {
		sign(signed, accounts, words, Map.of("firstDealTargetWeeks", 12));
	}

	private void sign(Signed signed, String accounts, String words, Map<String, Object> target) {
		var day = programme.today().toString();
		var plan = new HashMap<String, Object>(Map.of("targetAccounts", accounts, "valueProposition", words,
				"dealRegistration", words, "attributionRules", words, "cadence", "Every week", "partnerSignedBy", "Pat Partner", "partnerSignedOn", day,
				"vendorSignedBy", "Olga Owner", "vendorSignedOn", day));
		plan.putAll(target);
		rest.post("lead", "/api/v1/partners/%s/plans".formatted(signed.partner().id()), plan)
			.expectStatus()
			.isCreated();
	}

	/** On how many sheets a page is printed. */
	private static long sheets(Page page, String name) {
		var printed = page.pdf(new Page.PdfOptions().setPath(Path.of("target", name + ".pdf")).setFormat("A4").setPreferCSSPageSize(true));
		return SHEET.matcher(new String(printed, StandardCharsets.ISO_8859_1)).results().count();
	}

	/** A partner whose clock runs. */
	private Signed aPartner(int daysAgo, ReachedOn... reached) {
		var signed = programme.aPartnerSignedOn(programme.today().minusDays(daysAgo), reached);
		Awaitility.await("the runway").atMost(Duration.ofSeconds(20))
			.until(() -> jdbc.sql("select started_at is not null from runway.runways where id = ?").param(signed.runway().id())
				.query(Boolean.class).single());
		return signed;
	}

	private ReachedOn reached(Milestone milestone, int daysAgo) {
		return new ReachedOn(milestone, programme.today().minusDays(daysAgo));
	}

	private void post(Signed signed, String path, String body) {
		rest.post("ops", "/api/v1/partners/" + signed.partner().id() + path, body).expectStatus().is2xxSuccessful();
	}

	private void rename(Signed signed, String name) {
		put(signed, "/profile", Map.of("name", name, "country", "DE", "contactEmail", "contact@example.com"));
	}

	private void handOver(Signed signed, String owner) {
		put(signed, "/owner", Map.of("owner", owner, "reason", "Balance"));
	}

	private void put(Signed signed, String path, Map<String, String> body) {
		rest.as("ops").method(HttpMethod.PUT).uri(rest.url() + "/api/v1/partners/" + signed.partner().id() + path)
			.contentType(MediaType.APPLICATION_JSON).body(body).exchange().expectStatus().is2xxSuccessful();
	}

}
