package dev.runway.activation;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The milestones that were reached: one row per runway and milestone, whoever reports it and however often. */
@Repository
class Milestones {

	private static final String ADD = """
			insert into activation.milestones (runway_id, milestone, occurred_on, recorded_at, source, evidence)
			values (:runwayId, :milestone, :occurredOn, :recordedAt, :source, :evidence)
			on conflict (runway_id, milestone) do nothing
			""";

	private static final String OF_RUNWAY = """
			select milestone, occurred_on, recorded_at, source, evidence
			from activation.milestones
			where runway_id = :runwayId
			order by occurred_on, milestone
			""";

	private final JdbcClient jdbc;

	Milestones(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Adds a milestone, and says whether it was new. */
	boolean add(UUID runwayId, ReachedMilestone reached) {
		return jdbc.sql(ADD)
			.param("runwayId", runwayId)
			.param("milestone", reached.milestone().name())
			.param("occurredOn", reached.occurredOn())
			.param("recordedAt", Timestamp.from(reached.recordedAt()))
			.param("source", reached.source().name())
			.param("evidence", reached.evidence())
			.update() == 1;
	}

	List<ReachedMilestone> of(UUID runwayId) {
		return jdbc.sql(OF_RUNWAY)
			.param("runwayId", runwayId)
			.query((row, number) -> new ReachedMilestone(Milestone.valueOf(row.getString("milestone")),
					row.getObject("occurred_on", LocalDate.class), row.getTimestamp("recorded_at").toInstant(),
					Source.valueOf(row.getString("source")), row.getString("evidence")))
			.list();
	}

	/** How many runways have reached each milestone; a milestone that nobody has reached is counted as zero. */
	Map<Milestone, Long> countByMilestone() {
		var counts = new EnumMap<Milestone, Long>(Milestone.class);
		Arrays.stream(Milestone.values()).forEach(milestone -> counts.put(milestone, 0L));
		jdbc.sql("select milestone, count(*) as reached from activation.milestones group by milestone")
			.query((RowCallbackHandler) row -> counts.put(Milestone.valueOf(row.getString("milestone")),
					row.getLong("reached")));
		return counts;
	}

}
