package dev.runway.intake;

import java.util.ArrayList;
import java.util.UUID;

import dev.runway.deal.DealKey;
import dev.runway.deal.DealState;
import dev.runway.deal.Deals;
import dev.runway.deal.KnownState;
import dev.runway.deal.Registration;
import dev.runway.deal.Taken;
import dev.runway.programme.ProgrammeCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Loads deals as other systems have them by now. */
@Component
class DealLoader implements RowLoader {

	private final Deals deals;

	private final ProgrammeCalendar calendar;

	DealLoader(Deals deals, ProgrammeCalendar calendar) {
		this.deals = deals;
		this.calendar = calendar;
	}

	@Override
	public CsvFile file() {
		return CsvFile.DEALS;
	}

	@Override
	public Runnable judge(Batch batch) {
		var rows = new ArrayList<StagedRow>();
		var given = new ArrayList<Registration>();
		batch.judge(CsvFile.DEALS, row -> {
			var fields = row.fields();
			var deal = read(fields, batch);
			if (deal == null) {
				return RowResult.refused(fields.problems());
			}
			rows.add(row);
			given.add(deal);
			return null;
		});
		var judged = deals.judge(given, batch.partners()::known, batch.gates()::ask, batch.binding());
		for (int i = 0; i < rows.size(); i++) {
			batch.put(rows.get(i), result(judged.get(i).taken()));
		}
		return () -> deals.record(judged);
	}

	@Override
	public void complete(UUID importId) {
		deals.finish(importId);
	}

	private static RowResult result(Taken taken) {
		return switch (taken.effect()) {
			case ADDED -> RowResult.IMPORTED;
			case UPDATED -> RowResult.UPDATED;
			case UNCHANGED -> RowResult.UNCHANGED;
			case REFUSED -> RowResult.refused(taken.problems());
		};
	}

	private @Nullable Registration read(Fields fields, Batch batch) {
		var sourceSystem = fields.required("source_system");
		var key = new DealKey(sourceSystem, fields.required("external_id"));
		var partnerSystem = fields.optional("partner_source_system");
		var partner = batch.partners().partner(fields, partnerSystem == null ? sourceSystem : partnerSystem);
		var state = fields.oneOf("state", DealState.class);
		var zone = calendar.timeZone();
		var name = fields.optional("name");
		var account = fields.optional("account_name");
		var domain = fields.optional("account_domain");
		var stage = fields.optional("stage");
		var amount = fields.money("amount", "currency");
		var submitted = fields.optionalDay("submitted_at", zone);
		var decided = fields.optionalDay("decided_at", zone);
		var expires = fields.optionalDay("expires_on", zone);
		var closes = fields.optionalDay("close_date", zone);
		var won = fields.optionalDay("won_at", zone);
		var reason = fields.text("lost_reason");
		if (partner == null || state == null || !fields.problems().isEmpty()) {
			return null;
		}
		var known = new KnownState(batch.importId(), state, decided, won == null ? closes : won, expires, reason);
		return new Registration(partner.id(), key, name, account, domain, null, null, stage, submitted, null, false, amount, closes, known,
				batch.recorded());
	}

}
