package dev.runway.notification;

import java.util.UUID;

/**
 * A mail as it is sent.
 *
 * @param messageId the Message-ID header, the same at every attempt
 * @param template what it was written from
 */
record Mail(UUID id, String messageId, String address, String template, String subject, String text, String html) {

	/** The same mail with other words. */
	Mail with(String address, MailTemplates.Written words) {
		return new Mail(id, messageId, address, template, words.subject(), words.text(), words.html());
	}

}
