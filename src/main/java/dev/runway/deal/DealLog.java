package dev.runway.deal;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import dev.runway.programme.Source;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What became of the deals: entries are added and never changed. The caller holds the deal's row. */
@Repository
class DealLog {

	private static final String ADD = """
			insert into deal.changes (deal_id, position, kind, happened_on, code, reason, expires_on, recorded_at, recorded_by, source)
			select :dealId, count(*), :kind, :happenedOn, :code, :reason, :expiresOn, :recordedAt, :recordedBy, :source
			from deal.changes
			where deal_id = :dealId
			""";

	private static final String OF_DEAL = """
			select kind, happened_on, code, reason, expires_on, recorded_at, recorded_by, source
			from deal.changes
			where deal_id = ?
			order by position
			""";

	private final JdbcClient jdbc;

	DealLog(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(UUID dealId, DealChange change) {
		jdbc.sql(ADD)
			.param("dealId", dealId)
			.param("kind", change.kind().name())
			.param("happenedOn", change.happenedOn())
			.param("code", change.code() == null ? null : change.code().name())
			.param("reason", change.reason())
			.param("expiresOn", change.expiresOn())
			.param("recordedAt", Timestamp.from(change.recordedAt()))
			.param("recordedBy", change.recordedBy())
			.param("source", change.source().name())
			.update();
	}

	List<DealChange> of(UUID dealId) {
		return jdbc.sql(OF_DEAL)
			.param(dealId)
			.query((row, number) -> new DealChange(DealChange.Kind.valueOf(row.getString("kind")),
					row.getObject("happened_on", LocalDate.class), code(row.getString("code")), row.getString("reason"),
					row.getObject("expires_on", LocalDate.class), row.getTimestamp("recorded_at").toInstant(),
					row.getString("recorded_by"), Source.valueOf(row.getString("source"))))
			.list();
	}

	private static @Nullable RejectionCode code(@Nullable String code) {
		return code == null ? null : RejectionCode.valueOf(code);
	}

}
