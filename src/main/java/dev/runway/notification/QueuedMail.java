package dev.runway.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A mail that waits to be sent, with what is known of it beside its words.
 *
 * @param kind the name of the {@link Kind}, as it was when the mail was queued
 */
record QueuedMail(Mail mail, String kind, String recipient, UUID about, Instant queuedAt, LocalDate queuedOn) {

	boolean is(Kind kind) {
		return kind.name().equals(this.kind);
	}

	QueuedMail with(Mail rewritten) {
		return new QueuedMail(rewritten, kind, recipient, about, queuedAt, queuedOn);
	}

}
