package dev.runway.activation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

import dev.runway.engine.InstanceNames;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Names the instances of runways after their partners, with the day on which each clock ends. */
@Component
class NamedInstances implements InstanceNames {

	private static final String NAMES = """
			select runway.process_instance_key, partner.name,
				coalesce(clock.ends_on, runway.signed_on + runway.clock_days) as ends_on
			from activation.runways runway
			join partner.partner_facts partner on partner.partner_id = runway.partner_id
			left join lateral (
				select ends_on
				from activation.clock_entries
				where runway_id = runway.id
				order by position desc
				limit 1
			) clock on true
			where runway.process_instance_key = any(?) and runway.started_at is not null
			""";

	private final JdbcClient jdbc;

	NamedInstances(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Map<Long, String> of(Collection<Long> instances) {
		return jdbc.sql(NAMES)
			.param(instances.toArray(Long[]::new))
			.query((row, number) -> Map.entry(row.getLong("process_instance_key"), name(row)))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	private static String name(ResultSet row) throws SQLException {
		return "%s, clock until %s".formatted(row.getString("name"), row.getObject("ends_on", LocalDate.class));
	}

}
