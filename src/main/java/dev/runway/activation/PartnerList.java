package dev.runway.activation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.UUID;

import dev.runway.api.Cursor;
import dev.runway.api.Page;
import dev.runway.api.Paging;
import dev.runway.partner.PartnerType;
import dev.runway.partner.Region;
import dev.runway.partner.Tier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists partners, a page at a time, in an order that no change of a partner touches. */
@Service
@Transactional(readOnly = true)
public class PartnerList {

	private static final String PARTNERS = """
			select *
			from (
				select partner_id, source_system, external_id, name, type, tier, region, country, owner, signed_on, updated_at,
					case when state = 'RUNNING' and paused_until > :today then 'PAUSED' else state end as state
				from partner.partner_facts
				join activation.partner_states using (partner_id)
			) partner
			where true
			""";

	private static final String BY_ID = " order by partner_id limit :limit";

	private final JdbcClient jdbc;

	private final ProgrammeCalendar calendar;

	PartnerList(JdbcClient jdbc, ProgrammeCalendar calendar) {
		this.jdbc = jdbc;
		this.calendar = calendar;
	}

	/** A page of the partners to which a filter applies. Only what is given stands in the query, so that its index is used. */
	public Page<ListedPartner> page(PartnerFilter filter, Paging paging) {
		var columns = filter.columns();
		var sql = new StringBuilder(PARTNERS);
		columns.keySet().forEach(column -> sql.append(" and %s = :%s".formatted(column, column)));
		if (filter.updatedSince() != null) {
			sql.append(" and updated_at >= :updatedSince");
		}
		if (paging.after().isPresent()) {
			sql.append(" and partner_id > :after");
		}
		var query = jdbc.sql(sql.append(BY_ID).toString()).params(columns).param("limit", paging.fetch())
			.param("today", calendar.today());
		if (filter.updatedSince() != null) {
			query.param("updatedSince", Timestamp.from(filter.updatedSince()));
		}
		paging.after().ifPresent(last -> query.param("after", last.uuid(0)));
		return Page.of(query.query(PartnerList::partner).list(), paging, partner -> Cursor.of(partner.partnerId()));
	}

	private static ListedPartner partner(ResultSet row, int number) throws SQLException {
		return new ListedPartner(row.getObject("partner_id", UUID.class), row.getString("source_system"),
				row.getString("external_id"), row.getString("name"), PartnerType.valueOf(row.getString("type")),
				Tier.valueOf(row.getString("tier")), Region.valueOf(row.getString("region")), row.getString("country"),
				row.getString("owner"), row.getObject("signed_on", LocalDate.class),
				PartnerStanding.State.valueOf(row.getString("state")), row.getTimestamp("updated_at").toInstant());
	}

}
