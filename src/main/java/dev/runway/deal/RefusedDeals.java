package dev.runway.deal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import dev.runway.programme.ProgrammeCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The registrations that were refused for want of selling rights: the same one again for the same reason is one. */
@Repository
class RefusedDeals {

	private static final String ADD = """
			insert into deal.refusals (id, partner_id, source_system, external_id, name, customer, registered_on, reason, refused_on,
				recorded_at, recorded_by, source)
			values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
			on conflict (partner_id, source_system, external_id, registered_on, reason) do nothing
			""";

	private static final String PAGE = """
			select id, partner_id, source_system, external_id, name, customer, registered_on, reason, refused_on, recorded_at,
				recorded_by, source
			from deal.refusals
			where partner_id = ? and (recorded_at, id) > (?, ?)
			order by recorded_at, id
			limit ?
			""";

	private final JdbcClient jdbc;

	private final ProgrammeCalendar calendar;

	RefusedDeals(JdbcClient jdbc, ProgrammeCalendar calendar) {
		this.jdbc = jdbc;
		this.calendar = calendar;
	}

	void add(Registration refused, String reason) {
		var recorded = refused.recorded();
		jdbc.sql(ADD)
			.params(UUID.randomUUID(), refused.partnerId(), refused.key().sourceSystem(), refused.key().externalId(), refused.title())
			.param(refused.customer())
			.param(refused.registeredOn())
			.params(reason, calendar.dateOf(recorded.at()), Timestamp.from(recorded.at()), recorded.by(), recorded.source().name())
			.update();
	}

	/** Some of a partner's, the first one first, from the one after the given place on. */
	List<RefusedDeal> of(UUID partnerId, Instant afterAt, UUID afterId, int limit) {
		return jdbc.sql(PAGE).params(partnerId, Timestamp.from(afterAt), afterId, limit).query(RefusedDeal.class).list();
	}

}
