package dev.runway.activation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.runway.engine.InstanceNames;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Names the instances of runways after their partners, with the day on which each clock ends. */
@Component
class NamedInstances implements InstanceNames {

	private static final String NAMES = """
			select runway.process_instance_key, partner.name, runway.signed_on, runway.tracked_since,
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

	private final ProgrammeCalendar calendar;

	NamedInstances(JdbcClient jdbc, ProgrammeCalendar calendar) {
		this.jdbc = jdbc;
		this.calendar = calendar;
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

	private String name(ResultSet row) throws SQLException {
		var grace = calendar.grace(day(row, "signed_on"), day(row, "tracked_since"));
		return "%s, clock until %s".formatted(row.getString("name"),
				RunwayClock.of(List.of(), day(row, "ends_on"), grace).endsOn());
	}

	private static LocalDate day(ResultSet row, String column) throws SQLException {
		return row.getObject(column, LocalDate.class);
	}

}
