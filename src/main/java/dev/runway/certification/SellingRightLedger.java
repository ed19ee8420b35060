package dev.runway.certification;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

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

	void add(UUID partnerId, SellingRight right, String source) {
		jdbc.sql(ADD)
			.param("partnerId", partnerId)
			.param("state", right.state().name())
			.param("effectiveOn", right.effectiveOn())
			.param("reason", right.reason())
			.param("recordedAt", Timestamp.from(right.recordedAt()))
			.param("recordedBy", right.recordedBy())
			.param("source", source)
			.update();
	}

	/** All entries, the first one first. */
	List<SellingRight> of(UUID partnerId) {
		return jdbc.sql(OF_PARTNER)
			.param("partnerId", partnerId)
			.query((row, number) -> new SellingRight(SellingRight.State.valueOf(row.getString("state")),
					row.getObject("effective_on", LocalDate.class), row.getString("reason"),
					row.getTimestamp("recorded_at").toInstant(), row.getString("recorded_by")))
			.list();
	}

	Optional<SellingRight> last(UUID partnerId) {
		return of(partnerId).stream().reduce((earlier, later) -> later);
	}

}
