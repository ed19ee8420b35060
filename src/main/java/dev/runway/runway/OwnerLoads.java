package dev.runway.runway;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.runway.programme.ProgrammeCalendar;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Knows how much each owner carries, and reports one who carries too much, once a month. */
@Service
@Transactional
public class OwnerLoads {

	private static final String OPEN_PARTNERS = """
			select partner.partner_id
			from runway.open_runways
			join partner.partner_facts partner using (partner_id)
			where partner.owner = ?
			order by partner.name, partner.partner_id
			""";

	private static final String WARN = """
			insert into runway.capacity_warnings (owner, month, load, capacity, warned_at)
			select owner, :month, load, capacity, :warnedAt
			from runway.owner_load_facts
			where owner = :owner and load > capacity
			on conflict (owner, month) do nothing
			""";

	private final JdbcClient jdbc;

	private final ProgrammeCalendar calendar;

	private final ApplicationEventPublisher events;

	OwnerLoads(JdbcClient jdbc, ProgrammeCalendar calendar, ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.calendar = calendar;
		this.events = events;
	}

	@Transactional(readOnly = true)
	public OwnerLoad of(String owner) {
		return jdbc.sql("select load, capacity from runway.owner_load_facts where owner = ?")
			.param(owner)
			.query((row, number) -> load(row))
			.optional()
			.orElse(OwnerLoad.NONE);
	}

	/** The loads of all owners who have one. */
	@Transactional(readOnly = true)
	public Map<String, OwnerLoad> all() {
		var loads = new HashMap<String, OwnerLoad>();
		RowCallbackHandler put = row -> loads.put(row.getString("owner"), load(row));
		jdbc.sql("select owner, load, capacity from runway.owner_load_facts").query(put);
		return loads;
	}

	/** The partners that make up an owner's load, by name. */
	@Transactional(readOnly = true)
	public List<UUID> openPartnersOf(String owner) {
		return jdbc.sql(OPEN_PARTNERS).param(owner).query(UUID.class).list();
	}

	/** Looks whether one more partner was one too many for the owner who answers for it. */
	public void check(UUID partnerId) {
		var owner = jdbc.sql("select owner from partner.partner_facts where partner_id = ?")
			.param(partnerId)
			.query(String.class)
			.single();
		var month = YearMonth.from(calendar.today()).toString();
		var warned = jdbc.sql(WARN)
			.param("owner", owner)
			.param("month", month)
			.param("warnedAt", Timestamp.from(calendar.now()))
			.update();
		if (warned == 1) {
			events.publishEvent(new OwnerOverCapacity(owner, month));
		}
	}

	private static OwnerLoad load(ResultSet row) throws SQLException {
		return new OwnerLoad(row.getInt("load"), row.getInt("capacity"));
	}

}
