package dev.runway.ladder;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells many at once about whose runway a process instance of the ladder or of a decision is. */
@Component
public class LadderInstances {

	private static final String RUNWAYS = """
			select process_instance_key, runway_id
			from ladder.rungs
			where process_instance_key = any(:instances)
			union
			select process_instance_key, runway_id
			from ladder.decisions
			where process_instance_key = any(:instances)
			""";

	private final JdbcClient jdbc;

	LadderInstances(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The runways by the keys of the instances; none for an instance that has not recorded anything. */
	public Map<Long, UUID> runways(Collection<Long> instances) {
		var runways = new HashMap<Long, UUID>();
		jdbc.sql(RUNWAYS)
			.param("instances", instances.toArray(Long[]::new))
			.query((row, number) -> Map.entry(row.getLong("process_instance_key"), row.getObject("runway_id", UUID.class)))
			.list()
			.forEach(entry -> runways.put(entry.getKey(), entry.getValue()));
		return runways;
	}

}
