package dev.runway.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Predicate;

import dev.runway.programme.ProgrammeCalendar;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides in the time zone of the programme when a report is sent: on its day at the time of all mails, once for each week
 * or month. One that was missed follows at once, as long as its week or month lasts.
 */
@Service
@Transactional(readOnly = true)
public class ReportPlans {

	/** The processes start once a day; a little more, because days are longer when the clocks are put back. */
	private static final Duration AHEAD = Duration.ofHours(25);

	private final SentReports sent;

	private final ProgrammeCalendar calendar;

	private final ReportSettings settings;

	ReportPlans(SentReports sent, ProgrammeCalendar calendar, ReportSettings settings) {
		this.sent = sent;
		this.calendar = calendar;
		this.settings = settings;
	}

	/** The stand-up of the week, on its day or later. */
	public PlannedReport standUp(Weekday weekday) {
		return next(Report.STAND_UP, weekday::hasComeOn);
	}

	/**
	 * The all-hands report of the month before.
	 *
	 * @param dayOfMonth from 1 to 31; a shorter month has it on its last day
	 */
	public PlannedReport allHands(int dayOfMonth) {
		if (dayOfMonth < 1 || dayOfMonth > 31) {
			throw new IllegalArgumentException("dayOfMonth is %d: give a day from 1 to 31".formatted(dayOfMonth));
		}
		return next(Report.ALL_HANDS, day -> day.getDayOfMonth() >= Math.min(dayOfMonth, day.lengthOfMonth()));
	}

	private PlannedReport next(Report report, Predicate<LocalDate> hasCome) {
		if (!settings.send()) {
			return PlannedReport.NONE;
		}
		var today = calendar.today();
		var now = calendar.now();
		if (open(report, today, hasCome)) {
			return new PlannedReport(true, today, later(now, calendar.mailTimeOf(today)));
		}
		var tomorrow = today.plusDays(1);
		var mailTime = calendar.mailTimeOf(tomorrow);
		return open(report, tomorrow, hasCome) && !now.plus(AHEAD).isBefore(mailTime)
				? new PlannedReport(true, tomorrow, mailTime) : PlannedReport.NONE;
	}

	private boolean open(Report report, LocalDate day, Predicate<LocalDate> hasCome) {
		return hasCome.test(day) && !sent.holds(report, report.period(day));
	}

	private static Instant later(Instant one, Instant other) {
		return one.isAfter(other) ? one : other;
	}

}
