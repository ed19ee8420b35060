package dev.runway.ladder;

import java.util.List;

import dev.runway.certification.FreeText;
import dev.runway.certification.FreeText.Column;
import dev.runway.certification.RepsInText;
import org.springframework.stereotype.Component;

/** Reps in what people wrote about the rungs of the ladder. */
@Component
class RepsOnLadder extends RepsInText {

	private static final List<Column> COLUMNS = List.of(column("reason for a rung", "ladder.rungs", "reason", "opened_at"),
			column("evidence for a rung", "ladder.rungs", "evidence", "opened_at"),
			column("help plan", "ladder.rungs", "plan_account_executive", "planned_at"),
			column("help plan", "ladder.rungs", "plan_actions", "planned_at"),
			column("reason for a decision", "ladder.decisions", "reason", "decided_at"),
			column("review of the ladder", "ladder.reviews", "story", "opened_at"),
			column("reason for the answer to a review", "ladder.reviews", "reason", "answered_at"));

	RepsOnLadder(FreeText texts) {
		super(texts, COLUMNS);
	}

	private static Column column(String where, String table, String name, String recordedAt) {
		return new Column(where, table, name, recordedAt,
				"runway_id in (select runway_id from runway.target_facts where partner_id = :partnerId)");
	}

}
