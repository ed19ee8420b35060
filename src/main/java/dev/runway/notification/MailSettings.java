package dev.runway.notification;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What mails say of their sender, and who gets which beside those whom they are about.
 *
 * @param from the sender, as in a From header
 * @param replyTo who gets the answers; without it, the sender
 * @param messageIdDomain the right-hand side of the Message-ID header
 * @param templates a folder of edited templates, each of which stands in for the built-in one of its name
 * @param partnerOperationsAddress who partner operations are where the escalation policy names them
 * @param allHandsAddresses who gets the all-hands report beside the heads of the channel
 * @param quiet how long nothing more must have been noted for somebody before their mail of the day is written
 */
@ConfigurationProperties("runway.notification")
record MailSettings(@DefaultValue("Runway <runway@localhost>") String from, @Nullable String replyTo,
		@DefaultValue("runway.localhost") String messageIdDomain,
		@Nullable Path templates,
		@Nullable String partnerOperationsAddress, @DefaultValue List<String> allHandsAddresses,
		@DefaultValue("30s") Duration quiet) {
}
