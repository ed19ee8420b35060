package dev.runway.notification;

import java.net.URI;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What mails say of their sender and where they lead.
 *
 * @param from the sender, as in a From header
 * @param messageIdDomain the right-hand side of the Message-ID header
 * @param tasklistUrl where people complete their tasks
 */
@ConfigurationProperties("runway.notification")
record MailSettings(@DefaultValue("Runway <runway@localhost>") String from,
		@DefaultValue("runway.localhost") String messageIdDomain,
		@DefaultValue("http://localhost:8082/tasklist") URI tasklistUrl) {
}
