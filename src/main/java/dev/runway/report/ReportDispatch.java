package dev.runway.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;

import dev.runway.metrics.Selection;
import dev.runway.notification.ReportMails;
import dev.runway.notification.ReportMails.Readers;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.programme.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends the reports, each once for its week or month. What was planned for one that is over by now is dropped: the process
 * of the day plans the present one.
 */
@Service
@Transactional
public class ReportDispatch {

	private final SentReports sent;

	private final StandUps standUps;

	private final AllHandsReports allHands;

	private final ReportMails mails;

	private final ProgrammeCalendar calendar;

	private final ApplicationEventPublisher events;

	ReportDispatch(SentReports sent, StandUps standUps, AllHandsReports allHands, ReportMails mails, ProgrammeCalendar calendar,
			ApplicationEventPublisher events) {
		this.sent = sent;
		this.standUps = standUps;
		this.allHands = allHands;
		this.mails = mails;
		this.calendar = calendar;
		this.events = events;
	}

	/** Tells each owner who has anything to say what it is. */
	public void standUp(PlannedReport planned) {
		if (first(Report.STAND_UP, planned.day())) {
			var standUp = standUps.mailed();
			standUp.sections()
				.stream()
				.filter(section -> section.owner().news() > 0)
				.forEach(section -> mails.standUp(section.owner().owner(), standUp.week().key(), model(standUp, section)));
			events.publishEvent(StandUpSent.of(standUp));
		}
	}

	/** Sends the report of the month before, unless nobody had signed by its end. */
	public void allHands(PlannedReport planned) {
		if (first(Report.ALL_HANDS, planned.day())) {
			var month = YearMonth.parse(Report.ALL_HANDS.period(calendar.today()));
			var report = allHands.of(Selection.ALL, month);
			if (!report.empty()) {
				mail(report);
			}
		}
	}

	/**
	 * Sends the report of a month to its readers because somebody asks for it: as of its last day or as of today, and as of the
	 * same day once, also where the process has sent it.
	 *
	 * @param month none for the one that is under way
	 */
	public Readers allHandsNow(@Nullable YearMonth month) {
		var report = allHands.of(Selection.ALL, month);
		if (report.empty()) {
			throw new Refused(Refused.Kind.INVALID, "There is nothing to send: nobody had signed by %s.".formatted(report.day()));
		}
		return mail(report);
	}

	/** On the last day of a month the report so far is another one than that of the whole month, which follows. */
	private Readers mail(AllHands report) {
		var asOf = report.underWay() ? report.day() + " so far" : report.day().toString();
		return mails.allHands(asOf, Map.of("report", report));
	}

	/** Whether the present week or month is still to be sent; one of another replica that is at it is waited for. */
	private boolean first(Report report, @Nullable LocalDate planned) {
		var today = calendar.today();
		var day = planned != null && planned.isAfter(today) ? planned : today;
		return planned != null && report.period(planned).equals(report.period(day))
				&& sent.add(report, report.period(day), today, calendar.now());
	}

	private static Map<String, Object> model(StandUp standUp, StandUp.Section section) {
		var named = section.partners().stream().filter(PartnerLine::news).toList();
		return Map.of("week", standUp.week(), "totals", section.owner(), "partners", named, "more",
				section.owner().news() - named.size());
	}

}
