package dev.runway.plan;

import java.util.List;
import java.util.stream.Stream;

import dev.runway.certification.FreeText;
import dev.runway.certification.FreeText.Column;
import dev.runway.certification.Mentioned;
import dev.runway.certification.RepMentions;
import org.springframework.stereotype.Component;

/** Reps in joint plans. Who signed one stays: it is what makes it a plan of both sides. */
@Component
class RepsInPlans implements RepMentions {

	private static final List<Column> COLUMNS = Stream.of("target_accounts", "value_proposition", "deal_registration", "attribution_rules")
		.map(name -> new Column("joint plan", "plan.plans", name, "recorded_at", "partner_id = :partnerId"))
		.toList();

	private final FreeText texts;

	RepsInPlans(FreeText texts) {
		this.texts = texts;
	}

	@Override
	public List<Mention> of(Mentioned rep) {
		return COLUMNS.stream().flatMap(column -> texts.mentions(rep, column).stream()).toList();
	}

	@Override
	public void erase(Mentioned rep) {
		COLUMNS.forEach(column -> texts.erase(rep, column));
	}

}
