package dev.runway.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.runway.runway.Milestone;
import dev.runway.support.Browsers;
import dev.runway.support.Pictures;
import dev.runway.support.Programme;
import dev.runway.support.Rest;
import dev.runway.support.RunwayTest;
import dev.runway.support.TestDatabase;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** The list of partners and the heat map on the process, from no partner at all to thousands of one owner. */
@RunwayTest
@TestPropertySource(properties = "test.isolated=many-partners")
@DirtiesContext
class ManyPartnersIntegrationTests {

	private static final int LIGHT = 300_000;

	@Autowired
	Programme programme;

	@Autowired
	Rest rest;

	@Autowired
	JdbcClient jdbc;

	private int signed;

	@BeforeEach
	void nobodyHasSigned() {
		TestDatabase.forgetOwners(jdbc);
		for (var owner : List.of("olga", "marc")) {
			jdbc.sql("insert into partner.owners values (:name, initcap(:name), :name || '@example.com', null, true)").param("name", owner).update();
		}
	}

	@Test
	void saysSoWhenNobodyHasSigned() {
		visit((page, complaints) -> {
			assertThat(page.locator("main").textContent()).contains("No partner has signed yet.");
			open(page, "/process");
			assertThat(page.locator("main").textContent()).contains("No partner has signed, or none is like that.").doesNotContain("NaN", "null");
			assertThat(page.locator(".pr-table tbody tr").count()).isEqualTo(6);
			assertThat(page.locator(".djs-overlay .pr-badge.heat-0").count()).isEqualTo(6);
			Pictures.takeLying(page, "process-empty");
			assertThat(complaints).isEmpty();
		});
	}

	@Test
	void showsOnePartnerByItsNameAsItIsWritten() {
		partners(1, "olga", 0, "<script>alert(1)</script> & Co");
		visit((page, complaints) -> {
			assertThat(page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("<script>alert(1)</script> & Co 1").setExact(true)).isVisible()).isTrue();
			open(page, "/partners?name=ALERT(1");
			assertThat(page.locator(".pl-table tbody tr").count()).isEqualTo(1);
			open(page, "/process");
			assertThat(badge(page, "Task_ConfirmAgreement").textContent()).contains("1 here", "0 late");
			assertThat(badge(page, "Task_ConfirmAgreement").getAttribute("title")).isEqualTo("1 Agreement signed: half of them for 0 days or more, the target is 7");
			assertThat(complaints).isEmpty();
		});
	}

	@Test
	void sortsNamesAsPeopleDo() {
		for (var name : List.of("Zeta", "Émile & Fils", "beta", "Østbø", "Äther", "Alpha", "emil")) {
			partners(1, "olga", 0, name);
		}
		visit((page, complaints) -> {
			assertThat(page.locator(".pl-table tbody a").allTextContents()).map(name -> name.replaceAll(" \\d+$", ""))
				.containsExactly("Alpha", "Äther", "beta", "emil", "Émile & Fils", "Østbø", "Zeta");
			assertThat(complaints).isEmpty();
		});
	}

	@Test
	void refusesWhatIsMisspelledWithWhatWouldBeRight() {
		visit((page, complaints) -> Map.of("tier=sliver", "tier 'sliver' is unknown; use one of registered, silver, gold, platinum.",
				"owner=nobody", "owner 'nobody' is no known owner; the page Owners lists them.", "colour=red", "'colour' is no filter; there are name, owner, state, open, next,",
				"state=live&state=ended", "Give state once.", "name=%26%26", "Search for letters or digits of the name.",
				"cursor=nonsense", "The address does not name a page of this list.")
			.forEach((query, reason) -> {
				assertThat(page.navigate("/partners?" + query).status()).as(query).isEqualTo(400);
				assertThat(page.getByRole(AriaRole.ALERT).textContent()).contains(reason);
			}));
		visit((page, complaints) -> {
			assertThat(page.navigate("/process?tier=sliver").status()).isEqualTo(400);
			assertThat(page.locator("main").textContent()).contains("tier 'sliver' is unknown");
		});
	}

	@Test
	void findsAFewAmongThousandsOfOneOwner() {
		partners(5000, "olga", 30, "Northern Lights");
		partners(3, "marc", 0, "Südwind-Cloud GmbH");
		jdbc.sql("analyze").update();
		visit((page, complaints) -> {
			assertThat(page.locator(".pl-table tbody tr").count()).isEqualTo(50);
			page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Next page")).click();
			page.waitForURL("**/partners?cursor=*");
			assertThat(page.locator(".pl-table tbody tr").count()).isEqualTo(50);
			assertThat(page.locator(".pl-table tbody a").first().textContent()).isEqualTo("Northern Lights 1043");
			page.getByLabel("Name").fill("cloud süd");
			page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Show")).click();
			page.waitForURL("**/partners?name=cloud*");
			assertThat(page.locator(".pl-table tbody a").allTextContents())
				.containsExactly("Südwind-Cloud GmbH 5001", "Südwind-Cloud GmbH 5002", "Südwind-Cloud GmbH 5003");
			assertThat(page.locator(".pl-table").textContent()).contains("Marc").doesNotContain("@");
			Pictures.take(page, "partners");
			open(page, "/partners?owner=OLGA&state=running&type=reseller&tier=silver&region=emea&name=light+4711");
			assertThat(page.locator(".pl-table tbody a").allTextContents()).containsExactly("Northern Lights 4711");
			assertThat(page.locator("select[name=state]").inputValue()).isEqualTo("running");
			open(page, "/partners?state=paused");
			assertThat(page.locator("main").textContent()).contains("No partner is like that.");
			assertThat(complaints).isEmpty();
		});
		assertThat(uses("partners_name_words_idx", "/partners?name=light+4711")).isTrue();
		assertThat(uses("partners_name_idx", "/partners")).isTrue();
		assertThat(uses("partners_owner_and_name_idx", "/partners?owner=marc")).isTrue();
	}

	@Test
	void narrowsSortsAndSharesByKeyboard() {
		partners(2, "olga", 90, "=Late");
		partners(3, "marc", 20, "Acme", 3);
		visit((page, complaints) -> {
			page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Late").setExact(true)).press("Enter");
			page.waitForURL("**/partners?sort=-late");
			assertThat(page.locator(".pl-table tbody tr").first().textContent()).contains("=Late 2", "90", "Agreement signed", "83 days", "and 4 more");
			assertThat(page.locator("[aria-sort=descending]").textContent()).isEqualTo("Late");
			page.getByText("More filters").press("Enter");
			page.getByLabel("Next step").selectOption("onboarding_done");
			page.getByLabel("Idle to day").fill("30");
			page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Show")).press("Enter");
			page.waitForURL("**/partners?next=onboarding_done&sort=-late&idle_to=30");
			assertThat(page.locator(".pl-count strong").textContent()).isEqualTo("3 partners");
			assertThat(page.locator(".pl-chosen li").allTextContents()).containsExactly("Next step: Onboarding done ✕", "Idle to day: 30 ✕");
			assertThat(page.locator(".pl-table tbody td").allTextContents()).contains("not live yet", "20", "Onboarding done", "6 days");
			Pictures.take(page, "partners-narrowed");
			page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Without Next step: Onboarding done")).press("Enter");
			page.waitForURL("**/partners?idle_to=30&sort=-late");
			open(page, "/partners?late=true&sort=-late");
			assertThat(page.locator(".pl-count strong").textContent()).isEqualTo("5 partners, 13 milestones late");
			page.setViewportSize(390, 800);
			assertThat(page.locator(".pl-table thead").boundingBox().width).as("cards need no head").isLessThan(2);
			assertThat(page.locator(".pl-table tbody tr").first().boundingBox().width).isGreaterThan(300);
			assertThat(complaints).isEmpty();
		});
	}

	@Test
	void writesTheSameListAsAFileWithoutFormulas() {
		partners(2, "olga", 90, "=Late");
		partners(1, "marc", 20, "Acme", 3);
		visit((page, complaints) -> {
			open(page, "/partners?late=true&sort=-late");
			var file = page.request().get(page.locator(".pl-count a").getAttribute("href"));
			assertThat(file.headers().get("content-type")).isEqualTo("text/csv;charset=UTF-8");
			assertThat(file.headers().get("content-disposition")).contains("partners.csv");
			assertThat(file.text().split("\r\n")).containsExactly("Partner,State,Day,Next step,Due,Late,Owner,Type,Tier,Region,Signed",
					line("'=Late 2", "90", "Agreement signed", 90 - 7, "83 days", "Olga", 90),
					line("'=Late 1", "90", "Agreement signed", 90 - 7, "83 days", "Olga", 90),
					line("Acme 3", "20", "Onboarding done", 20 - 14, "6 days", "Marc", 20));
			assertThat(page.request().get("/partners.csv?tier=sliver").status()).isEqualTo(400);
		});
	}

	private String line(String name, String day, String next, int dueAgo, String late, String owner, int signedAgo) {
		return "%s,not live yet,%s,%s,%s,%s,%s,reseller,silver,EMEA,%s".formatted(name, day, next, programme.today().minusDays(dueAgo), late, owner,
				programme.today().minusDays(signedAgo));
	}

	@Test
	void drawsTheProcessWithTheOnesWhoStandInIt() {
		partners(40, "olga", 5, "Acme");
		partners(12, "olga", 20, "Acme", 3);
		partners(25, "olga", 60, "Acme", 3, 14);
		partners(8, "marc", 45, "Acme", 3, 14, 40);
		partners(1234, "marc", 90, "Acme", 3, 14, 40, 41);
		partners(300, "marc", 200, "Acme", 3, 14, 40, 41, 60);
		visit((page, complaints) -> {
			var strangers = new ArrayList<String>();
			page.onRequest(request -> {
				if (!request.url().startsWith(rest.url())) {
					strangers.add(request.url());
				}
			});
			open(page, "/process");
			var weight = weight(page);
			assertThat(badge(page, "Task_RegisterFirstDeal").textContent()).contains("1,234 here", "1,234 late");
			assertThat(badge(page, "Task_RegisterFirstDeal").getAttribute("title")).isEqualTo("5 First registered deal: half of them for 49 days or more, the target is 28");
			assertThat(badge(page, "Task_CertifyReps").textContent()).contains("25 here", "25 late");
			assertThat(badge(page, "Task_SignJointPlan").textContent()).contains("33 here");
			assertThat(covered(page)).as("covered by badges").isEmpty();
			assertThat(page.locator("[data-element-id=Task_RegisterFirstDeal].pr-heat-6").count()).isEqualTo(1);
			assertThat(page.locator("#undrawn").isVisible()).isFalse();
			assertThat(page.locator(".bjs-powered-by").boundingBox().width).isGreaterThan(20);
			assertThat(page.locator(".pr-table").textContent()).contains("over the target", "within the target");
			Pictures.takeLying(page, "process");
			if ("redraw".equals(System.getProperty("picture"))) {
				page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("src/docs/images/process.png")).setFullPage(true));
			}
			page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Larger")).click();
			page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "process-large.png")).setFullPage(true));
			assertThat(covered(page)).as("covered by badges on the larger picture").isEmpty();
			page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Larger")).click();
			assertThat(complaints).isEmpty();
			assertThat(strangers).as("asked of somebody else").isEmpty();
			assertThat(weight).as("without the viewer and its diagram").isBetween(5_000, LIGHT);
			open(page, "/process?owner=olga");
			assertThat(page.locator(".which").first().textContent()).contains("Olga");
			assertThat(badge(page, "Task_RegisterFirstDeal").getAttribute("title")).contains("nobody waits");
		});
	}

	/** How much the browser was sent, without the viewer of diagrams and what it draws. */
	private static int weight(Page page) {
		return ((Number) page.evaluate("""
				() => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
					.filter(each => !each.name.includes('bpmn'))
					.reduce((sum, each) => sum + each.decodedBodySize, 0)
				""")).intValue();
	}

	/** What of the diagram, and which other badge, a badge lies on: words, and the outlines of shapes and lines. */
	private static List<?> covered(Page page) {
		return (List<?>) page.evaluate("""
				() => {
					const meet = (one, other) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
					const badges = [...document.querySelectorAll('.djs-overlay .pr-badge')];
					const found = badges.filter(badge => badge.scrollWidth > badge.clientWidth || badge.scrollHeight > badge.clientHeight)
						.map(badge => badge.dataset.task + ' is cut off');
					for (const badge of badges) {
						const box = badge.getBoundingClientRect();
						for (const other of badges) {
							if (other !== badge && meet(box, other.getBoundingClientRect())) {
								found.push(badge.dataset.task + ' and ' + other.dataset.task);
							}
						}
						for (const part of document.querySelectorAll('.djs-visual *')) {
							const id = part.closest('[data-element-id]').dataset.elementId;
							if (part instanceof SVGGeometryElement) {
								const to = part.getScreenCTM();
								for (let at = 0; at <= part.getTotalLength(); at++) {
									const { x, y } = part.getPointAtLength(at).matrixTransform(to);
									if (x > box.left && x < box.right && y > box.top && y < box.bottom) {
										found.push(badge.dataset.task + ' on ' + id);
										break;
									}
								}
							}
							else if (part instanceof SVGTSpanElement && meet(box, part.getBoundingClientRect())) {
								found.push(badge.dataset.task + ' on the words of ' + id);
							}
						}
					}
					return found;
				}
				""");
	}

	private static Locator badge(Page page, String task) {
		return page.locator(".djs-overlay [data-task=%s]".formatted(task));
	}

	private void visit(BiConsumer<Page, List<String>> visitor) {
		Browsers.use(browser -> {
			var complaints = new ArrayList<String>();
			var page = Browsers.open(browser, rest.url(), "/partners", "exec", complaints);
			visitor.accept(page, complaints);
			return null;
		});
	}

	private static void open(Page page, String path) {
		assertThat(page.navigate(path).status()).as(path).isEqualTo(200);
		if (path.startsWith("/process")) {
			page.locator("#diagram[data-drawn]").waitFor();
		}
	}

	/** Whether the database reads an index to answer a page. */
	private boolean uses(String index, String path) {
		var before = scans(index);
		visit((page, complaints) -> open(page, path));
		return Awaitility.await(index).atMost(Duration.ofSeconds(15)).until(() -> scans(index) > before, used -> used);
	}

	private long scans(String index) {
		return jdbc.sql("select idx_scan from pg_stat_user_indexes where indexrelname = ?").param(index).query(Long.class).single();
	}

	/** Silver resellers in EMEA who signed some days ago, with the day of each milestone that they reached, in their order. */
	private void partners(int count, String owner, int daysAgo, String name, int... reached) {
		var parameters = Map.of("from", signed + 1, "to", signed + count, "name", name, "owner", owner, "day",
				(Object) programme.today().minusDays(daysAgo));
		signed += count;
		jdbc.sql("""
				with signed as (
					insert into partner.partners (id, source_system, external_id, type, tier, region, signed_on, owner, name, country,
						created_at, updated_at, version)
					select gen_random_uuid(), 'paper', number, 'RESELLER', 'SILVER', 'EMEA', :day, :owner, :name || ' ' || number, 'DE', :day, :day, 0
					from generate_series(:from, :to) number
					returning id, external_id)
				insert into runway.runways (id, partner_id, signed_on, tracked_since, opened_at, started_at,
					agreement_due_day, onboarding_due_day, certification_due_day, joint_plan_due_day, first_deal_due_day, closed_won_due_day,
					reminder_lead_days, sales_reps, sales_engineers, gate, clock_days, recovery_days, first_deal_target_weeks, version)
				select gen_random_uuid(), id, :day, :day, :day, :day, 7, 14, 42, 42, 70, 182, 3, 2, 1,
					'First registered deal', 120, 30, 10, 0
				from signed
				""").params(parameters).update();
		for (int at = 0; at < reached.length; at++) {
			jdbc.sql("""
					insert into runway.milestones (runway_id, milestone, occurred_on, recorded_at, source)
					select run.id, :milestone, run.signed_on + :reached, run.signed_on + :reached, 'TASK'
					from runway.runways run
					join partner.partners signed on signed.id = run.partner_id
					where signed.source_system = 'paper'
					and signed.external_id in (select number::text from generate_series(:from, :to) number)
					""")
				.params(parameters)
				.param("milestone", Milestone.values()[at].name())
				.param("reached", reached[at])
				.update();
		}
	}

}
