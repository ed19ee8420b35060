package dev.runway.signing;

import java.util.List;
import java.util.stream.Stream;

import dev.runway.certification.FreeText;
import dev.runway.certification.FreeText.Column;
import dev.runway.certification.RepsInText;
import org.springframework.stereotype.Component;

/** Reps in plans that were sent to be signed. Who signed one stays: it is what makes it a plan of both sides. */
@Component
class RepsInSentPlans extends RepsInText {

	private static final List<Column> COLUMNS = Stream.of("target_accounts", "value_proposition", "deal_registration", "attribution_rules", "withdrawal_reason")
		.map(name -> new Column("plan sent to be signed", "signing.sent_plans", name, "sent_at", "partner_id = :partnerId"))
		.toList();

	RepsInSentPlans(FreeText texts) {
		super(texts, COLUMNS);
	}

}
