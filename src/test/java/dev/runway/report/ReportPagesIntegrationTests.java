package dev.runway.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.PdfOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import dev.runway.metrics.PaperProgramme;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.support.Browsers;
import dev.runway.support.Pictures;
import dev.runway.support.Rest;
import dev.runway.support.RunwayTest;
import dev.runway.support.TestEngine;
import dev.runway.support.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The pages of the reports in a browser: on a screen, on a phone and in print. */
@RunwayTest
@TestPropertySource(properties = "test.isolated=report-pages")
@DirtiesContext
class ReportPagesIntegrationTests {

	/** What a page may weigh, with all that it holds. */
	private static final int MOST_BYTES = 300_000;

	private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page\\b");

	@LocalServerPort
	int port;

	@Autowired
	Rest rest;

	@Autowired
	WebApplicationContext context;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	ProgrammeCalendar calendar;

	@Autowired
	TestEngine engine;

	private PaperProgramme programme;

	@BeforeEach
	void forget() {
		programme = PaperProgramme.in(jdbc);
		programme.clear();
	}

	@Test
	void showsWhatEachOwnerHasToTell() {
		BusyProgramme.in(programme, calendar.today());
		look("/stand-up", "stand-up", page -> {
			assertThat(page.locator("h2").allTextContents()).containsExactly("Olga Owner", "Paul Owner", "Rita Owner", "Sven Owner");
			assertThat(page.getByText("oldest idle:").count()).isPositive();
			assertThat(page.locator("a[href^='/tasks/']").count()).isPositive();
			assertThat(page.locator("a[href^='/tasks/']").count() + page.getByText("Nothing is left").count())
				.isEqualTo(page.locator(".report-table tbody tr").count());
			page.locator("h2 a").first().click();
			page.waitForLoadState();
			assertThat(page.url()).endsWith("/stand-up?owner=olga");
			assertThat(page.locator("h2").count()).isOne();
			assertThat(page.locator(".report-table tbody tr").count()).isGreaterThan(10);
		});
	}

	/** Four owners with eight partners each. */
	@Test
	void printsTheStandUpWithItsLabelsOnThreeSheets() {
		BusyProgramme.in(programme, calendar.today());
		Browsers.use(browser -> {
			var page = Browsers.open(browser, rest.url(), "/stand-up", "lead", new ArrayList<>());
			page.setViewportSize(690, 900);
			page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
			assertThat(page.locator(".report-table tbody tr").count()).isEqualTo(32);
			assertThat(page.locator(".report-table thead").first().boundingBox().height).as("of the labels").isGreaterThan(10);
			var printed = page.pdf(new PdfOptions().setPath(Path.of("target", "stand-up.pdf")).setPreferCSSPageSize(true));
			assertThat(SHEET.matcher(new String(printed, StandardCharsets.ISO_8859_1)).results().count()).isLessThanOrEqualTo(3);
			return null;
		});
	}

	@Test
	void showsTheBoardOfTheOwners() {
		BusyProgramme.in(programme, calendar.today());
		look("/owners", "owners", page -> {
			assertThat(page.locator("tbody th").allTextContents()).containsExactly("Olga Owner", "Paul Owner", "Rita Owner", "Sven Owner");
			assertThat(page.locator(".scroll").evaluate("table => table.scrollWidth - table.clientWidth")).as("cut off at 1280 px").isEqualTo(0);
			page.setViewportSize(390, 844);
			assertThat(page.locator("tbody td[data-label=Decision]").first().isVisible()).isTrue();
			assertThat(page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")).as("wider than a phone").isEqualTo(0);
			page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "owners-phone.png")).setFullPage(true));
			page.setViewportSize(1280, 900);
			page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Overdue").setExact(true)).click();
			page.waitForLoadState();
			assertThat(page.url()).endsWith("/owners?sort=overdue");
			assertThat(page.locator("tbody td:nth-child(5)").allTextContents().stream().map(Integer::valueOf).toList())
				.isSortedAccordingTo((left, right) -> right - left);
			assertThat(page.locator("[aria-sort=descending]").textContent()).isEqualTo("Overdue");
		});
	}

	@Test
	void sortsOwnersByNameAsPeopleDo() {
		for (var name : List.of("Zoe", "Émile", "anna", "Ähren")) {
			jdbc.sql("insert into partner.owners values (:name, :name, :name || '@example.com', null, true)").param("name", name).update();
		}

		assertThat(Pattern.compile("/stand-up\\?owner=[^>]*>([^<]*)<").matcher(text("/owners")).results().map(found -> found.group(1)))
			.containsSubsequence("Ähren", "anna", "Émile", "Zoe");
	}

	@Test
	void showsHowTheProgrammeStoodAtTheEndOfAnyMonth() {
		BusyProgramme.in(programme, calendar.today());
		var month = YearMonth.from(calendar.today());
		look("/all-hands?month=" + month.minusMonths(1), "all-hands", page -> {
			assertThat(page.locator("h1").textContent()).contains(" signed, ", " live, ", " idle and aging");
			assertThat(page.locator(".rate-value").textContent()).endsWith("of the partners signed in the last 6 months are live");
			assertThat(page.locator("figure svg[role=img] path").count()).isEqualTo(3);
			assertThat(page.locator(".report-heat tbody tr").count()).isEqualTo(12);
			page.locator("summary").click();
			assertThat(page.locator("details tbody tr").last().textContent()).contains(month.minusMonths(1).toString(), " %");
		});
		assertThat(text("/all-hands")).contains("not over yet", "As of <span>" + calendar.today());
		assertThat(text("/all-hands?month=" + month.minusYears(3))).contains("No partner has signed.", "nobody had signed by its end");
	}

	/** Who is live, idle or late is counted once, whatever page tells of it. */
	@Test
	void countsEachStateTheSameOnEveryPage() {
		BusyProgramme.in(programme, calendar.today());
		var headline = Pattern.compile("([\\d,]+) signed, ([\\d,]+) live, ([\\d,]+) idle and aging, ([\\d,]+) ended before they were live");
		var counts = headline.matcher(text("/")).results().findFirst().orElseThrow();
		var idle = number(counts.group(3));

		for (var path : List.of("/figures", "/figures/headline", "/all-hands")) {
			assertThat(headline.matcher(text(path)).results().map(MatchResult::group)).as(path).isNotEmpty().containsOnly(counts.group());
		}
		var ages = idleByAge(text("/"));
		assertThat(ages).hasSize(6).isEqualTo(idleByAge(text("/figures/headline"))).isEqualTo(idleByAge(text("/all-hands")));
		assertThat(ages.stream().mapToInt(Integer::intValue).sum()).isEqualTo(idle);
		assertThat(number("Of the ([\\d,]+) partners in their first 120 days", text("/figures/forecast")))
			.isEqualTo(ages.stream().limit(4).mapToInt(Integer::intValue).sum());
		var rates = text("/figures/milestone-hit-rate");
		assertThat(number("([\\d,]+) have registered a first deal", rates)).isEqualTo(number(counts.group(2)));
		assertThat(text("/process")).contains("%s signed</a>.".formatted(counts.group(1)));
		var won = number("and ([\\d,]+) have closed one", rates);
		assertThat(number("carry</span> <a[^>]*>([\\d,]+) partners", text("/owners"))).as("nobody who was live has ended")
			.isEqualTo(idle + number(counts.group(2)) - won);
		assertThat(sum("data-label=\"Overdue\"[^>]*>(?:<a[^>]*>)?([\\d,]+)<", text("/owners"))).isPositive()
			.isEqualTo(sum("<b>([\\d,]+)</b> overdue", text("/stand-up")));
	}

	private static List<Integer> idleByAge(String page) {
		return Pattern.compile("<span class=\"label\">(?:over )?\\d+(?: to \\d+)? days</span>.*?class=\"value\"[^>]*>([\\d,]+)</", Pattern.DOTALL)
			.matcher(page)
			.results()
			.limit(6)
			.map(found -> number(found.group(1)))
			.toList();
	}

	private static int number(String pattern, String page) {
		return Pattern.compile(pattern).matcher(page).results().findFirst().map(found -> number(found.group(1))).orElseThrow();
	}

	private static int sum(String pattern, String page) {
		return Pattern.compile(pattern).matcher(page).results().mapToInt(found -> number(found.group(1))).sum();
	}

	private static int number(String text) {
		return Integer.parseInt(text.replace(",", ""));
	}

	@Test
	void leadsToNoMonthOfWhichThereIsNoReport() {
		assertThat(text("/all-hands?month=1990-01")).contains(">1990-02</a>").doesNotContain("1989-12");
	}

	@Test
	void callsAMonthUnderWayUntilItsLastDayIsOver() {
		programme.signed(calendar.today().toString()).planned();
		var month = YearMonth.from(calendar.today());
		engine.advanceBy(Duration.ofDays(month.lengthOfMonth() - calendar.today().getDayOfMonth()));

		assertThat(text("/all-hands")).contains("not over yet", "As of <span>" + month.atEndOfMonth())
			.doesNotContain(">" + month.plusMonths(1) + "</a>");
		engine.advanceBy(Duration.ofDays(1));
		assertThat(text("/all-hands?month=" + month)).doesNotContain("not over yet").contains(">" + month.plusMonths(1) + "</a>");
		assertThat(text("/all-hands")).contains("All-hands, <span>" + month.plusMonths(1));
	}

	@Test
	void mailsTheAllHandsReportWhenSomebodyAsksForIt() {
		BusyProgramme.in(programme, calendar.today());
		jdbc.sql("update partner.owners set manager = 'paul' where user_name = 'olga'").update();
		var lead = new Visitor(port).signIn("lead", "secret");

		assertThat(lead.open("/all-hands").submit("/all-hands/mail", Map.of()).follow().body()).contains("On its way to 1 reader.");
		assertThat(lead.open("/all-hands").submit("/all-hands/mail", Map.of()).follow().body())
			.contains("Nothing was sent: all its readers have had it as of this day.");
		assertThat(lead.open("/all-hands?owner=olga").body()).doesNotContain("Mail it to its readers now");
		assertThat(new Visitor(port).signIn("exec", "secret").open("/all-hands").body()).doesNotContain("Mail it to its readers now");
	}

	@Test
	void countsOnlyThePartnersThatTheAddressNames() {
		BusyProgramme.in(programme, calendar.today());

		assertThat(text("/all-hands?owner=olga&type=reseller&month=" + YearMonth.from(calendar.today())))
			.contains("Only partners with <b>type reseller, owner olga</b>", "owner=olga&amp;type=reseller&amp;month=");
		assertThat(text("/all-hands?type=consultancy")).contains("No partner has signed.");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/stand-up?owner=nobody      | owner &#39;nobody&#39; is no known owner
			/stand-up?onwer=olga        | The parameter &#39;onwer&#39; is unknown; the known ones are owner.
			/owners?sort=size           | sort &#39;size&#39; is unknown; use one of name, load
			/owners?sort=load&sort=name | Give sort once.
			/all-hands?month=May        | month &#39;May&#39; is not a month; write it as 2026-03.
			/all-hands?month=2999-01    | month 2999-01 has not begun
			/all-hands?month=0000-01    | month 0000-01 is too long ago
			/all-hands?mnoth=2026-01    | The parameter &#39;mnoth&#39; is unknown
			""")
	void saysWhatIsMisspelled(String path, String sentence) {
		var visitor = new Visitor(port).signIn("lead", "secret").open(path);

		assertThat(visitor.status()).isEqualTo(400);
		assertThat(visitor.body()).contains(sentence);
	}

	@Test
	void saysWhatCanBeSaidOfOnePartnerOfToday() {
		programme.signed(calendar.today().toString()).planned().named("Solo");

		assertThat(text("/all-hands")).contains("1 signed, 0 live, 1 idle and aging", "No month has enough partners for a rate.",
				"Too few: under 10 partners no percentage is shown.", "No partner has had its 120 days yet.");
		assertThat(text("/stand-up")).contains("Solo", "day 0 of 120");
		assertThat(text("/owners")).contains("1 owner carries", "1 partner");
	}

	@Test
	void saysSoWhereAllHaveEnded() {
		programme.signed(calendar.today().minusDays(150).toString(), 3).planned().ended(140);

		assertThat(text("/all-hands")).contains("1 signed, 0 live, 0 idle and aging, 1 ended before they were live");
		assertThat(text("/stand-up")).contains("Nobody carries a partner that is still on its way.");
	}

	@Test
	void saysSoWhereThereIsNobody() {
		assertThat(text("/all-hands")).contains("No partner has signed.", "nobody had signed by its end");
		assertThat(text("/stand-up")).contains("Nobody carries a partner that is still on its way.");
		assertThat(text("/stand-up?owner=olga")).contains("Carries no partner that is still on its way.");
		assertThat(text("/owners")).contains("Nobody carries a partner").contains(">olga<").doesNotContain("NaN");
	}

	@Test
	void holdsAnOwnerOfFiveThousandPartners() {
		jdbc.sql("""
				insert into partner.partners (id, source_system, external_id, type, tier, region, signed_on, owner, name, country,
					created_at, updated_at, version)
				select gen_random_uuid(), 'paper', n::text, 'RESELLER', 'SILVER', 'EMEA', :today - n % 300, 'olga',
					'Partner number ' || n, 'DE', :now, :now, 0
				from generate_series(1, 5000) n
				""").param("today", calendar.today()).param("now", Timestamp.from(calendar.now())).update();
		jdbc.sql("""
				insert into runway.runways (id, partner_id, signed_on, tracked_since, opened_at, started_at, version, agreement_due_day,
					onboarding_due_day, certification_due_day, joint_plan_due_day, first_deal_due_day, closed_won_due_day, clock_days,
					gate, owner_capacity)
				select gen_random_uuid(), id, signed_on, signed_on, :now, :now, 0, 7, 14, 42, 42, 70, 182, 120, 'First deal', 25
				from partner.partners
				""").param("now", Timestamp.from(calendar.now())).update();

		assertThat(text("/stand-up")).contains("4,992");
		assertThat(text("/stand-up?owner=olga")).contains("4,900");
		assertThat(text("/owners")).contains("5,000 of 25");
	}

	private String text(String path) {
		var answer = mvc().get().uri(path).with(user("lead").roles("CHANNEL_LEAD")).exchange();
		assertThat(answer).hasStatusOk().bodyText().hasSizeLessThan(MOST_BYTES).doesNotContain("null", "NaN");
		return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private MockMvcTester mvc() {
		return MockMvcTester.create(MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build());
	}

	private void look(String path, String name, Consumer<Page> more) {
		text(path);
		Browsers.use(browser -> {
			var complaints = new ArrayList<String>();
			var page = Browsers.open(browser, rest.url(), path, "lead", complaints);
			Pictures.take(page, name);
			page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
			page.pdf(new PdfOptions().setPath(Path.of("target", name + ".pdf")).setFormat("A4"));
			page.emulateMedia(new EmulateMediaOptions().setMedia(Media.SCREEN));
			more.accept(page);
			assertThat(complaints).isEmpty();
			return null;
		});
	}

}
