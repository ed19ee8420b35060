package dev.runway.notification;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A mail that waits for its server.
 *
 * @param recipient the user name of a person, or the fixed name of a mailbox
 * @param partnerId the partner that it is about; none for one about several
 * @param failure what came of the last attempt; none where nobody has tried
 * @param total how many such mails there are in all
 */
public record UnsentMail(UUID id, String recipient, String subject, @Nullable UUID partnerId, @Nullable UUID runwayId, Instant queuedAt,
		@Nullable String failure, long total) {
}
