package dev.runway.activation;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Process instances that run no runway any more and have to be cancelled: another one starts from the facts. */
@Repository
class RetiredInstances {

	private final JdbcClient jdbc;

	RetiredInstances(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	boolean holds(long processInstanceKey) {
		return jdbc.sql("select exists (select from activation.retired_instances where process_instance_key = ?)")
			.param(processInstanceKey)
			.query(Boolean.class)
			.single();
	}

	List<Long> next(int limit) {
		return jdbc.sql("select process_instance_key from activation.retired_instances order by process_instance_key limit ?")
			.param(limit)
			.query(Long.class)
			.list();
	}

	void remove(long processInstanceKey) {
		jdbc.sql("delete from activation.retired_instances where process_instance_key = ?").param(processInstanceKey).update();
	}

	/** Forgets every instance, as the engine has: its keys begin anew, and one of before may be another's soon. */
	@Transactional
	public void forgetAll() {
		jdbc.sql("delete from activation.retired_instances").update();
		jdbc.sql("update activation.runways set process_instance_key = null, version = version + 1 where process_instance_key is not null")
			.update();
	}

}
