package dev.runway.activation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import dev.runway.runway.Runway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which process instance runs which runway: one at a time, as it has said itself. */
@Repository
class RunwayInstances {

	private static final String TIE = """
			insert into activation.instances as known (runway_id, process_instance_key)
			values (:runwayId, :key)
			on conflict (runway_id) do update
			set process_instance_key = excluded.process_instance_key, lost_at = null
			where coalesce(known.process_instance_key, excluded.process_instance_key) = excluded.process_instance_key
			""";

	private static final String CLOSED_OUT = """
			select exists (select from activation.instances where runway_id = ? and closed_out_at is not null)
			""";

	private final JdbcClient jdbc;

	RunwayInstances(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Says which instance runs a runway; a second one is refused. */
	void tie(UUID runwayId, long processInstanceKey) {
		if (jdbc.sql(TIE).param("runwayId", runwayId).param("key", processInstanceKey).update() == 0) {
			throw new RunwayAlreadyOpen(runwayId, of(runwayId).orElseThrow());
		}
	}

	/** The instance that runs a runway; none before it has begun, and between two of them. */
	Optional<Long> of(UUID runwayId) {
		return jdbc.sql("select process_instance_key from activation.instances where runway_id = ? and process_instance_key is not null")
			.param(runwayId)
			.query(Long.class)
			.optional();
	}

	/** The runway that an instance runs. */
	Optional<UUID> runwayIn(long processInstanceKey) {
		return jdbc.sql("select runway_id from activation.instances where process_instance_key = ?")
			.param(processInstanceKey)
			.query(UUID.class)
			.optional();
	}

	/** Whether an instance has to be started; a runway that has ended needs one only where a former one could not finish. */
	boolean missing(Runway runway) {
		return of(runway.id()).isEmpty() && (!runway.ended() || runway.started() && !closedOut(runway.id()));
	}

	private boolean closedOut(UUID runwayId) {
		return jdbc.sql(CLOSED_OUT).param(runwayId).query(Boolean.class).single();
	}

	/** Notes that the process has done what an ending asks for. */
	void closeOut(UUID runwayId, Instant at) {
		jdbc.sql("update activation.instances set closed_out_at = ? where runway_id = ? and closed_out_at is null")
			.params(Timestamp.from(at), runwayId)
			.update();
	}

	/** Forgets an instance that does not run any more, so that another one is asked for; says whether it was still known. */
	boolean forget(UUID runwayId, long processInstanceKey, Instant lostAt) {
		return jdbc.sql("update activation.instances set process_instance_key = null, lost_at = ? where runway_id = ? and process_instance_key = ?")
			.params(Timestamp.from(lostAt), runwayId, processInstanceKey)
			.update() == 1;
	}

	/** Forgets every instance, as the engine has: its keys begin anew, and one of before may be another's soon. */
	void forgetAll(Instant lostAt) {
		jdbc.sql("update activation.instances set process_instance_key = null, lost_at = ? where process_instance_key is not null")
			.param(Timestamp.from(lostAt))
			.update();
	}

}
