package dev.runway.notification;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import dev.runway.activation.Milestone;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What mails say of their sender and where they lead.
 *
 * @param from the sender, as in a From header
 * @param replyTo who gets the answers; without it, the sender
 * @param messageIdDomain the right-hand side of the Message-ID header
 * @param tasks where people complete their tasks, "runway" or "tasklist"
 * @param tasklistUrl where Tasklist is
 * @param publicUrl where people reach Runway itself
 * @param templates a folder of edited templates, each of which stands in for the built-in one of its name
 * @param partnerOperationsAddress who partner operations are where the escalation policy names them
 * @param allHandsAddresses who gets the all-hands report beside the heads of the channel
 */
@ConfigurationProperties("runway.notification")
record MailSettings(@DefaultValue("Runway <runway@localhost>") String from, @Nullable String replyTo,
		@DefaultValue("runway.localhost") String messageIdDomain,
		@DefaultValue("runway") String tasks, @DefaultValue("http://localhost:8082/tasklist") URI tasklistUrl,
		@DefaultValue("http://localhost:8090") URI publicUrl, @Nullable Path templates,
		@Nullable String partnerOperationsAddress, @DefaultValue List<String> allHandsAddresses) {

	/** Leads to all tasks of whoever follows it. */
	String tasksLink() {
		return tasks.equalsIgnoreCase("tasklist") ? tasklistUrl + "?filter=assigned-to-me" : publicUrl + "/tasks";
	}

	/** Leads to the open task of a milestone, whichever it is when somebody follows the link. */
	String taskLink(UUID runwayId, Milestone milestone) {
		return taskLink(runwayId, milestone.name());
	}

	/** Leads to the open task of a step: a milestone, HELP, DECISION, or NEXT for the first milestone that is open. */
	String taskLink(UUID runwayId, String step) {
		return "%s/tasks/%s/%s".formatted(publicUrl, runwayId, step);
	}

}
