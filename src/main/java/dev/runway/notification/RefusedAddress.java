package dev.runway.notification;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody whom mails do not reach, as their server refuses the address for good.
 *
 * @param mailId the first mail that was refused
 * @param recipient the user name of a person, or the fixed name of a mailbox
 * @param mails how many mails were refused
 * @param total how many people there are in all
 */
public record RefusedAddress(UUID mailId, String recipient, String address, String reason, long mails, Instant since, long total) {
}
