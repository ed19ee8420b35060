package dev.runway.notification;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import dev.runway.certification.Mentioned;
import dev.runway.certification.RepMentions;
import dev.runway.programme.ProgrammeCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reps who are named in mails about their partner, or got one. */
@Component
class RepsInMails implements RepMentions {

	private static final String ABOUT_PARTNER = """
			select id, address, subject, body_text, body_html, queued_at
			from notification.mails
			where about in (select runway_id from runway.target_facts where partner_id = :partnerId)
			or id in (
				select note.mail_id
				from notification.notes note
				join runway.target_facts runway on runway.runway_id = note.runway_id
				where runway.partner_id = :partnerId)
			order by queued_at
			""";

	/** One that still waits for its server would go to an address that is none. */
	private static final String REWRITE = """
			update notification.mails
			set address = :address, subject = :subject, body_text = :text, body_html = :html, failure = null,
				dropped_at = case when address <> :address and sent_at is null and refused_at is null
					then coalesce(dropped_at, :now) else dropped_at end
			where id = :id
			""";

	private final JdbcClient jdbc;

	private final ProgrammeCalendar calendar;

	RepsInMails(JdbcClient jdbc, ProgrammeCalendar calendar) {
		this.jdbc = jdbc;
		this.calendar = calendar;
	}

	@Override
	public List<Mention> of(Mentioned rep) {
		return about(rep).stream()
			.map(mail -> new Mention(rep.isIn(mail.address()) ? "mail to the rep" : "mail that names the rep", mail.queuedAt(),
					mail.subject()))
			.toList();
	}

	@Override
	public void erase(Mentioned rep) {
		about(rep).forEach(mail -> jdbc.sql(REWRITE)
			.param("id", mail.id())
			.param("address", rep.erasedFrom(mail.address()))
			.param("subject", rep.erasedFrom(mail.subject()))
			.param("text", rep.erasedFrom(mail.text()))
			.param("html", rep.erasedFrom(mail.html()))
			.param("now", Timestamp.from(calendar.now()))
			.update());
	}

	private List<Kept> about(Mentioned rep) {
		return jdbc.sql(ABOUT_PARTNER)
			.param("partnerId", rep.partnerId())
			.query((row, number) -> new Kept(row.getObject("id", UUID.class), row.getString("address"), row.getString("subject"),
					row.getString("body_text"), row.getString("body_html"), row.getTimestamp("queued_at").toInstant()))
			.list()
			.stream()
			.filter(mail -> rep.isIn(mail.address()) || rep.isIn(mail.subject()) || rep.isIn(mail.text()) || rep.isIn(mail.html()))
			.toList();
	}

	private record Kept(UUID id, String address, String subject, String text, String html, Instant queuedAt) {
	}

}
