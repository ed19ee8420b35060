package dev.runway.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import dev.runway.metrics.PaperProgramme;
import dev.runway.notification.ReportMails.Readers;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.programme.Refused;
import dev.runway.support.Mailbox;
import dev.runway.support.RunwayTest;
import dev.runway.support.TestEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** The mails of the reports, from the timer on: once for each week and month, whatever the clock does. */
@RunwayTest
@TestPropertySource(properties = { "test.isolated=report-mails", "runway.report.send=true",
		"runway.notification.all-hands-addresses=board@example.com, MARC@example.com", "runway.programme.time-zone=Europe/Berlin" })
@DirtiesContext
class ReportMailsIntegrationTests {

	@Autowired
	TestEngine engine;

	@Autowired
	Mailbox mailbox;

	@Autowired
	ProgrammeCalendar calendar;

	@Autowired
	ReportDispatch dispatch;

	@Autowired
	JdbcClient jdbc;

	private PaperProgramme programme;

	@BeforeEach
	void begin() {
		engine.await("the models were not deployed",
				() -> jdbc.sql("select version from engine.deployed_models where file = 'live-rate-report.bpmn' and version is not null")
					.query(Integer.class)
					.optional());
		programme = PaperProgramme.in(jdbc);
		programme.clear();
		programme.owner("marc");
		jdbc.sql("update partner.owners set manager = 'marc', name = 'Olga Owner' where user_name = 'olga'").update();
		programme.signed(calendar.today().minusDays(30).toString(), 2).planned().named("Acme");
		jdbc.sql("delete from report.sent_reports").update();
	}

	@Test
	void tellsEachOwnerOnMondayMorningAndOnce() {
		var monday = nextMonday();
		sentUntil(monday.minusDays(1));
		engine.advanceTo(at(monday, "00:00:05"));
		awaitWaiting("weekly-standup");
		assertThat(subjects("olga", monday)).as("before nine in Berlin").isEmpty();

		engine.advanceTo(calendar.mailTimeOf(monday).plusSeconds(1));
		var mail = mailbox.await("olga@example.com", "Stand-up, week of " + monday);
		assertThat(mail).isNotNull();
		dispatch.standUp(new PlannedReport(true, monday, calendar.now()));
		engine.advanceTo(at(monday.plusDays(1), "00:00:05"));
		engine.advanceTo(at(monday.plusDays(2), "00:00:05"));
		engine.awaitQuiet(() -> true);
		assertThat(subjects("olga", monday)).hasSize(1);
		assertThat(subjects("marc", monday)).as("marc carries nothing").isEmpty();
	}

	@Test
	void tellsThePresentWeekOnceAfterTheClockHasJumpedByWeeks() {
		sentUntil(nextMonday());
		var thursday = nextMonday().plusWeeks(3).plusDays(3);
		engine.advanceTo(at(thursday, "15:00:00"));

		mailbox.await("olga@example.com", "Stand-up, week of " + thursday.minusDays(3));
		engine.advanceTo(at(thursday.plusDays(1), "23:00:00"));
		engine.awaitQuiet(() -> true);
		assertThat(subjects("olga", thursday.minusDays(3))).hasSize(1);
		assertThat(subjects("olga", thursday.minusDays(10))).as("a week that is over").isEmpty();
	}

	@Test
	void sendsAWeekOnceHoweverManyAreAtIt() {
		var today = calendar.today();
		var planned = new PlannedReport(true, today, calendar.now());
		CompletableFuture.allOf(IntStream.range(0, 6)
			.mapToObj(each -> CompletableFuture.runAsync(() -> dispatch.standUp(planned)))
			.toArray(CompletableFuture[]::new)).join();

		assertThat(jdbc.sql("select count(*) from report.sent_reports where report = 'STAND_UP'").query(Long.class).single()).isOne();
		assertThat(jdbc.sql("select count(*) from notification.mails where kind = 'STAND_UP' and recipient = 'olga' and occasion = ?")
			.param(Week.of(today).key())
			.query(Long.class)
			.single()).isOne();
	}

	@Test
	void dropsWhatWasPlannedForAWeekThatIsOver() {
		dispatch.standUp(new PlannedReport(true, calendar.today().minusWeeks(1), calendar.now()));
		dispatch.allHands(new PlannedReport(true, calendar.today().minusMonths(2), calendar.now()));

		assertThat(jdbc.sql("select count(*) from report.sent_reports").query(Long.class).single()).isZero();
	}

	@Test
	void sendsTheReportOfTheMonthBeforeToTheHeadsAndToWhoeverIsSetDown() {
		var first = YearMonth.from(calendar.today()).plusMonths(1).atDay(1);
		sentUntil(first.minusDays(1));
		engine.advanceTo(at(first, "00:00:05"));
		awaitWaiting("live-rate-report");
		engine.advanceTo(calendar.mailTimeOf(first).plusSeconds(1));

		var month = YearMonth.from(first).minusMonths(1);
		mailbox.await("board@example.com", "All-hands " + month);
		mailbox.await("marc@example.com", "All-hands " + month);
		engine.awaitQuiet(() -> true);
		for (var person : List.of("board", "marc")) {
			assertThat(mailbox.subjectsTo(person + "@example.com")).filteredOn(subject -> subject.contains("All-hands " + month)).hasSize(1);
		}
		assertThat(mailbox.subjectsTo("olga@example.com")).noneMatch(subject -> subject.contains("All-hands " + month));
	}

	@Test
	void tellsNothingOfAProgrammeWithoutPartners() {
		programme.clear();
		jdbc.sql("delete from notification.mails where kind in ('STAND_UP', 'ALL_HANDS')").update();

		dispatch.standUp(new PlannedReport(true, calendar.today(), calendar.now()));
		dispatch.allHands(new PlannedReport(true, calendar.today(), calendar.now()));
		assertThat(jdbc.sql("select count(*) from notification.mails where kind in ('STAND_UP', 'ALL_HANDS')").query(Long.class).single()).isZero();
	}

	@Test
	void sendsAMonthOnceHoweverOftenItIsAsked() {
		jdbc.sql("update runway.runways set signed_on = signed_on - 60").update();
		var before = count("ALL_HANDS");
		dispatch.allHands(new PlannedReport(true, calendar.today(), calendar.now()));
		dispatch.allHands(new PlannedReport(true, calendar.today(), calendar.now()));
		assertThat(count("ALL_HANDS") - before).as("to Marc, and to the board").isEqualTo(2);
		assertThat(dispatch.allHandsNow(YearMonth.from(calendar.today()).minusMonths(1))).as("they have had it").isEqualTo(new Readers(2, 0));
	}

	@Test
	void sendsAReportOnDemandOnceADay() {
		var before = count("ALL_HANDS");
		assertThat(dispatch.allHandsNow(null)).as("Marc and the board").isEqualTo(new Readers(2, 2));
		assertThat(dispatch.allHandsNow(null)).isEqualTo(new Readers(2, 0));
		assertThat(count("ALL_HANDS") - before).isEqualTo(2);

		programme.clear();
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> dispatch.allHandsNow(null))
			.withMessage("There is nothing to send: nobody had signed by %s.", calendar.today());
	}

	private long count(String kind) {
		return jdbc.sql("select count(*) from notification.mails where kind = ?").param(kind).query(Long.class).single();
	}

	@Test
	void writesToNobodyWhoHasLeftOrHasNothingToTell() {
		programme.clear();
		programme.signed(calendar.today().minusDays(1).toString()).planned().named("Young");
		programme.owner("paul");
		programme.signedBy("paul", calendar.today().minusDays(100).toString(), 1).planned();
		jdbc.sql("update partner.owners set active = false where user_name = 'paul'").update();
		jdbc.sql("update runway.runways set agreement_due_day = 90 where agreement_due_day = 7").update();
		jdbc.sql("update runway.runways set onboarding_due_day = 90").update();
		jdbc.sql("delete from notification.mails where kind = 'STAND_UP'").update();

		dispatch.standUp(new PlannedReport(true, calendar.today(), calendar.now()));
		assertThat(jdbc.sql("select count(*) from notification.mails where kind = 'STAND_UP'").query(Long.class).single()).isZero();
	}

	private List<String> subjects(String person, LocalDate monday) {
		return mailbox.subjectsTo(person + "@example.com").stream().filter(subject -> subject.contains("Stand-up, week of " + monday)).toList();
	}

	/** The instance of the day waits for the time of the mails. */
	private void awaitWaiting(String process) {
		engine.await("no %s waits for its time; incidents: %s".formatted(process, engine.incidents()), () -> engine.instancesOf(process)
			.stream()
			.filter(instance -> instance.activated().contains("CatchEvent_MailTime") && !instance.completed().contains("CatchEvent_MailTime"))
			.findFirst());
	}

	/** What was due until a day is sent already. */
	private void sentUntil(LocalDate day) {
		for (var each : List.of(calendar.today(), day)) {
			for (var report : Report.values()) {
				jdbc.sql("insert into report.sent_reports values (?, ?, ?, ?) on conflict do nothing")
					.params(report.name(), report.period(each), each, each)
					.update();
			}
		}
	}

	private LocalDate nextMonday() {
		return calendar.today().with(TemporalAdjusters.next(DayOfWeek.MONDAY));
	}

	private static Instant at(LocalDate day, String time) {
		return Instant.parse("%sT%sZ".formatted(day, time));
	}

}
