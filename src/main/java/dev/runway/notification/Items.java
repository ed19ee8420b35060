package dev.runway.notification;

import java.util.HashMap;
import java.util.Map;

import dev.runway.engine.TaskLinks;
import org.springframework.stereotype.Component;

/** Makes an item of a note's template and what it is to say. */
@Component
class Items {

	private final MailTemplates templates;

	private final TaskLinks links;

	Items(MailTemplates templates, TaskLinks links) {
		this.templates = templates;
		this.links = links;
	}

	/** An item about a partner. */
	Item of(Section section, Note note, int rank, Recipient reader, String name, Map<String, Object> model) {
		return of(section, note, note.id().toString(), rank, reader, name, model);
	}

	/** An item that takes the place of an earlier one with the same key. */
	Item of(Section section, Note note, String key, int rank, Recipient reader, String name, Map<String, Object> model) {
		var variables = new HashMap<>(model);
		variables.put("recipient", reader);
		variables.put("tasklist", links.mailed(links.all()));
		return new Item(section, key, rank, name, templates.item(note.template(), note.topic().template(), variables));
	}

}
