package dev.runway.plan;

import java.util.List;
import java.util.stream.Stream;

import dev.runway.certification.FreeText;
import dev.runway.certification.FreeText.Column;
import dev.runway.certification.RepsInText;
import org.springframework.stereotype.Component;

/** Reps in joint plans. Who signed one stays: it is what makes it a plan of both sides. */
@Component
class RepsInPlans extends RepsInText {

	private static final List<Column> COLUMNS = Stream.of("target_accounts", "value_proposition", "deal_registration", "attribution_rules")
		.map(name -> new Column("joint plan", "plan.plans", name, "recorded_at", "partner_id = :partnerId"))
		.toList();

	RepsInPlans(FreeText texts) {
		super(texts, COLUMNS);
	}

}
