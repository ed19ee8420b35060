package dev.runway.plan;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import dev.runway.programme.Recorded;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The first-deal targets of each runway: entries are added and never changed, so that a missed one stays missed. */
@Repository
class FirstDealTargets {

	private static final String ADD = """
			insert into plan.first_deal_targets (runway_id, position, partner_id, weeks, target_on, effective_on, recorded_at,
				recorded_by, source)
			select :runwayId, count(*), :partnerId, :weeks, :targetOn, :effectiveOn, :recordedAt, :recordedBy, :source
			from plan.first_deal_targets
			where runway_id = :runwayId
			""";

	private static final String OF_RUNWAY = """
			select weeks, target_on, effective_on
			from plan.first_deal_targets
			where runway_id = :runwayId
			order by position
			""";

	private final JdbcClient jdbc;

	FirstDealTargets(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Adds a target; two people who add one at the same moment are told so by the primary key. */
	void add(UUID runwayId, UUID partnerId, FirstDealTarget target, Recorded recorded) {
		jdbc.sql(ADD)
			.param("runwayId", runwayId)
			.param("partnerId", partnerId)
			.param("weeks", target.weeks())
			.param("targetOn", target.targetOn())
			.param("effectiveOn", target.effectiveOn())
			.param("recordedAt", Timestamp.from(recorded.at()))
			.param("recordedBy", recorded.by())
			.param("source", recorded.source().name())
			.update();
	}

	/** All targets of a runway, the first one first. */
	List<FirstDealTarget> of(UUID runwayId) {
		return jdbc.sql(OF_RUNWAY)
			.param("runwayId", runwayId)
			.query((row, number) -> new FirstDealTarget(row.getInt("weeks"), row.getObject("target_on", LocalDate.class),
					row.getObject("effective_on", LocalDate.class)))
			.list();
	}

}
