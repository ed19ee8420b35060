package dev.runway.notification;

import java.util.UUID;

/**
 * A mail as it is sent.
 *
 * @param messageId the Message-ID header, the same at every attempt
 * @param template what it was written from
 */
record Mail(UUID id, String messageId, String address, String template, String subject, String text, String html) {
}
