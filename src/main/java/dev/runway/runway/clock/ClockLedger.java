package dev.runway.runway.clock;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import dev.runway.programme.Source;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where each clock ends and why: entries are added and never overwritten, so that the original date stays. */
@Repository
public class ClockLedger {

	private static final String ADD = """
			insert into runway.clock_entries (runway_id, position, kind, ends_on, days, paused_until, reason, recorded_by, source, recorded_on,
				recorded_at)
			select :runwayId, count(*), :kind, :endsOn, :days, cast(:pausedUntil as date), :reason, :recordedBy, :source, :recordedOn,
				:recordedAt
			from runway.clock_entries
			where runway_id = :runwayId
			""";

	private static final String OF_RUNWAY = """
			select kind, ends_on, days, paused_until, reason, recorded_by, source, recorded_on, recorded_at
			from runway.clock_entries
			where runway_id = :runwayId
			order by position
			""";

	private final JdbcClient jdbc;

	ClockLedger(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public void add(UUID runwayId, ClockEntry entry) {
		jdbc.sql(ADD)
			.param("runwayId", runwayId)
			.param("kind", entry.kind().name())
			.param("endsOn", entry.endsOn())
			.param("days", entry.days())
			.param("pausedUntil", entry.pausedUntil())
			.param("reason", entry.reason())
			.param("recordedBy", entry.by())
			.param("source", entry.source().name())
			.param("recordedOn", entry.recordedOn())
			.param("recordedAt", Timestamp.from(entry.recordedAt()))
			.update();
	}

	/** The entries in the order in which they were added; none while the runway has not started. */
	public List<ClockEntry> of(UUID runwayId) {
		return jdbc.sql(OF_RUNWAY)
			.param("runwayId", runwayId)
			.query((row, number) -> new ClockEntry(ClockEntry.Kind.valueOf(row.getString("kind")),
					row.getObject("ends_on", LocalDate.class), row.getInt("days"),
					row.getObject("paused_until", LocalDate.class), row.getString("reason"), row.getString("recorded_by"),
					Source.valueOf(row.getString("source")), row.getObject("recorded_on", LocalDate.class),
					row.getTimestamp("recorded_at").toInstant()))
			.list();
	}

}
