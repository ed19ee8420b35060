package dev.runway.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import dev.runway.metrics.PaperProgramme;
import dev.runway.support.Programme;
import dev.runway.support.RunwayTest;
import dev.runway.support.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.util.HtmlUtils;

/** Every number that leads to partners leads to as many, in a programme with partners that signed again, ended, and are on the ladder. */
@RunwayTest
@TestPropertySource(properties = "test.isolated=numbers-lead-to-partners")
@DirtiesContext
class NumbersLeadToPartnersIntegrationTests {

	private static final Pattern LINK = Pattern.compile("<a[^>]*href=\"(/partners\\?[^\"]*)\"[^>]*>(.*?)</a>(?:\\s*<small[^>]*>([^<]*)</small>)?", Pattern.DOTALL);

	private static final Pattern COUNT = Pattern.compile("class=\"pl-count\"><strong>(.*?)</strong>"), NUMBER = Pattern.compile("\\d[\\d,]*"), IN_BRACKETS = Pattern.compile("% \\(([\\d,]+)");

	@Autowired
	Programme programme;

	@Autowired
	JdbcClient jdbc;

	@LocalServerPort
	int port;

	private static final Map<String, List<String>> COUNTED = new ConcurrentHashMap<>();

	/** What is no count of partners, by the heading of its column. */
	private static final Pattern NO_COUNT = Pattern.compile("(?i).*(day|within|half|longest|on average|followed|nine of ten|oldest|expected|likely).*");

	private static final Pattern BARE = Pattern.compile("<td[^>]*data-label=\"([^\"]*)\"[^>]*>\\s*([1-9][\\d,]*)\\s*</td>");

	private Visitor visitor;

	@BeforeEach
	void sign() {
		var paper = PaperProgramme.in(jdbc);
		paper.clear();
		paper.owner("paul");
		var today = programme.today();
		for (int at = 0; at < 60; at++) {
			var age = at * 7 % 260;
			var slow = at % 4;
			var partner = paper.signedBy(at % 3 == 0 ? "paul" : "olga", day(today, age), reached(age, slow)).planned().named("Partner " + at);
			if (slow == 3 && age > 130) {
				partner.on(age > 200 ? "DECIDE" : age > 160 ? "DEMOTE" : "HELP", day(today, -9));
			}
			if (at % 5 == 0) {
				partner.deal(10_000L * (at % 7), "EUR").deal(5_000L, "CHF");
			}
			if (at % 13 == 0 && age > 60) {
				partner.ended(age - 5);
			}
		}
		paper.signed(day(today, 400), 3, 10, 30, 30, 60).planned().ended(200).named("Again").again(day(today, 50), 3).planned();
		paper.signed(day(today, 40), 3).planned().pausedUntil(day(today, -10)).named("Paused");
		paper.signed(day(today, 30), 3).planned().told(1, today.minusDays(1) + "T12:00:00Z").named("Told late");
		paper.signed(day(today, 0)).named("Starting");
		visitor = new Visitor(port).signIn("lead", "secret");
	}

	@ParameterizedTest
	@CsvSource({ "/, 20", "/?owner=paul, 12", "/?type=reseller&tier=silver&region=emea, 20", "/figures, 40", "/figures/milestone-hit-rate, 6", "/cohorts, 30", "/figures/forecast, 4", "/figures/time-in-stage, 20", "/figures/skip-analysis, 9", "/figures/skip-analysis?owner=paul, 5", "/figures/firm-level-spread, 8", "/figures/firm-level-spread?owner=paul, 3", "/figures/time-to-first-pipeline, 4", "/figures/standing, 10", "/figures/cohort-curves, 20", "/figures/activation-rate, 2", "/figures/live-versus-signed, 15", "/figures/live-versus-signed?type=reseller, 15",
			"/process, 12", "/process?owner=paul, 12", "/stand-up, 8", "/owners, 10", "/all-hands, 30", "/all-hands?owner=olga, 20", "/my-day, 0" })
	void everyNumberOpensItsPartners(String path, int atLeast) {
		var links = LINK.matcher(visitor.open(path).body()).results().toList();
		assertThat(visitor.status()).isEqualTo(200);
		assertThat(links).as(path).hasSizeGreaterThanOrEqualTo(atLeast).allSatisfy(this::leadsToAsMany);
	}

	@ParameterizedTest
	@CsvSource({ "1, '', 15", "3, '', 15", "2, owner=olga, 10", "2, type=reseller, 15" })
	void everyNumberOfAMonthThatIsOverOpensThePartnersOfThen(int monthsAgo, String query, int atLeast) {
		everyNumberOpensItsPartners("/all-hands?month=%s&%s".formatted(YearMonth.from(programme.today()).minusMonths(monthsAgo), query), atLeast);
	}

	private void leadsToAsMany(MatchResult link) {
		var said = number(link);
		assertThat(COUNTED.computeIfAbsent(link.group(1), this::counted)).as("%s says %s", link.group(1), said).contains(said);
	}

	private List<String> counted(String address) {
		var found = COUNT.matcher(visitor.open(HtmlUtils.htmlUnescape(address)).body());
		assertThat(found.find()).as(address).isTrue();
		return numbers(found.group(1));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/figures/standing", "/figures/headline", "/figures/live-versus-signed", "/figures/activation-rate", "/figures/milestone-hit-rate",
			"/figures/time-in-stage", "/figures/time-to-first-pipeline", "/figures/cohort-progress", "/figures/cohort-curves", "/figures/skip-analysis",
			"/figures/forecast", "/figures/firm-level-spread", "/process", "/owners", "/all-hands" })
	void noCountInATableIsWithoutAWay(String path) {
		assertThat(BARE.matcher(visitor.open(path).body()).results().filter(cell -> !NO_COUNT.matcher(cell.group(1)).matches()).map(MatchResult::group)).isEmpty();
		assertThat(visitor.status()).isEqualTo(200);
	}

	@Test
	void findsAnOwnerByTheBeginningOfTheName() {
		jdbc.sql("update partner.owners set name = case user_name when 'paul' then 'Paula Lindholm' else 'Olga Lindholm' end").update();

		assertThat(visitor.open("/partners?owner=lindholm+pau").body()).contains("value=\"paul\"", "Partner 0").doesNotContain("Partner 1<");
		for (var path : List.of("/partners?owner=Lindholm", "/figures?owner=Lindholm", "/stand-up?owner=Lindholm")) {
			assertThat(text(visitor.open(path).body())).as(path).contains("may be Olga Lindholm (olga), or Paula Lindholm (paul); say which");
			assertThat(visitor.status()).as(path).isEqualTo(400);
		}
		assertThat(visitor.open("/partners?owner=Lin+Nobody").body()).contains("is no known owner");
		assertThat(visitor.open("/?owner=Paula").body()).contains("Only these partners: owner Paula Lindholm", "owner=paul&amp;");
	}

	/** The number that somebody reads; beside a share the count is smaller. */
	private static String number(MatchResult link) {
		var text = text(link.group(2));
		var counted = IN_BRACKETS.matcher(text);
		return counted.find() ? counted.group(1) : numbers(text.matches("(?s).*\\d %[\\s↑]*") ? String.valueOf(link.group(3)) : text).getFirst();
	}

	private static List<String> numbers(String text) {
		return NUMBER.matcher(text).results().map(MatchResult::group).toList();
	}

	private static String text(String html) {
		return html.replaceAll("<[^>]*>", " ");
	}

	private static String day(LocalDate today, int ago) {
		return today.minusDays(ago).toString();
	}

	/** The days of the milestones so far: the slow ones stop after onboarding. */
	private static Integer[] reached(int age, int slow) {
		var days = new int[] { 3 + slow, 10 + 3 * slow, 35 + 8 * slow, 33 + 11 * slow, 66 + 17 * slow, 170 + 10 * slow };
		var reached = new Integer[6];
		for (int at = 0; at < 6; at++) {
			reached[at] = days[at] <= age && (slow < 3 || at < 2) ? days[at] : null;
		}
		return reached;
	}

}
