package dev.runway.standing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.runway.api.Cursor;
import dev.runway.api.Page;
import dev.runway.api.Paging;
import dev.runway.partner.PartnerType;
import dev.runway.partner.Region;
import dev.runway.partner.Tier;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.programme.Refused;
import org.jspecify.annotations.Nullable;
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
				join runway.partner_state_facts using (partner_id)
			) partner
			where true
			""";

	private static final String BY_ID = " order by partner_id limit :limit";

	private static final String BY_NAME = " order by lower(name), partner_id limit :limit";

	private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

	private final JdbcClient jdbc;

	private final ProgrammeCalendar calendar;

	PartnerList(JdbcClient jdbc, ProgrammeCalendar calendar) {
		this.jdbc = jdbc;
		this.calendar = calendar;
	}

	/** A page of the partners to which a filter applies. Only what is given stands in the query, so that its index is used. */
	public Page<ListedPartner> page(PartnerFilter filter, Paging paging) {
		var sql = new StringBuilder(PARTNERS);
		var parameters = conditions(filter, sql);
		paging.after().ifPresent(last -> {
			sql.append(" and partner_id > :after");
			parameters.put("after", last.uuid(0));
		});
		return Page.of(list(sql.append(BY_ID), parameters, paging), paging, partner -> Cursor.of(partner.partnerId()));
	}

	/**
	 * The same in the order of their names.
	 *
	 * @param search the beginnings of words that the name has; without any letter or digit it is refused
	 */
	public Page<ListedPartner> byName(@Nullable String search, PartnerFilter filter, Paging paging) {
		var sql = new StringBuilder(PARTNERS);
		var parameters = conditions(filter, sql);
		if (search != null) {
			sql.append(" and partner.name_words(name) @@ to_tsquery('simple', :words)");
			parameters.put("words", words(search));
		}
		paging.after().ifPresent(last -> {
			sql.append(" and (lower(name), partner_id) > (lower(:name), :after)");
			parameters.put("after", last.uuid(0));
			parameters.put("name", last.text(1));
		});
		return Page.of(list(sql.append(BY_NAME), parameters, paging), paging,
				partner -> Cursor.of(partner.partnerId(), partner.name().replace('\n', ' ')));
	}

	private static Map<String, Object> conditions(PartnerFilter filter, StringBuilder sql) {
		var parameters = new HashMap<String, Object>(filter.columns());
		parameters.keySet().forEach(column -> sql.append(" and %s = :%s".formatted(column, column)));
		if (filter.updatedSince() != null) {
			sql.append(" and updated_at >= :updatedSince");
			parameters.put("updatedSince", Timestamp.from(filter.updatedSince()));
		}
		return parameters;
	}

	private List<ListedPartner> list(StringBuilder sql, Map<String, Object> parameters, Paging paging) {
		return jdbc.sql(sql.toString())
			.params(parameters)
			.param("limit", paging.fetch())
			.param("today", calendar.today())
			.query(PartnerList::partner)
			.list();
	}

	private static String words(String search) {
		var words = BETWEEN_WORDS.splitAsStream(search.toLowerCase(Locale.ROOT)).filter(word -> !word.isEmpty()).map(word -> word + ":*");
		var query = words.collect(Collectors.joining(" & "));
		if (query.isEmpty()) {
			throw new Refused(Refused.Kind.INVALID, "Search for letters or digits of the name.");
		}
		return query;
	}

	private static ListedPartner partner(ResultSet row, int number) throws SQLException {
		return new ListedPartner(row.getObject("partner_id", UUID.class), row.getString("source_system"),
				row.getString("external_id"), row.getString("name"), PartnerType.valueOf(row.getString("type")),
				Tier.valueOf(row.getString("tier")), Region.valueOf(row.getString("region")), row.getString("country"),
				row.getString("owner"), row.getObject("signed_on", LocalDate.class),
				PartnerStanding.State.valueOf(row.getString("state")), row.getTimestamp("updated_at").toInstant());
	}

}
