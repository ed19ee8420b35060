package dev.runway.ladder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.runway.partner.Tier;
import dev.runway.programme.Recorded;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rungs that were taken: one row per runway, rung and end of the clock, and at most one of a runway open. */
@Repository
class Rungs {

	private static final String ADD = """
			insert into ladder.rungs (runway_id, rung, clock_ended_on, owner, reason, evidence, opened_on, opened_at,
				ends_on, process_instance_key, tier_before, tier_after)
			values (:runwayId, :rung, :clockEndedOn, :owner, :reason, :evidence, :openedOn, :openedAt,
				:endsOn, :processInstanceKey, :tierBefore, :tierAfter)
			""";

	private static final String OF_RUNWAY = """
			select rung, clock_ended_on, owner, reason, evidence, opened_on, ends_on, process_instance_key, tier_before,
				tier_after, plan_account_executive, plan_actions, plan_help_on, planned_on, closed_on, outcome
			from ladder.rungs
			where runway_id = :runwayId
			order by opened_at
			""";

	private static final String CLOSE = """
			update ladder.rungs
			set outcome = :outcome, closed_on = :closedOn, closed_at = :closedAt
			where runway_id = :runwayId and outcome is null
			""";

	private static final String PLAN = """
			update ladder.rungs
			set plan_account_executive = :accountExecutive, plan_actions = :actions, plan_help_on = :helpOn,
				planned_by = :plannedBy, planned_on = :plannedOn, planned_at = :plannedAt
			where runway_id = :runwayId and rung = 'HELP' and outcome is null and planned_at is null
			""";

	private final JdbcClient jdbc;

	Rungs(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(UUID runwayId, TakenRung rung, Instant openedAt) {
		jdbc.sql(ADD)
			.param("runwayId", runwayId)
			.param("rung", rung.rung().name())
			.param("clockEndedOn", rung.clockEndedOn())
			.param("owner", rung.owner())
			.param("reason", rung.reason())
			.param("evidence", rung.evidence())
			.param("openedOn", rung.openedOn())
			.param("openedAt", Timestamp.from(openedAt))
			.param("endsOn", rung.endsOn())
			.param("processInstanceKey", rung.processInstanceKey())
			.param("tierBefore", name(rung.tierBefore()))
			.param("tierAfter", name(rung.tierAfter()))
			.update();
	}

	/** Notes that a rung goes on in another instance of the ladder. */
	void moveTo(long processInstanceKey, UUID runwayId, TakenRung rung) {
		jdbc.sql("update ladder.rungs set process_instance_key = ? where runway_id = ? and rung = ? and clock_ended_on = ?")
			.params(processInstanceKey, runwayId, rung.rung().name(), rung.clockEndedOn())
			.update();
	}

	/** The rungs in the order in which they were taken. */
	List<TakenRung> of(UUID runwayId) {
		return jdbc.sql(OF_RUNWAY).param("runwayId", runwayId).query((row, number) -> rung(row)).list();
	}

	/** The rung that is open for a runway, if one is. */
	Optional<OpenRung> find(UUID runwayId) {
		return of(runwayId).stream().filter(TakenRung::open).findFirst().map(Rungs::open);
	}

	Optional<TakenRung> find(UUID runwayId, Rung rung, LocalDate clockEndedOn) {
		return of(runwayId).stream()
			.filter(each -> each.rung() == rung && each.clockEndedOn().equals(clockEndedOn))
			.findFirst();
	}

	/** The latest rung of a kind. */
	Optional<TakenRung> latest(UUID runwayId, Rung rung) {
		return of(runwayId).stream().filter(each -> each.rung() == rung).reduce((earlier, later) -> later);
	}

	/** Says what came of the open rung, if one is open. */
	void close(UUID runwayId, TakenRung.Outcome outcome, LocalDate closedOn, Instant closedAt) {
		jdbc.sql(CLOSE)
			.param("runwayId", runwayId)
			.param("outcome", outcome.name())
			.param("closedOn", closedOn)
			.param("closedAt", Timestamp.from(closedAt))
			.update();
	}

	/** Adds the plan to the open help; the first one stays. */
	void plan(UUID runwayId, HelpPlan plan, Recorded recorded, LocalDate plannedOn) {
		jdbc.sql(PLAN)
			.param("runwayId", runwayId)
			.param("accountExecutive", plan.accountExecutive())
			.param("actions", plan.actions())
			.param("helpOn", plan.helpOn())
			.param("plannedBy", recorded.by())
			.param("plannedOn", plannedOn)
			.param("plannedAt", Timestamp.from(recorded.at()))
			.update();
	}

	/** The plan of the help is the owner's task; the other rungs have none for them. */
	private static OpenRung open(TakenRung taken) {
		return new OpenRung(taken.rung().name(), taken.openedOn(), taken.endsOn(),
				taken.rung() == Rung.HELP ? taken.processInstanceKey() : null);
	}

	private static TakenRung rung(ResultSet row) throws SQLException {
		var outcome = row.getString("outcome");
		return new TakenRung(Rung.valueOf(row.getString("rung")), row.getObject("clock_ended_on", LocalDate.class),
				row.getString("owner"), row.getString("reason"), row.getString("evidence"),
				row.getObject("opened_on", LocalDate.class), row.getObject("ends_on", LocalDate.class),
				row.getLong("process_instance_key"), tier(row.getString("tier_before")), tier(row.getString("tier_after")),
				plan(row), row.getObject("closed_on", LocalDate.class),
				outcome == null ? null : TakenRung.Outcome.valueOf(outcome));
	}

	private static @Nullable HelpPlan plan(ResultSet row) throws SQLException {
		return row.getObject("planned_on") == null ? null : new HelpPlan(row.getString("plan_account_executive"),
				row.getString("plan_actions"), row.getObject("plan_help_on", LocalDate.class));
	}

	private static @Nullable Tier tier(@Nullable String name) {
		return name == null ? null : Tier.valueOf(name);
	}

	private static @Nullable String name(@Nullable Tier tier) {
		return tier == null ? null : tier.name();
	}

}
