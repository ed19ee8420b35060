package dev.runway.timeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.UUID;

import dev.runway.api.Cursor;
import dev.runway.api.Page;
import dev.runway.api.Paging;
import dev.runway.certification.Certifications;
import dev.runway.deal.Deals;
import dev.runway.ladder.Ladder;
import dev.runway.notification.OwnerNotes;
import dev.runway.partner.PartnerDirectory;
import dev.runway.plan.Plans;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.runway.RunwayDirectory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to the timelines of the partners. */
@Service
@FactsOf({ RunwayDirectory.class, Certifications.class, Deals.class, Ladder.class, OwnerNotes.class, PartnerDirectory.class, Plans.class })
@Transactional(readOnly = true)
public class Timeline {

	/** A target that is not met yet stands in the view with the day on which it will be missed. */
	private static final String ENTRIES = """
			select runway_id, kind, happened_on, recorded_at, recorded_by, source, summary, ref
			from timeline.entries
			where partner_id = :partnerId and (kind <> 'first_deal_target_missed' or happened_on <= :today)
			""";

	private static final String OLDER = "and (recorded_at, ref) < (:recordedAt, :ref)\n";

	private static final String NEWEST_FIRST = "order by recorded_at desc, ref desc limit :limit";

	private final PartnerDirectory partners;

	private final ProgrammeCalendar calendar;

	private final JdbcClient jdbc;

	Timeline(PartnerDirectory partners, ProgrammeCalendar calendar, JdbcClient jdbc) {
		this.partners = partners;
		this.calendar = calendar;
		this.jdbc = jdbc;
	}

	/** A page of what happened to a partner, the newest first. */
	public Page<Entry> of(UUID partnerId, Paging paging) {
		partners.known(partnerId);
		var query = jdbc.sql(ENTRIES + (paging.after().isEmpty() ? "" : OLDER) + NEWEST_FIRST)
			.param("partnerId", partnerId)
			.param("today", calendar.today())
			.param("limit", paging.fetch());
		paging.after()
			.ifPresent(last -> query.param("recordedAt", Timestamp.from(last.instant(0))).param("ref", last.text(1)));
		return Page.of(query.query(Timeline::entry).list(), paging, entry -> Cursor.of(entry.recordedAt(), entry.ref()));
	}

	private static Entry entry(ResultSet row, int number) throws SQLException {
		return new Entry(row.getObject("runway_id", UUID.class), row.getString("kind"),
				row.getObject("happened_on", LocalDate.class), row.getTimestamp("recorded_at").toInstant(),
				row.getString("recorded_by"), row.getString("source"), row.getString("summary"), row.getString("ref"));
	}

}
