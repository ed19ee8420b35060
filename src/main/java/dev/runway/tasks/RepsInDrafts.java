package dev.runway.tasks;

import java.util.List;

import dev.runway.certification.FreeText;
import dev.runway.certification.FreeText.Column;
import dev.runway.certification.RepsInText;
import org.springframework.stereotype.Component;

/** Reps whom somebody has typed into a task about their partner and not sent yet. */
@Component
class RepsInDrafts extends RepsInText {

	private static final String OF_PARTNER = "task_key in (select task_key from tasks.snapshots where partner_id = :partnerId)";

	private static final List<Column> COLUMNS = List.of(new Column("draft of a task", "tasks.drafts", "typed", "saved_at", OF_PARTNER),
			new Column("reason why a task was denied", "tasks.drafts", "denial", "saved_at", OF_PARTNER));

	RepsInDrafts(FreeText texts) {
		super(texts, COLUMNS);
	}

}
