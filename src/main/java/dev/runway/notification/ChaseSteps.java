package dev.runway.notification;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import dev.runway.activation.Milestone;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which levels of which chase have been mailed: a task that is done again, even on another day, finds its row. */
@Repository
class ChaseSteps {

	private static final String ADD = """
			insert into notification.chase_steps (chase_key, level, runway_id, milestone, mailed_on)
			values (:chase, :level, :runwayId, :milestone, :mailedOn)
			on conflict (chase_key, level) do nothing
			""";

	private final JdbcClient jdbc;

	ChaseSteps(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Adds a step, and says whether it was new. */
	boolean add(long chase, int level, UUID runwayId, Milestone milestone, LocalDate mailedOn) {
		return jdbc.sql(ADD)
			.param("chase", chase)
			.param("level", level)
			.param("runwayId", runwayId)
			.param("milestone", milestone.name())
			.param("mailedOn", mailedOn)
			.update() == 1;
	}

	Optional<LocalDate> mailedOn(long chase, int level) {
		return jdbc.sql("select mailed_on from notification.chase_steps where chase_key = :chase and level = :level")
			.param("chase", chase)
			.param("level", level)
			.query(LocalDate.class)
			.optional();
	}

}
