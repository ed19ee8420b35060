package dev.runway.timeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import dev.runway.activation.Activation;
import dev.runway.activation.ProgrammeCalendar;
import dev.runway.certification.Certifications;
import dev.runway.deal.Deals;
import dev.runway.notification.OwnerMails;
import dev.runway.partner.PartnerDirectory;
import dev.runway.partner.Refused;
import dev.runway.plan.Plans;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to the timelines of the partners. */
@Service
@FactsOf({ Activation.class, Certifications.class, Deals.class, OwnerMails.class, PartnerDirectory.class, Plans.class })
@Transactional(readOnly = true)
public class Timeline {

	/** How many entries a page may have. */
	public static final int MAX_LIMIT = 200;

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

	/** Returns at most as many entries as the limit says, the newest first, from a cursor on if one is given. */
	public Page of(UUID partnerId, @Nullable String cursor, int limit) {
		if (limit < 1 || limit > MAX_LIMIT) {
			throw new Refused(Refused.Kind.INVALID, "Give a limit from 1 to %d.".formatted(MAX_LIMIT));
		}
		partners.known(partnerId);
		var after = Optional.ofNullable(cursor).map(Timeline::parsed);
		var query = jdbc.sql(ENTRIES + (after.isEmpty() ? "" : OLDER) + NEWEST_FIRST)
			.param("partnerId", partnerId)
			.param("today", calendar.today())
			.param("limit", limit + 1);
		after.ifPresent(last -> query.param("recordedAt", Timestamp.from(last.recordedAt())).param("ref", last.ref()));
		var entries = query.query(Timeline::entry).list();
		return entries.size() <= limit ? new Page(entries, null)
				: new Page(entries.subList(0, limit), Cursor.after(entries.get(limit - 1)).text());
	}

	private static Cursor parsed(String cursor) {
		return Cursor.parse(cursor)
			.orElseThrow(() -> new Refused(Refused.Kind.INVALID, "Give the next_cursor of the page before as the cursor."));
	}

	private static Entry entry(ResultSet row, int number) throws SQLException {
		return new Entry(row.getObject("runway_id", UUID.class), row.getString("kind"),
				row.getObject("happened_on", LocalDate.class), row.getTimestamp("recorded_at").toInstant(),
				row.getString("recorded_by"), row.getString("source"), row.getString("summary"), row.getString("ref"));
	}

}
