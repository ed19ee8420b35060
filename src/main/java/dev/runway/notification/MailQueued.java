package dev.runway.notification;

import java.util.UUID;

/** A mail was queued and waits to be sent. */
record MailQueued(UUID mailId) {
}
