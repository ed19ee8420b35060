package dev.runway.deal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the deals: one per deal, and one per stage to which it moved. */
@Repository
class DealStore {

	private static final String REGISTER = """
			insert into deal.deals (id, partner_id, source_system, external_id, name, customer, registered_on, amount_minor,
				currency, recorded_at, recorded_by, source)
			values (:id, :partnerId, :sourceSystem, :externalId, :name, :customer, :registeredOn, :amountMinor, :currency,
				:recordedAt, :recordedBy, :source)
			on conflict (source_system, external_id) do nothing
			""";

	private static final String PROGRESS = """
			insert into deal.progressions (id, deal_id, stage, progressed_on, recorded_at, recorded_by, source)
			values (:id, :dealId, :stage, :progressedOn, :recordedAt, :recordedBy, :source)
			on conflict (deal_id, stage, progressed_on) do nothing
			""";

	private static final String WIN = """
			update deal.deals
			set closed_on = :closedOn, booked_minor = :bookedMinor, booked_currency = :bookedCurrency,
				won_recorded_at = :recordedAt, won_recorded_by = :recordedBy, won_source = :source
			where id = :id and closed_on is null
			""";

	private final JdbcClient jdbc;

	DealStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void register(UUID partnerId, Registration given, Instant recordedAt, String recordedBy, String source) {
		var amount = Optional.ofNullable(given.amount());
		jdbc.sql(REGISTER)
			.param("id", UUID.randomUUID())
			.param("partnerId", partnerId)
			.param("sourceSystem", given.key().sourceSystem())
			.param("externalId", given.key().externalId())
			.param("name", given.name())
			.param("customer", given.customer())
			.param("registeredOn", given.registeredOn())
			.param("amountMinor", amount.map(Money::minor).orElse(null))
			.param("currency", amount.map(Money::currency).orElse(null))
			.param("recordedAt", Timestamp.from(recordedAt))
			.param("recordedBy", recordedBy)
			.param("source", source)
			.update();
	}

	void progress(UUID dealId, Progression given, Instant recordedAt, String recordedBy, String source) {
		jdbc.sql(PROGRESS)
			.param("id", UUID.randomUUID())
			.param("dealId", dealId)
			.param("stage", given.stage())
			.param("progressedOn", given.progressedOn())
			.param("recordedAt", Timestamp.from(recordedAt))
			.param("recordedBy", recordedBy)
			.param("source", source)
			.update();
	}

	boolean win(UUID dealId, LocalDate closedOn, Money booked, Instant recordedAt, String recordedBy, String source) {
		return jdbc.sql(WIN)
			.param("id", dealId)
			.param("closedOn", closedOn)
			.param("bookedMinor", booked.minor())
			.param("bookedCurrency", booked.currency())
			.param("recordedAt", Timestamp.from(recordedAt))
			.param("recordedBy", recordedBy)
			.param("source", source)
			.update() == 1;
	}

	List<Deal> of(UUID partnerId) {
		return jdbc.sql("select * from deal.deals where partner_id = ? order by registered_on, recorded_at, id")
			.param(partnerId)
			.query(this::deal)
			.list();
	}

	Optional<Deal> find(DealKey key) {
		return jdbc.sql("select * from deal.deals where source_system = ? and external_id = ?")
			.params(key.sourceSystem(), key.externalId())
			.query(this::deal)
			.optional();
	}

	private Deal deal(ResultSet row, int number) throws SQLException {
		var id = row.getObject("id", UUID.class);
		return new Deal(id, row.getString("name"), row.getString("customer"),
				row.getObject("registered_on", LocalDate.class),
				money(row.getObject("amount_minor", Long.class), row.getString("currency")), progressions(id),
				row.getObject("closed_on", LocalDate.class),
				money(row.getObject("booked_minor", Long.class), row.getString("booked_currency")));
	}

	private List<Progression> progressions(UUID dealId) {
		return jdbc
			.sql("select stage, progressed_on from deal.progressions where deal_id = ? order by progressed_on, recorded_at, id")
			.param(dealId)
			.query(Progression.class)
			.list();
	}

	private static @Nullable Money money(@Nullable Long minor, @Nullable String currency) {
		return minor == null || currency == null ? null : new Money(minor, currency);
	}

}
