package dev.runway.deal;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import dev.runway.programme.ProgrammeCalendar;
import dev.runway.programme.Recorded;
import dev.runway.programme.Source;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The registrations that were refused for want of selling rights: the same one again for the same reason is one. */
@Repository
class RefusedDeals {

	private static final String ADD = """
			insert into deal.refusals (id, partner_id, source_system, external_id, name, customer, registered_on, reason, refused_on,
				recorded_at, recorded_by, source)
			values (:id, :partnerId, :sourceSystem, :externalId, :name, :customer, :registeredOn, :reason, :refusedOn, :recordedAt,
				:recordedBy, :source)
			on conflict (partner_id, source_system, external_id, registered_on, reason) do nothing
			""";

	private static final String PAGE = """
			select id, partner_id, source_system, external_id, name, customer, registered_on, reason, refused_on, recorded_at,
				recorded_by, source
			from deal.refusals
			where partner_id = :partnerId and (recorded_at, id) > (:afterAt, :afterId)
			order by recorded_at, id
			limit :limit
			""";

	private final JdbcClient jdbc;

	private final ProgrammeCalendar calendar;

	RefusedDeals(JdbcClient jdbc, ProgrammeCalendar calendar) {
		this.jdbc = jdbc;
		this.calendar = calendar;
	}

	void add(UUID partnerId, Registration refused, String reason, Recorded recorded) {
		jdbc.sql(ADD)
			.param("id", UUID.randomUUID())
			.param("partnerId", partnerId)
			.param("sourceSystem", refused.key().sourceSystem())
			.param("externalId", refused.key().externalId())
			.param("name", refused.name())
			.param("customer", refused.customer())
			.param("registeredOn", refused.registeredOn())
			.param("reason", reason)
			.param("refusedOn", calendar.dateOf(recorded.at()))
			.param("recordedAt", Timestamp.from(recorded.at()))
			.param("recordedBy", recorded.by())
			.param("source", recorded.source().name())
			.update();
	}

	/** Some of a partner's, the first one first, from the one after the given place on. */
	List<RefusedDeal> of(UUID partnerId, Instant afterAt, UUID afterId, int limit) {
		return jdbc.sql(PAGE)
			.param("partnerId", partnerId)
			.param("afterAt", Timestamp.from(afterAt))
			.param("afterId", afterId)
			.param("limit", limit)
			.query((row, number) -> new RefusedDeal(row.getObject("id", UUID.class), row.getObject("partner_id", UUID.class),
					row.getString("source_system"), row.getString("external_id"), row.getString("name"),
					row.getString("customer"), row.getObject("registered_on", LocalDate.class), row.getString("reason"),
					row.getObject("refused_on", LocalDate.class), row.getTimestamp("recorded_at").toInstant(),
					row.getString("recorded_by"), Source.valueOf(row.getString("source"))))
			.list();
	}

}
