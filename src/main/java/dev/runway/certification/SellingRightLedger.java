package dev.runway.certification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.runway.programme.Source;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What became of each partner's selling rights: entries are added and never changed. */
@Repository
class SellingRightLedger {

	private static final String ADD = """
			insert into certification.selling_rights (partner_id, position, state, effective_on, reason, recorded_at,
				recorded_by, source)
			select :partnerId, count(*), :state, :effectiveOn, :reason, :recordedAt, :recordedBy, :source
			from certification.selling_rights
			where partner_id = :partnerId
			returning position
			""";

	private static final String LAST = """
			select distinct on (partner_id) partner_id, state, effective_on, reason, recorded_at, recorded_by
			from certification.selling_rights
			where partner_id in (:partnerIds)
			order by partner_id, position desc
			""";

	private static final String OF_PARTNER = """
			select state, effective_on, reason, recorded_at, recorded_by
			from certification.selling_rights
			where partner_id = :partnerId
			order by position
			""";

	private final JdbcClient jdbc;

	SellingRightLedger(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Adds an entry, and returns its position. */
	int add(UUID partnerId, SellingRight right, Source source) {
		return jdbc.sql(ADD)
			.param("partnerId", partnerId)
			.param("state", right.state().name())
			.param("effectiveOn", right.effectiveOn())
			.param("reason", right.reason())
			.param("recordedAt", Timestamp.from(right.recordedAt()))
			.param("recordedBy", right.recordedBy())
			.param("source", source.name())
			.query(Integer.class)
			.single();
	}

	/** All entries, the first one first. */
	List<SellingRight> of(UUID partnerId) {
		return jdbc.sql(OF_PARTNER).param("partnerId", partnerId).query(SellingRightLedger::entry).list();
	}

	/** The last entry of each partner that has one. */
	Map<UUID, SellingRight> last(Collection<UUID> partnerIds) {
		var last = new HashMap<UUID, SellingRight>();
		jdbc.sql(LAST)
			.param("partnerIds", partnerIds)
			.query((RowCallbackHandler) row -> last.put(row.getObject("partner_id", UUID.class), entry(row, 0)));
		return last;
	}

	private static SellingRight entry(ResultSet row, int number) throws SQLException {
		return new SellingRight(SellingRight.State.valueOf(row.getString("state")),
				row.getObject("effective_on", LocalDate.class), row.getString("reason"),
				row.getTimestamp("recorded_at").toInstant(), row.getString("recorded_by"));
	}

}
