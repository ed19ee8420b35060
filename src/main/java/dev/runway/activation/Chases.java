package dev.runway.activation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import dev.runway.runway.Milestone;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far each open milestone has been chased: the level that comes next, and when. A chase that is started again goes on from there. */
@Repository
class Chases {

	private static final String FIND = """
			select next_level as level, next_at as at
			from activation.chases
			where runway_id = :runwayId and milestone = :milestone
			""";

	private static final String ADVANCE = """
			insert into activation.chases as known (runway_id, milestone, next_level, next_at)
			values (:runwayId, :milestone, :level, :at)
			on conflict (runway_id, milestone) do update
			set next_level = excluded.next_level, next_at = excluded.next_at
			where known.next_level < excluded.next_level
			""";

	private final JdbcClient jdbc;

	Chases(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<Next> find(UUID runwayId, Milestone milestone) {
		return jdbc.sql(FIND)
			.param("runwayId", runwayId)
			.param("milestone", milestone.name())
			.query((row, number) -> new Next(row.getInt("level"), row.getTimestamp("at").toInstant()))
			.optional();
	}

	/** Goes on to a level, and says whether it had not come that far yet. */
	boolean advance(UUID runwayId, Milestone milestone, Next next) {
		return jdbc.sql(ADVANCE)
			.param("runwayId", runwayId)
			.param("milestone", milestone.name())
			.param("level", next.level())
			.param("at", Timestamp.from(next.at()))
			.update() == 1;
	}

	/** The level of the escalation policy that comes next. */
	record Next(int level, Instant at) {
	}

}
