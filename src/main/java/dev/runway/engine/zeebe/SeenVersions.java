package dev.runway.engine.zeebe;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.camunda.client.api.response.ActivatedJob;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers which versions of a process have asked for work, once each however many jobs come. */
@Component
class SeenVersions {

	private final Set<Long> known = ConcurrentHashMap.newKeySet();

	private final JdbcClient jdbc;

	private final Clock clock;

	SeenVersions(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	void saw(ActivatedJob job) {
		if (known.contains(job.getProcessDefinitionKey())) {
			return;
		}
		jdbc.sql("""
				insert into engine.seen_versions (process_id, version, definition_key, seen_at) values (?, ?, ?, ?)
				on conflict do nothing
				""")
			.params(job.getBpmnProcessId(), job.getProcessDefinitionVersion(), job.getProcessDefinitionKey(),
					Timestamp.from(clock.instant()))
			.update();
		known.add(job.getProcessDefinitionKey());
	}

	Optional<EngineVersion> newest(String processId) {
		return jdbc.sql("""
				select version, definition_key as key from engine.seen_versions where process_id = ?
				order by version desc limit 1
				""").param(processId).query(EngineVersion.class).optional();
	}

	/** Forgets everything: the engine has lost its data and counts anew. */
	void forget() {
		known.clear();
		jdbc.sql("delete from engine.seen_versions").update();
	}

}
