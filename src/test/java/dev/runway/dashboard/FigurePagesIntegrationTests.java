package dev.runway.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.runway.metrics.Definition;
import dev.runway.metrics.Metrics;
import dev.runway.support.Programme;
import dev.runway.support.Rest;
import dev.runway.support.RunwayTest;
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
import org.springframework.web.util.HtmlUtils;

/** The pages of figures, for programmes of all kinds. */
@RunwayTest
@TestPropertySource(properties = "test.isolated=figure-pages")
@DirtiesContext
class FigurePagesIntegrationTests {

	private static final int HEAVIEST = 300_000;

	/** The name of a constant, a value that is none, or an object as it prints itself. */
	private static final Pattern RAW = Pattern.compile("\\b[A-Z]{2,}_[A-Z_]{2,}\\b|\\bNaN\\b|Infinity|\\bnull\\b|\\w+\\[\\w+=|\\{\"");

	/** What stands behind "How is this computed?" and nowhere else: the words of statistics, and the names of settings. */
	private static final Pattern STATISTICS = Pattern.compile("(?i)\\b(?:median|percentile|p90|interval|logit|log\\(|clopper|gini|lorenz|estimat|jackknife|at risk|"
			+ "matured|on the clock|runway\\.[a-z]+)");

	private static final Pattern COMPUTED = Pattern.compile("(?s)<details class=\"computed\">.*?</details>");

	@Autowired
	Programme programme;

	@Autowired
	Metrics metrics;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Rest rest;

	@LocalServerPort
	int port;

	private PaperPartners partners;

	private Visitor visitor;

	private LocalDate today;

	@BeforeEach
	void begin() {
		partners = new PaperPartners(jdbc).clear();
		visitor = new Visitor(port).signIn("lead", "secret");
		today = programme.today();
	}

	@Test
	void haveAWordWhereNobodyHasSigned() {
		assertThat(page("/")).contains("No partner has signed.", "No partner is idle.", "No advice yet");
		assertThat(page("/cohorts")).contains("No partner has signed.");
		everyPageIsWhole();
	}

	@Test
	void showNoPercentageOfOnePartner() {
		partners.signed(1, today.minusDays(150), 1, 2, 3, 4, 5, 6).deals(100, "EUR");

		assertThat(page("/")).contains("1 signed, 1 live, 0 idle and aging.", "Too few: under 10 partners no percentage is shown.", "1 of 1");
		assertThat(text(page("/figures/milestone-hit-rate"))).doesNotContainPattern("\\d %");
		assertThat(page("/figures/live-versus-signed")).contains("The one partner signed in the last 6 months is live.", ">no rate<");
		assertThat(page("/figures/firm-level-spread")).contains("Too few").doesNotContain("<path");
		everyPageIsWhole();
	}

	@Test
	void sayThatNothingIsKnownWhereAllSignedToday() {
		partners.signed(12, today);

		assertThat(page("/")).contains("12 signed, 0 live, 12 idle and aging.", "No partner has been on its way for 120 days yet.",
				"No partner has had its 120 days yet.", "No advice yet");
		assertThat(page("/cohorts")).contains("No month's partners have all had their 120 days yet.", "unsettled", "↑");
		assertThat(page("/figures/skip-analysis")).contains("There is nobody to compare yet.", "12 that have not had 42 days yet");
		assertThat(page("/figures/time-to-first-pipeline")).contains("Nobody has registered a deal yet.");
		everyPageIsWhole();
	}

	@Test
	void stopTheRecruitingWhereNobodyIsLive() {
		partners.signed(30, today.minusDays(150));

		assertThat(page("/")).contains("30 signed, 0 live, 30 idle and aging.", "Stop recruiting for now · typical where nobody owns the runway",
				"at best it is still under 50 % of them", "121 to 180 days",
				"The bottleneck: from the signature to onboarding. 30 of the partners that were not live by day 120 had come no further.");
		assertThat(page("/figures/firm-level-spread")).contains("No partner is live.");
		everyPageIsWhole();
	}

	@Test
	void sayOfNobodyThatTheyAreWithinATargetThatIsNotKnown() {
		partners.signed(30, today.minusDays(15));

		assertThat(page("/figures/standing")).contains("half of them for 15 days or more, no target known").doesNotContain("within their target");
	}

	@Test
	void goOnWhereAllAreLiveOnDayZero() {
		partners.signed(30, today.minusDays(150), 0, 0, 0, 0, 0, 0).deals(100_00, "EUR");

		assertThat(page("/")).contains("30 signed, 30 live, 0 idle and aging.", "Go on recruiting · typical of a mature programme", "100 %",
				"No partner is idle.", "No partner that has had its 120 days has missed them.");
		assertThat(page("/figures/firm-level-spread"))
			.contains("24 of 30 live partners (80 %) make 80 % of the pipeline of EUR 3,000.", "Gini coefficient: 0.00.");
		assertThat(page("/figures/time-to-first-pipeline")).contains("registered their first within 0 days");
		everyPageIsWhole();
	}

	@Test
	void countACohortThatEndedEntirely() {
		partners.signed(30, today.minusDays(150), 1).ended(today.minusDays(150), 20);

		assertThat(page("/")).contains("30 signed, 0 live, 0 idle and aging, 30 ended before they were live.", "Stop recruiting");
		everyPageIsWhole();
	}

	@Test
	void nameWhatIsLeftOutForWantOfARate() {
		partners.signed(12, today.minusDays(200), 1, 2, 3, 4, 5).deals(100_00, "USD").deals(50, "JPY");

		assertThat(page("/figures/firm-level-spread")).contains("The live partners have no pipeline that could be counted.",
				"All amounts in EUR; no other currency has a rate.",
				"Left out for want of a rate: 12 deals in JPY 600, 12 deals in USD 1,200.");
		everyPageIsWhole();
	}

	/** Of 40 who signed some 50 days ago 10 were live a month ago, and 10 more are since. */
	@Test
	void sayHowTheLiveRateHasChangedAndHowFarItsTargetIs() {
		var day = today.minusDays(50);
		var month = YearMonth.from(today);
		var monthBefore = today.equals(month.atEndOfMonth()) ? month.minusMonths(1).atEndOfMonth() : today.minusMonths(1);
		partners.signed(10, day, 1, 2, 3, 4, 5).signed(10, day.minusDays(1), 1, 2, 3, 4, 45).signed(20, day.minusDays(2));

		assertThat(page("/")).contains("<strong>50 %</strong> <span>of the partners signed in the last 6 months are live</span>",
				"25 points more than on " + day(monthBefore) + " (25 %).", "The target of 50 % is reached.",
				"20 of the 40 partners signed in the last 6 months are live. 40 of them are still in their first 120 days, so it can still rise.",
				"Since %s: 0 signed, 10 went live, 0 ended before that.".formatted(day(monthBefore)));
		assertThat(page("/all-hands")).contains("<strong>50 %</strong>", "25 points more than on ", "The target of 50 % is reached.");
		partners.signed(40, day.minusDays(3));
		assertThat(page("/figures/live-versus-signed")).contains("<strong>25 %</strong>", "25 points short of the target of 50 %.", "The target: 50 %");
	}

	private static String day(LocalDate day) {
		return DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH).format(day);
	}

	@Test
	void carryAnOwnerWithFiveThousandPartners() {
		partners.cohorts(5_000, today);

		assertThat(page("/?owner=olga")).contains("5,000 signed", "Only these partners: owner Olga Owner");
		everyPageIsWhole("?owner=olga");
	}

	@Test
	void weighLittleWithTwoYearsOfPartners() {
		partners.cohorts(2_400, today);

		everyPageIsWhole();
		assertThat(page("/cohorts?signedFrom=" + today.minusMonths(24))).satisfies(FigurePagesIntegrationTests::weighsLittle);
	}

	@Test
	void countTheSameInChartTableAndFile() {
		partners.signed(40, today.minusDays(150), 1, 10, 30, 40, 60).signed(20, today.minusDays(140), 1);

		assertThat(page("/figures/milestone-hit-rate")).contains("Of 60 partners signed so far, 40 have registered a first deal, and 0 have closed one.")
			.containsPattern("class=\"value\"[^>]*>67 %</a>\\s*<small>40 of 60</small>")
			.containsPattern("First registered deal</th>\\s*<td[^>]*><a[^>]*>40</a></td>\\s*<td[^>]*><a[^>]*>60</a></td>\\s*<td[^>]*>67 %</td>");
		assertThat(page("/figures/milestone-hit-rate.csv")).contains("First registered deal,40,60,");
		assertThat(page("/figures/milestone-hit-rate.json")).contains("\"reached\":40,\"signed\":60");
	}

	@Test
	void explainHowEachFigureIsComputed() {
		for (var definition : metrics.definitions()) {
			assertThat(HtmlUtils.htmlUnescape(page("/figures/" + definition.name()))).contains("How is this computed?", definition.definition(),
					definition.numerator(), definition.denominator(), definition.leftOut());
		}
	}

	@Test
	void showTheSameAgainToWhomTheirAddressIsGiven() {
		partners.cohorts(2_400, today);
		var query = "?signedFrom=%s&cohort=%s&type=reseller&tier=gold&region=emea&owner=olga".formatted(today.minusYears(1),
				YearMonth.from(today.minusMonths(5)));

		assertThat(page("/figures" + query)).contains("type Reseller · tier at signing Gold · region EMEA · owner Olga Owner")
			.contains("<option value=\"reseller\" selected=\"selected\">Reseller</option>", "/figures/headline" + query, "selected=\"selected\">Gold<");
		assertThat(main(page("/figures" + query))).isEqualTo(main(new Visitor(port).signIn("exec", "secret").open("/figures" + query).body()));
	}

	@ParameterizedTest
	@CsvSource({ "/figures?type=&tier=gold&owner=, /figures?tier=gold", "/?type=&tier=, /", "/figures?type=&owner=a%26b%20%C3%BC, /figures?owner=a%26b%20%C3%BC", "/cohorts?milestone=onboarding_done&type=%20, /cohorts?milestone=onboarding_done" })
	void leaveEmptyFieldsOutOfTheAddress(String given, String clean) {
		assertThat(visitor.open(given).location().orElseThrow()).endsWith(clean);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			tier=diamond                       | tier 'diamond' is unknown; use one of registered, silver, gold, platinum.
			cohort=2026-3                      | cohort '2026-3' is not a month; write it as 2026-03.
			signedFrom=%2B999999999-01-01      | signedFrom '+999999999-01-01' is not a date; write it as 2026-11-02.
			owner=nobody                       | owner 'nobody' is no known owner; the page Owners lists them.
			tiers=gold                         | The parameter 'tiers' is unknown
			""")
	void sayWhatIsWrongWithAFilter(String query, String reason) {
		for (var path : List.of("/", "/figures", "/figures/headline", "/cohorts")) {
			assertThat(HtmlUtils.htmlUnescape(visitor.open(path + "?" + query).body())).as(path).contains(reason, "<nav", "<a href=\"%s\">Open the page without filters</a>".formatted(path))
				.doesNotContain("<table");
			assertThat(visitor.status()).as(path).isEqualTo(400);
		}
		assertThat(rest.get("lead", "/api/v1/metrics/headline?tier=diamond").returnResult(String.class).getStatus().value()).isEqualTo(422);
	}

	@Test
	void leadToTheDiagramOfTheProcessWithTheSamePartners() {
		assertThat(visitor.open("/figures/standing?tier=gold").body()).contains("<a href=\"/process?tier=gold\">The same on the diagram of the process</a>");
	}

	@Test
	void sayWhichMilestonesThereAre() {
		assertThat(HtmlUtils.htmlUnescape(visitor.open("/cohorts?milestone=happiness").body()))
			.contains("milestone 'happiness' is unknown; use one of agreement_signed, onboarding_done");
		assertThat(visitor.status()).isEqualTo(400);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			lead | /figures/happiness     | There is no metric 'happiness'; there are activation-rate
			lead | /nowhere               | There is no such page
			exec | /figures/headline/more | There is no such page
			ops  | /imports/nonsense      | There is no such page
			ops  | /imports/7f1c36a2-0d2c-4e5c-8a39-0f6b3a1d9c11 | There is no such page
			""")
	void knowWhatIsNotThere(String user, String path, String reason) {
		visitor = new Visitor(port).signIn(user, "secret").open(path);

		assertThat(visitor.status()).isEqualTo(404);
		assertThat(HtmlUtils.htmlUnescape(visitor.body())).contains(reason, "<nav");
	}

	@Test
	void showNoFiguresToThosePeopleWhoOperate() {
		visitor = new Visitor(port).signIn("operator", "secret");

		assertThat(page("/")).contains("href=\"/stuck\">What is stuck</a>").doesNotContain("signed", "/figures", "/tasks");
		assertThat(visitor.open("/figures").status()).isEqualTo(403);
		assertThat(visitor.body()).contains("This page is not open to you");
	}

	private void everyPageIsWhole() {
		everyPageIsWhole("");
	}

	private void everyPageIsWhole(String query) {
		Stream.concat(Stream.of("/", "/figures", "/cohorts"), metrics.definitions().stream().map(Definition::name).map("/figures/"::concat))
			.forEach(path -> assertThat(page(path + query)).as(path).satisfies(FigurePagesIntegrationTests::weighsLittle, page -> {
				assertThat(RAW.matcher(text(page)).results().map(found -> found.group())).isEmpty();
				assertThat(main(page)).doesNotContain("style=", "NaN", "Infinity");
				assertThat(STATISTICS.matcher(text(COMPUTED.matcher(page).replaceAll(""))).results().map(found -> found.group())).isEmpty();
				assertThat(Stream.of(page.split("<section class=\"card\">")).skip(1)).allSatisfy(card -> assertThat(text(card)).hasSizeGreaterThan(40));
			}));
	}

	private static void weighsLittle(String page) {
		assertThat(page.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(HEAVIEST);
	}

	private String page(String path) {
		var answer = visitor.open(path);
		assertThat(answer.status()).as(path).isEqualTo(200);
		return HtmlUtils.htmlUnescape(answer.body());
	}

	/** A page without its head, where the forms have secrets of their own. */
	private static String main(String page) {
		return HtmlUtils.htmlUnescape(page.substring(page.indexOf("<main")));
	}

	/** What is read of a page. */
	private static String text(String page) {
		return page.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
	}

}
