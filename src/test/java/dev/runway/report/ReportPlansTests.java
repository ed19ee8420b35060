package dev.runway.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import dev.runway.programme.ProgrammeCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When reports are sent, in whatever time zone the programme is. */
class ReportPlansTests {

	private static final LocalTime MAIL_TIME = LocalTime.of(9, 0);

	private final Set<String> sent = new HashSet<>();

	private ZoneId zone = ZoneId.of("UTC");

	private Instant now = Instant.parse("2026-11-23T00:00:00Z");

	@Test
	void tellsTheStandUpOnMondayAtTheTimeOfTheMails() {
		assertThat(standUp("2026-11-22T00:00:00Z").due()).as("Sunday of a week that is told").isFalse();
		assertThat(standUp("2026-11-23T00:00:00Z"))
			.isEqualTo(new PlannedReport(true, LocalDate.parse("2026-11-23"), Instant.parse("2026-11-23T09:00:00Z")));
		sent.add("2026-W48");
		assertThat(standUp("2026-11-23T10:00:00Z").due()).isFalse();
		assertThat(standUp("2026-11-29T00:00:00Z").due()).isFalse();
	}

	@Test
	void tellsAMissedOneLaterInItsWeek() {
		assertThat(standUp("2026-11-25T00:00:00Z").sendAt()).isEqualTo("2026-11-25T09:00:00Z");
		assertThat(standUp("2026-11-29T11:00:00Z").sendAt()).as("at once on Sunday").isEqualTo("2026-11-29T11:00:00Z");
	}

	@Test
	void tellsItOnAnotherDayWhereTheDiagramSaysSo() {
		sent.add("2026-W47");
		now = Instant.parse("2026-11-23T00:00:00Z");
		assertThat(plans(true).standUp(Weekday.WEDNESDAY).due()).isFalse();
		now = Instant.parse("2026-11-25T00:00:00Z");
		assertThat(plans(true).standUp(Weekday.WEDNESDAY).sendAt()).isEqualTo("2026-11-25T09:00:00Z");
	}

	@Test
	void sendsTheReportOfAMonthInTheNext() {
		sent.add("2026-10");
		now = Instant.parse("2026-11-29T00:00:00Z");
		assertThat(plans(true).allHands(1).due()).isFalse();
		now = Instant.parse("2026-12-01T00:00:00Z");
		assertThat(plans(true).allHands(1).sendAt()).isEqualTo("2026-12-01T09:00:00Z");
		assertThat(plans(true).allHands(31).due()).isFalse();
		now = Instant.parse("2027-02-28T00:00:00Z");
		assertThat(plans(true).allHands(31).sendAt()).as("the last day of a shorter month").isEqualTo("2027-02-28T09:00:00Z");
		assertThatThrownBy(() -> plans(true).allHands(32)).hasMessage("dayOfMonth is 32: give a day from 1 to 31");
	}

	@Test
	void sendsNothingWhereItIsSwitchedOff() {
		assertThat(plans(false).standUp(Weekday.MONDAY)).isEqualTo(PlannedReport.NONE);
		assertThat(plans(false).allHands(1)).isEqualTo(PlannedReport.NONE);
	}

	/** The clocks of Tehran were put forward on Monday 2021-03-22. */
	@ParameterizedTest
	@ValueSource(strings = { "UTC", "Europe/Berlin", "America/Los_Angeles", "America/New_York", "Pacific/Auckland", "Pacific/Kiritimati",
			"Pacific/Pago_Pago", "Asia/Kolkata", "Asia/Tehran", "Atlantic/Azores", "Australia/Lord_Howe" })
	void missesNoWeekAndNoMonthInAnyTimeZone(String name) {
		zone = ZoneId.of(name);
		assertThat(sentFrom("2020-12-30", Report.STAND_UP, plans -> plans.standUp(Weekday.MONDAY))).hasSize(104)
			.extracting(ZonedDateTime::getDayOfWeek, ZonedDateTime::toLocalTime)
			.containsOnly(tuple(DayOfWeek.MONDAY, MAIL_TIME));
		sent.clear();
		assertThat(sentFrom("2020-12-30", Report.ALL_HANDS, plans -> plans.allHands(1))).hasSize(24)
			.extracting(ZonedDateTime::getDayOfMonth, ZonedDateTime::toLocalTime)
			.containsOnly(tuple(1, MAIL_TIME));
	}

	/** Lets the process begin at midnight in UTC for two years, after the first week and month are told. */
	private List<ZonedDateTime> sentFrom(String day, Report report, Function<ReportPlans, PlannedReport> plan) {
		now = LocalDate.parse(day).atStartOfDay(zone).toInstant();
		sent.add(report.period(LocalDate.ofInstant(now, zone)));
		var moments = new ArrayList<ZonedDateTime>();
		var start = Instant.parse(day + "T00:00:00Z").plus(Duration.ofDays(1));
		for (int i = 0; i < 730; i++) {
			now = start.plus(Duration.ofDays(i));
			var planned = plan.apply(plans(true));
			if (planned.due()) {
				now = planned.sendAt();
				if (sent.add(report.period(planned.day()))) {
					moments.add(now.atZone(zone));
				}
			}
		}
		return moments;
	}

	private PlannedReport standUp(String at) {
		now = Instant.parse(at);
		sent.add("2026-W47");
		return plans(true).standUp(Weekday.MONDAY);
	}

	private ReportPlans plans(boolean send) {
		var calendar = mock(ProgrammeCalendar.class);
		given(calendar.now()).willReturn(now);
		given(calendar.today()).willReturn(LocalDate.ofInstant(now, zone));
		given(calendar.mailTimeOf(any(LocalDate.class)))
			.willAnswer(call -> call.<LocalDate>getArgument(0).atTime(MAIL_TIME).atZone(zone).toInstant());
		var reports = mock(SentReports.class);
		given(reports.holds(any(), anyString())).willAnswer(call -> sent.contains(call.<String>getArgument(1)));
		return new ReportPlans(reports, calendar, new ReportSettings(send));
	}

}
