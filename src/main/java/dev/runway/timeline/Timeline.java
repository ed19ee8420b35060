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
import dev.runway.signing.PlanSigning;
import dev.runway.stuck.StuckThings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to the timelines of the partners. */
@Service
@FactsOf({ RunwayDirectory.class, Certifications.class, Deals.class, Ladder.class, OwnerNotes.class, PartnerDirectory.class, Plans.class,
		PlanSigning.class, StuckThings.class })
@Transactional(readOnly = true)
public class Timeline {

	/**
	 * A target that is not met yet stands in the view with the day on which it will be missed. What was recorded within a minute, such as by
	 * a file, goes by the day on which it happened, and on one day the signature comes first and milestones in their order last.
	 */
	private static final String ENTRIES = """
			select *
			from (
				select runway_id, kind, happened_on, recorded_at, recorded_by, source, summary, ref, date_trunc('minute', recorded_at) as minute,
					case kind when 'partner_signed' then 0 when 'milestone_reached' then 1 + array_position(array['AGREEMENT_SIGNED',
						'ONBOARDING_DONE', 'CERTIFICATION_DONE', 'JOINT_PLAN_SIGNED', 'FIRST_DEAL_REGISTERED', 'FIRST_CLOSED_WON'],
						split_part(ref, ':', 3)) else 1 end as place
				from timeline.entries
				where partner_id = :partnerId and (kind <> 'first_deal_target_missed' or happened_on <= :today)) entry
			""";

	private static final String OLDER = "where (minute, happened_on, place, recorded_at, ref) < (date_trunc('minute', cast(:recordedAt as timestamptz)), :happenedOn, :place, :recordedAt, :ref)\n";

	private static final String NEWEST_FIRST = "order by minute desc, happened_on desc, place desc, recorded_at desc, ref desc limit :limit";

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
			.ifPresent(last -> query.param("recordedAt", Timestamp.from(last.instant(0)))
				.param("happenedOn", last.day(1))
				.param("place", last.number(2))
				.param("ref", last.text(3)));
		return Page.of(query.query(Timeline::placed).list(), paging,
				placed -> Cursor.of(placed.entry().recordedAt(), placed.entry().happenedOn(), placed.place(), placed.entry().ref()))
			.map(Placed::entry);
	}

	private static Placed placed(ResultSet row, int number) throws SQLException {
		return new Placed(entry(row, number), row.getLong("place"));
	}

	private static Entry entry(ResultSet row, int number) throws SQLException {
		return new Entry(row.getObject("runway_id", UUID.class), row.getString("kind"),
				row.getObject("happened_on", LocalDate.class), row.getTimestamp("recorded_at").toInstant(),
				row.getString("recorded_by"), row.getString("source"), row.getString("summary"), row.getString("ref"));
	}

	private record Placed(Entry entry, long place) {
	}

}
