package dev.runway.standing;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import dev.runway.api.Cursor;
import dev.runway.api.Page;
import dev.runway.api.Paging;
import dev.runway.programme.ProgrammeCalendar;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists partners. Only what is asked for stands in the query, so that its index is used. */
@Service
@Transactional(readOnly = true)
public class PartnerList {

	private static final int AT_ONCE = 500;

	/** What is read of the partners that are shown, and of no other. */
	private static final String SHOWN = """
			select shown.*, shown.sort_key::text as sort_text, clock.gate, clock.paused_until, clock.ends_on as clock_ends_on, rung.rung, rung.ends_on as rung_ends_on,
				rung.planned_on is not null as help_planned
			from (%s) shown
			join runway.clock_facts clock on clock.runway_id = shown.runway_id
			left join ladder.open_rung_facts rung on rung.runway_id = shown.runway_id
			order by %s
			""";

	private static final String COLUMNS = "select run.*, %s as state, %%s as sort_key\n".formatted(PartnerColumns.STATE);

	private final JdbcClient jdbc;

	private final ProgrammeCalendar calendar;

	private final QueryParameters asked;

	PartnerList(JdbcClient jdbc, ProgrammeCalendar calendar, QueryParameters asked) {
		this.jdbc = jdbc;
		this.calendar = calendar;
		this.asked = asked;
	}

	/** A page of the partners to which a filter applies, in an order that no change of a partner touches. */
	public Page<ListedPartner> page(PartnerFilter filter, Paging paging) {
		var parameters = asked.of(filter);
		paging.after().ifPresent(last -> {
			parameters.put("after", last.uuid(0));
			parameters.put("afterRun", last.uuid(1));
		});
		var after = paging.after().isPresent() ? " and partner_id >= :after and (partner_id, runway_id) > (:after, :afterRun)" : "";
		var found = list(filter.conditions() + after, "partner_id", "partner_id, runway_id", paging.fetch(), parameters);
		return Page.of(found, paging, line -> Cursor.of(line.partner().partnerId(), line.partner().runwayId())).map(Line::partner);
	}

	/** The same in an order that people choose. */
	public Page<ListedPartner> page(PartnerFilter filter, PartnerSort sort, Paging paging) {
		var parameters = asked.of(filter);
		paging.after().ifPresent(last -> {
			parameters.put("key", sort.by().key(last));
			parameters.put("afterName", last.text(1));
			parameters.put("afterRun", last.uuid(2));
		});
		var found = list(filter.conditions() + (paging.after().isPresent() ? after(sort) : ""), sort.by().value(), order(sort), paging.fetch(), parameters);
		return Page.of(found, paging, line -> Cursor.of(oneLine(line.key()), oneLine(line.partner().name()), line.partner().runwayId())).map(Line::partner);
	}

	/** Hands on every partner to which a filter applies, one by one as it is read: however many there are, few are in memory. */
	public void forEach(PartnerFilter filter, PartnerSort sort, Consumer<ListedPartner> consumer) {
		var rows = new ListedRows(calendar.today());
		jdbc.sql(sql(filter.conditions(), sort.by().value(), order(sort), ""))
			.params(asked.of(filter))
			.withFetchSize(AT_ONCE)
			.query((RowCallbackHandler) row -> consumer.accept(rows.partner(row)));
	}

	private List<Line> list(String conditions, String key, String order, int limit, Map<String, Object> parameters) {
		var rows = new ListedRows(calendar.today());
		return jdbc.sql(sql(conditions, key, order, " limit :limit"))
			.params(parameters)
			.param("limit", limit)
			.query((row, number) -> new Line(rows.partner(row), String.valueOf(row.getString("sort_text"))))
			.list();
	}

	private static String sql(String conditions, String key, String order, String limit) {
		return SHOWN.formatted(COLUMNS.formatted(key) + PartnerColumns.RUNS + conditions + " order by " + order + limit, order);
	}

	private static String oneLine(String text) {
		return text.replace('\n', ' ');
	}

	private static String order(PartnerSort sort) {
		return "sort_key %1$s, lower(name) %1$s, runway_id %1$s".formatted(sort.direction());
	}

	/** By the key alone as well, for which there may be an index. */
	private static String after(PartnerSort sort) {
		var key = "cast(:key as %s)".formatted(sort.by().type());
		var beyond = sort.descending() ? "<" : ">";
		return " and %1$s %2$s= %3$s and (%1$s, lower(name), runway_id) %2$s (%3$s, lower(:afterName), :afterRun)".formatted(sort.by().value(), beyond, key);
	}

	/** A partner with the value by which it is sorted. */
	private record Line(ListedPartner partner, String key) {
	}

}
