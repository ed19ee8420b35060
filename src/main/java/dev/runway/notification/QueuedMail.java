package dev.runway.notification;

import java.util.UUID;

/**
 * A mail that waits to be sent, with what is known of it beside its words.
 *
 * @param kind the name of the {@link Kind}, as it was when the mail was queued
 */
record QueuedMail(Mail mail, String kind, String recipient, UUID about) {

	boolean is(Kind kind) {
		return kind.name().equals(this.kind);
	}

}
