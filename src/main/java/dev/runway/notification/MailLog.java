package dev.runway.notification;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every mail that was queued, and what became of it: a repeated request finds its row and sends nothing. */
@Repository
class MailLog {

	private static final String ADD = """
			insert into notification.mails (id, kind, recipient, about, occasion, message_id, address, template, subject, body_text, body_html, queued_at, queued_on)
			values (:id, :kind, :recipient, :about, :occasion, :messageId, :address, :template, :subject, :text, :html, :queuedAt, :queuedOn)
			on conflict (kind, recipient, about, occasion) do nothing
			""";

	private static final String HOLDS = """
			select exists (
				select from notification.mails
				where kind = :kind and recipient = :recipient and about = :about and occasion = :occasion)
			""";

	private static final String WAITING = """
			select id, kind, recipient, about, message_id, address, template, subject, body_text, body_html, queued_at, queued_on
			from notification.mails
			where id = :id and sent_at is null and refused_at is null and dropped_at is null
			""";

	private static final String REWRITE = """
			update notification.mails
			set address = :address, subject = :subject, body_text = :text, body_html = :html
			where id = :id
			""";

	private static final String REFUSED = """
			select address, subject, refusal as reason
			from notification.mails
			where recipient = :recipient and refused_at is not null
			order by refused_at desc
			limit :limit
			""";

	private final JdbcClient jdbc;

	MailLog(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Adds a mail, and says whether it was new. */
	boolean add(MailKey key, Mail mail, Instant queuedAt, LocalDate queuedOn) {
		return key(ADD, key).param("id", mail.id())
			.param("messageId", mail.messageId())
			.param("address", mail.address())
			.param("template", mail.template())
			.param("subject", mail.subject())
			.param("text", mail.text())
			.param("html", mail.html())
			.param("queuedAt", Timestamp.from(queuedAt))
			.param("queuedOn", queuedOn)
			.update() == 1;
	}

	/** Whether anybody has had a mail of a kind about something. */
	boolean holds(Kind kind, UUID about, String occasion) {
		return jdbc.sql("select exists (select from notification.mails where kind = ? and about = ? and occasion = ?)")
			.params(kind.name(), about, occasion)
			.query(Boolean.class)
			.single();
	}

	boolean holds(MailKey key) {
		return key(HOLDS, key).query(Boolean.class).single();
	}

	/** The mail, as long as it is neither sent nor refused nor dropped. */
	Optional<QueuedMail> waiting(UUID id) {
		return jdbc.sql(WAITING)
			.param("id", id)
			.query((row, number) -> new QueuedMail(
					new Mail(row.getObject("id", UUID.class), row.getString("message_id"), row.getString("address"),
							row.getString("template"), row.getString("subject"), row.getString("body_text"),
							row.getString("body_html")),
					row.getString("kind"), row.getString("recipient"), row.getObject("about", UUID.class),
					row.getTimestamp("queued_at").toInstant(), row.getObject("queued_on", LocalDate.class)))
			.optional();
	}

	void markSent(UUID id, Instant sentAt) {
		jdbc.sql("update notification.mails set sent_at = :sentAt where id = :id")
			.param("id", id)
			.param("sentAt", Timestamp.from(sentAt))
			.update();
	}

	/** Keeps what came of an attempt that failed. */
	void markFailed(UUID id, String failure) {
		jdbc.sql("update notification.mails set failure = ? where id = ? and sent_at is null").params(failure, id).update();
	}

	void rewrite(Mail mail) {
		jdbc.sql(REWRITE)
			.param("id", mail.id())
			.param("address", mail.address())
			.param("subject", mail.subject())
			.param("text", mail.text())
			.param("html", mail.html())
			.update();
	}

	/** Keeps a mail that nobody needs any more from being sent. */
	void drop(UUID id, Instant droppedAt) {
		jdbc.sql("update notification.mails set dropped_at = :droppedAt where id = :id")
			.param("id", id)
			.param("droppedAt", Timestamp.from(droppedAt))
			.update();
	}

	/** Keeps a mail from being tried again, and says whether it was still waiting. */
	boolean markRefused(UUID id, Instant refusedAt, String refusal) {
		return jdbc
			.sql("update notification.mails set refused_at = :refusedAt, refusal = :refusal where id = :id and refused_at is null")
			.param("id", id)
			.param("refusedAt", Timestamp.from(refusedAt))
			.param("refusal", refusal)
			.update() == 1;
	}

	/** The latest mails that somebody has not received because their address was refused. */
	List<RefusedMail> refused(String recipient, int limit) {
		return jdbc.sql(REFUSED).param("recipient", recipient).param("limit", limit).query(RefusedMail.class).list();
	}

	private JdbcClient.StatementSpec key(String sql, MailKey key) {
		return jdbc.sql(sql)
			.param("kind", key.kind().name())
			.param("recipient", key.recipient())
			.param("about", key.about())
			.param("occasion", key.occasion());
	}

	/** A mail that an address has not received. */
	record RefusedMail(String address, String subject, String reason) {
	}

}
