package dev.runway.activation;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where each clock ends and why: entries are added and never overwritten, so that the original date stays. */
@Repository
class ClockLedger {

	private static final String ADD = """
			insert into activation.clock_entries (runway_id, position, ends_on, reason, recorded_by, recorded_at)
			select :runwayId, count(*), :endsOn, :reason, :recordedBy, :recordedAt
			from activation.clock_entries
			where runway_id = :runwayId
			""";

	private static final String CURRENT_END = """
			select ends_on
			from activation.clock_entries
			where runway_id = :runwayId
			order by position desc
			limit 1
			""";

	private final JdbcClient jdbc;

	ClockLedger(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Adds an entry; two people who add one at the same moment are told so by the primary key. */
	void add(UUID runwayId, LocalDate endsOn, String reason, String recordedBy, Instant recordedAt) {
		jdbc.sql(ADD)
			.param("runwayId", runwayId)
			.param("endsOn", endsOn)
			.param("reason", reason)
			.param("recordedBy", recordedBy)
			.param("recordedAt", Timestamp.from(recordedAt))
			.update();
	}

	/** The last day of the clock as it stands; none while the runway has not started. */
	Optional<LocalDate> endOf(UUID runwayId) {
		return jdbc.sql(CURRENT_END).param("runwayId", runwayId).query(LocalDate.class).optional();
	}

}
