package dev.runway.activation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Runways that wait for their process: for an instance that runs them, or for one that hears of their end. */
@Component
public class WaitingRunways {

	/** Runways that no instance runs and that are not over: first those that never started, then those that have lost theirs. */
	private static final String WITHOUT_INSTANCE = """
			select run.runway_id, run.partner_id, run.opened_at, run.opened_at as since
			from runway.lifecycle_facts run
			where run.started_at is null and run.ended_on is null
			and not exists (select from activation.instances instance
				where instance.runway_id = run.runway_id and instance.process_instance_key is not null)
			union all
			select run.runway_id, run.partner_id, run.opened_at, coalesce(instance.lost_at, run.opened_at)
			from activation.instances instance
			join runway.lifecycle_facts run on run.runway_id = instance.runway_id
			join runway.runway_facts days on days.runway_id = instance.runway_id
			where instance.process_instance_key is null and run.started_at is not null
			and (run.ended_on is null or instance.closed_out_at is null)
			and num_nulls(days.agreement_on, days.onboarding_on, days.certification_on, days.joint_plan_on,
				days.first_deal_on, days.first_closed_won_on) > 0
			""";

	/** Partnerships that have ended while an instance goes on; one that has reached all its milestones has none any more. */
	private static final String NOT_CLOSED_OUT = """
			select run.runway_id, run.partner_id, run.opened_at, run.ended_at as since
			from runway.lifecycle_facts run
			join activation.instances instance on instance.runway_id = run.runway_id
			join runway.runway_facts days on days.runway_id = run.runway_id
			where run.ended_at is not null and run.started_at is not null
			and instance.process_instance_key is not null and instance.closed_out_at is null
			and num_nulls(days.agreement_on, days.onboarding_on, days.certification_on, days.joint_plan_on,
				days.first_deal_on, days.first_closed_won_on) > 0
			""";

	private static final String OLDEST = """
			select waiting.runway_id, waiting.partner_id, waiting.since, count(*) over () as total
			from (%s) waiting
			where waiting.since < :before and (cast(:only as uuid) is null or waiting.runway_id = :only)
			order by waiting.since, waiting.runway_id
			limit :most
			""";

	private final JdbcClient jdbc;

	WaitingRunways(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Those that no instance runs, the oldest first.
	 *
	 * @param only the one that is asked for; none for all
	 */
	public List<WaitingRunway> withoutInstance(Instant before, @Nullable UUID only, int most) {
		return oldest(WITHOUT_INSTANCE, before, only, most);
	}

	/** Those that have ended while their process goes on, the oldest first. */
	public List<WaitingRunway> notClosedOut(Instant before, @Nullable UUID only, int most) {
		return oldest(NOT_CLOSED_OUT, before, only, most);
	}

	/** Those that no instance runs and whose id comes after another one, by their ids. */
	List<UUID> openedBefore(Instant before, UUID after, int most) {
		return jdbc.sql("select runway_id from (%s) waiting where opened_at < ? and runway_id > ? order by runway_id limit ?".formatted(WITHOUT_INSTANCE))
			.params(Timestamp.from(before), after, most)
			.query(UUID.class)
			.list();
	}

	private List<WaitingRunway> oldest(String which, Instant before, @Nullable UUID only, int most) {
		return jdbc.sql(OLDEST.formatted(which))
			.param("before", Timestamp.from(before))
			.param("only", only)
			.param("most", most)
			.query(WaitingRunways::waiting)
			.list();
	}

	private static WaitingRunway waiting(ResultSet row, int number) throws SQLException {
		return new WaitingRunway(row.getObject("runway_id", UUID.class), row.getObject("partner_id", UUID.class),
				row.getTimestamp("since").toInstant(), row.getLong("total"));
	}

	/**
	 * One of them.
	 *
	 * @param total how many there are in all
	 */
	public record WaitingRunway(UUID runwayId, UUID partnerId, Instant since, long total) {
	}

}
