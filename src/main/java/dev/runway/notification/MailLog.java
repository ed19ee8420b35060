package dev.runway.notification;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every mail that was queued, and when it was sent: a repeated request finds its row and sends nothing. */
@Repository
class MailLog {

	private static final String ADD = """
			insert into notification.mails (id, kind, recipient, about, occasion, message_id, address, subject, body_text, body_html, queued_at)
			values (:id, :kind, :recipient, :about, :occasion, :messageId, :address, :subject, :text, :html, :queuedAt)
			on conflict (kind, recipient, about, occasion) do nothing
			""";

	private static final String UNSENT = """
			select id, message_id, address, subject, body_text, body_html
			from notification.mails
			where id = :id and sent_at is null
			""";

	private final JdbcClient jdbc;

	MailLog(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Adds a mail, and says whether it was new. */
	boolean add(MailKey key, Mail mail, Instant queuedAt) {
		return jdbc.sql(ADD)
			.param("id", mail.id())
			.param("kind", key.kind().name())
			.param("recipient", key.recipient())
			.param("about", key.about())
			.param("occasion", key.occasion())
			.param("messageId", mail.messageId())
			.param("address", mail.address())
			.param("subject", mail.subject())
			.param("text", mail.text())
			.param("html", mail.html())
			.param("queuedAt", Timestamp.from(queuedAt))
			.update() == 1;
	}

	Optional<Mail> unsent(UUID id) {
		return jdbc.sql(UNSENT)
			.param("id", id)
			.query((row, number) -> new Mail(row.getObject("id", UUID.class), row.getString("message_id"),
					row.getString("address"), row.getString("subject"), row.getString("body_text"),
					row.getString("body_html")))
			.optional();
	}

	void markSent(UUID id, Instant sentAt) {
		jdbc.sql("update notification.mails set sent_at = :sentAt where id = :id")
			.param("id", id)
			.param("sentAt", Timestamp.from(sentAt))
			.update();
	}

}
