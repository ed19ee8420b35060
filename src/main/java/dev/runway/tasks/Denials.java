package dev.runway.tasks;

import dev.runway.engine.TaskDenied;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps with a draft why it was denied: whoever sent it may wait no longer when that is known. */
@Component
class Denials {

	private final Drafts drafts;

	Denials(Drafts drafts) {
		this.drafts = drafts;
	}

	@EventListener
	void keep(TaskDenied denied) {
		var person = denied.completion().assignee();
		if (person != null) {
			drafts.deny(denied.completion().taskKey(), person, denied.reason());
		}
	}

}
