package dev.runway.report;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which reports were sent: one row for each and its week or month, however often and by however many it is asked for. */
@Repository
class SentReports {

	private static final String ADD = """
			insert into report.sent_reports (report, period, sent_on, sent_at)
			values (:report, :period, :sentOn, :sentAt)
			on conflict (report, period) do nothing
			""";

	private final JdbcClient jdbc;

	SentReports(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	boolean holds(Report report, String period) {
		return jdbc.sql("select exists (select from report.sent_reports where report = ? and period = ?)")
			.params(report.name(), period)
			.query(Boolean.class)
			.single();
	}

	/** Adds it, and says whether it was new; who asks at the same moment waits for the other's transaction. */
	boolean add(Report report, String period, LocalDate sentOn, Instant sentAt) {
		return jdbc.sql(ADD)
			.param("report", report.name())
			.param("period", period)
			.param("sentOn", sentOn)
			.param("sentAt", Timestamp.from(sentAt))
			.update() == 1;
	}

}
