package dev.runway.stuck;

import java.util.List;

import dev.runway.certification.FreeText;
import dev.runway.certification.FreeText.Column;
import dev.runway.certification.RepsInText;
import org.springframework.stereotype.Component;

/** Reps in what people wrote when they mended something of a partner. */
@Component
class RepsInRemedies extends RepsInText {

	private static final String OF_PARTNER = "partner_id = :partnerId";

	RepsInRemedies(FreeText texts) {
		super(texts, List.of(new Column("what was mended", "stuck.remedies", "deed", "done_at", OF_PARTNER),
				new Column("reason for mending it", "stuck.remedies", "reason", "done_at", OF_PARTNER)));
	}

}
