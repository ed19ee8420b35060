package dev.runway.activation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.runway.programme.ProgrammeCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells many at once which process instance runs which runway, and how far each has come. */
@Component
public class RunwaysOfInstances {

	private static final String LINES = """
			select run.runway_id, instance.process_instance_key, run.partner_id, partner.name, partner.owner, run.signed_on, clock.ends_on,
				run.first_deal_on as live_on
			from runway.runway_facts run
			join partner.partner_facts partner on partner.partner_id = run.partner_id
			join runway.clock_facts clock on clock.runway_id = run.runway_id
			left join activation.instances instance on instance.runway_id = run.runway_id
			""";

	private final JdbcClient jdbc;

	private final ProgrammeCalendar calendar;

	RunwaysOfInstances(JdbcClient jdbc, ProgrammeCalendar calendar) {
		this.jdbc = jdbc;
		this.calendar = calendar;
	}

	/** The runways by the keys of the process instances that run them; none for an instance that runs none. */
	public Map<Long, RunwayLine> of(Collection<Long> instances) {
		var lines = new HashMap<Long, RunwayLine>();
		jdbc.sql(LINES + " where instance.process_instance_key = any(?)")
			.param(instances.toArray(Long[]::new))
			.query((row, number) -> Map.entry(row.getLong("process_instance_key"), line(row)))
			.list()
			.forEach(entry -> lines.put(entry.getKey(), entry.getValue()));
		return lines;
	}

	/** The same by the ids of the runways. */
	public List<RunwayLine> ofRunways(Collection<UUID> runways) {
		return jdbc.sql(LINES + " where run.runway_id = any(?)").param(runways.toArray(UUID[]::new)).query((row, number) -> line(row)).list();
	}

	private RunwayLine line(ResultSet row) throws SQLException {
		var signedOn = row.getObject("signed_on", LocalDate.class);
		return new RunwayLine(row.getObject("runway_id", UUID.class), row.getObject("partner_id", UUID.class), row.getString("name"),
				row.getString("owner"), signedOn, calendar.dayOf(signedOn, calendar.today()), row.getObject("ends_on", LocalDate.class),
				row.getObject("live_on", LocalDate.class));
	}

	/**
	 * A runway in one line.
	 *
	 * @param day day N of the runway
	 * @param clockEndsOn the end of the clock as it stands, once the process has planned it
	 */
	public record RunwayLine(UUID runwayId, UUID partnerId, String partner, String owner, LocalDate signedOn, int day,
			@Nullable LocalDate clockEndsOn, @Nullable LocalDate liveOn) {
	}

}
