package dev.runway.deal;

import java.util.List;

import dev.runway.certification.FreeText;
import dev.runway.certification.FreeText.Column;
import dev.runway.certification.RepsInText;
import org.springframework.stereotype.Component;

/**
 * Reps in what people wrote about deals. The end customer and the sponsor stay: the one is who buys, by whom deals are told
 * apart, and the other is one of the vendor's own people.
 */
@Component
class RepsInDeals extends RepsInText {

	private static final String OF_PARTNER = "partner_id = :partnerId";

	private static final String OF_DEALS = "deal_id in (select id from deal.deals where partner_id = :partnerId)";

	private static final List<Column> COLUMNS = List.of(new Column("name of a deal", "deal.deals", "name", "recorded_at", OF_PARTNER),
			new Column("stage of a deal", "deal.deals", "stage", "updated_at", OF_PARTNER),
			new Column("stage of a deal", "deal.progressions", "stage", "recorded_at", OF_DEALS),
			new Column("reason for what became of a deal", "deal.changes", "reason", "recorded_at", OF_DEALS),
			new Column("name of a refused deal", "deal.refusals", "name", "recorded_at", OF_PARTNER));

	RepsInDeals(FreeText texts) {
		super(texts, COLUMNS);
	}

}
