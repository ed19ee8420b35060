package dev.runway.runway;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import dev.runway.programme.Source;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The milestones that were reached: one row per runway and milestone, whoever reports it and however often. */
@Repository
class Milestones {

	private static final String PUT = """
			insert into runway.milestones (runway_id, milestone, occurred_on, recorded_at, source, evidence, recorded_by)
			values (:runwayId, :milestone, :occurredOn, :recordedAt, :source, :evidence, :recordedBy)
			on conflict (runway_id, milestone) do update
			set occurred_on = excluded.occurred_on, recorded_at = excluded.recorded_at, source = excluded.source,
				evidence = excluded.evidence, recorded_by = excluded.recorded_by
			""";

	private static final String OF_RUNWAY = """
			select milestone, occurred_on, recorded_at, source, evidence, recorded_by
			from runway.milestones
			where runway_id = :runwayId
			order by occurred_on, milestone
			""";

	private final JdbcClient jdbc;

	Milestones(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Keeps a milestone; what {@link ReachedMilestones} finds new takes the place of what is there. */
	void put(UUID runwayId, ReachedMilestone reached) {
		jdbc.sql(PUT)
			.param("runwayId", runwayId)
			.param("milestone", reached.milestone().name())
			.param("occurredOn", reached.occurredOn())
			.param("recordedAt", Timestamp.from(reached.recordedAt()))
			.param("source", reached.source().name())
			.param("evidence", reached.evidence())
			.param("recordedBy", reached.recordedBy())
			.update();
	}

	List<ReachedMilestone> of(UUID runwayId) {
		return jdbc.sql(OF_RUNWAY)
			.param("runwayId", runwayId)
			.query((row, number) -> new ReachedMilestone(Milestone.valueOf(row.getString("milestone")),
					row.getObject("occurred_on", LocalDate.class), row.getTimestamp("recorded_at").toInstant(),
					Source.valueOf(row.getString("source")), row.getString("evidence"),
					row.getString("recorded_by")))
			.list();
	}

	/** Whether a milestone is reached. */
	boolean reached(UUID runwayId, Milestone milestone) {
		return jdbc.sql("select count(*) from runway.milestones where runway_id = :runwayId and milestone = :milestone")
			.param("runwayId", runwayId)
			.param("milestone", milestone.name())
			.query(Long.class)
			.single() > 0;
	}

}
