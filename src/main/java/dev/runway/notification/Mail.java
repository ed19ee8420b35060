package dev.runway.notification;

import java.util.UUID;

/**
 * A mail as it is sent.
 *
 * @param messageId the Message-ID header, the same at every attempt
 */
record Mail(UUID id, String messageId, String address, String subject, String text, String html) {
}
