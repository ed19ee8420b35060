package dev.runway.deal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All deals that partners registered, one by one as they stand, read with a cursor; referrals are not among them. */
@Repository
public class AllDeals {

	private static final int AT_ONCE = 500;

	private static final String ALL = """
			select deal.source_system, deal.external_id, partner.source_system as partner_source_system,
				partner.external_id as partner_external_id, deal.name, deal.customer, deal.domain, deal.state, deal.stage,
				coalesce(deal.booked_minor, deal.amount_minor) as amount_minor,
				coalesce(deal.booked_currency, deal.currency) as currency,
				case when not deal.inferred then deal.registered_on end as submitted_on,
				case when deal.state <> 'WON' then last.happened_on end as decided_on, deal.expires_on, deal.closes_on,
				deal.closed_on as won_on, coalesce(lower(last.code), last.reason) as reason
			from deal.deals deal
			join partner.partner_facts partner on partner.partner_id = deal.partner_id
			left join lateral (
				select happened_on, code, reason
				from deal.changes
				where deal_id = deal.id and kind = deal.state
				order by position desc
				limit 1
			) last on true
			where deal.kind = 'REGISTRATION'
			order by partner.source_system, partner.external_id, deal.registered_on, deal.id
			""";

	private final JdbcClient jdbc;

	AllDeals(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * A deal of a partner.
	 *
	 * @param amountMinor what is expected, or for a won deal what was booked
	 * @param submittedOn none where nobody has reported the registration
	 * @param decidedOn the day on which it came into its state
	 * @param reason why it came into its state, or the code of the reason
	 */
	public record Line(String partnerSourceSystem, String partnerExternalId, String sourceSystem, String externalId, String name,
			@Nullable String customer, @Nullable String domain, DealState state, @Nullable String stage, @Nullable Long amountMinor,
			@Nullable String currency, @Nullable LocalDate submittedOn, @Nullable LocalDate decidedOn, @Nullable LocalDate expiresOn,
			@Nullable LocalDate closesOn, @Nullable LocalDate wonOn, @Nullable String reason) {

		/** The amount in whole units of the currency. */
		public @Nullable BigDecimal amount() {
			return amountMinor == null ? null : Money.amount(amountMinor, currency);
		}

	}

	@Transactional(readOnly = true)
	public void forEach(Consumer<Line> consumer) {
		try (var lines = jdbc.sql(ALL).withFetchSize(AT_ONCE).query(Line.class).stream()) {
			lines.forEach(consumer);
		}
	}

}
