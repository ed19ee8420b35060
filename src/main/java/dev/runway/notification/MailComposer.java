package dev.runway.notification;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import dev.runway.engine.TaskLinks;
import org.springframework.stereotype.Component;

/** Makes a mail of a template and what it is to say. */
@Component
class MailComposer {

	private final MailTemplates templates;

	private final MailSettings settings;

	private final TaskLinks links;

	MailComposer(MailTemplates templates, MailSettings settings, TaskLinks links) {
		this.templates = templates;
		this.settings = settings;
		this.links = links;
	}

	Mail compose(Kind kind, Recipient recipient, Map<String, Object> model) {
		var id = UUID.randomUUID();
		var words = words(kind, recipient, model);
		return new Mail(id, "<%s@%s>".formatted(id, settings.messageIdDomain()), recipient.address(), kind.template(),
				words.subject(), words.text(), words.html());
	}

	MailTemplates.Written words(Kind kind, Recipient recipient, Map<String, Object> model) {
		var variables = new HashMap<>(model);
		variables.put("recipient", recipient);
		variables.put("tasklist", links.mailed(links.all()));
		return templates.write(kind.template(), variables);
	}

}
