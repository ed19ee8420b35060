package dev.runway.runway;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.function.Consumer;

import dev.runway.partner.PartnerKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All milestones that somebody reported, one by one, read with a cursor: what follows from another is not among them. */
@Repository
public class AllMilestones {

	private static final int AT_ONCE = 500;

	private static final String ALL = """
			select partner.source_system, partner.external_id, reached.milestone, reached.occurred_on,
				case when reached.source <> 'TASK' then reached.evidence end as evidence
			from runway.milestones reached
			join runway.runways runway on runway.id = reached.runway_id
			join partner.partner_facts partner on partner.partner_id = runway.partner_id
			where reached.source <> 'INFERRED'
			order by partner.source_system, partner.external_id, runway.opened_at, reached.occurred_on, reached.milestone
			""";

	private final JdbcClient jdbc;

	AllMilestones(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * A milestone of a partner.
	 *
	 * @param evidence how one knows; none where a person completed the task, since the facts are kept elsewhere then
	 */
	public record Line(PartnerKey partner, Milestone milestone, LocalDate occurredOn, @Nullable String evidence) {
	}

	@Transactional(readOnly = true)
	public void forEach(Consumer<Line> consumer) {
		jdbc.sql(ALL).withFetchSize(AT_ONCE).query((RowCallbackHandler) row -> consumer.accept(line(row)));
	}

	private static Line line(ResultSet row) throws SQLException {
		return new Line(new PartnerKey(row.getString("source_system"), row.getString("external_id")),
				Milestone.valueOf(row.getString("milestone")), row.getObject("occurred_on", LocalDate.class),
				row.getString("evidence"));
	}

}
