package dev.runway.deal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import dev.runway.programme.ProgrammeCalendar;
import dev.runway.programme.Recorded;
import dev.runway.programme.Source;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the deals: one per deal, and one per stage to which it moved. */
@Repository
class DealStore {

	private static final String ADD = """
			insert into deal.deals (id, partner_id, kind, state, source_system, external_id, name, customer, domain, customer_key,
				domain_key, engagement, sponsor, stage, registered_on, submitted_at, inferred, amount_minor, currency, closes_on,
				expires_on, recorded_at, recorded_by, source, updated_at)
			values (:id, :partnerId, :kind, 'SUBMITTED', :sourceSystem, :externalId, :name, :customer, :domain, :customerKey,
				:domainKey, :engagement, :sponsor, :stage, :registeredOn, :submittedAt, :inferred, :amountMinor, :currency, :closesOn,
				:expiresOn, :recordedAt, :recordedBy, :source, :updatedAt)
			on conflict (source_system, external_id) do nothing
			""";

	/** What was inferred gives way to what somebody reports. */
	private static final String CONFIRM = """
			update deal.deals
			set inferred = false, name = :name, customer = :customer, domain = :domain, customer_key = :customerKey,
				domain_key = :domainKey, engagement = :engagement, registered_on = :registeredOn, submitted_at = :submittedAt,
				amount_minor = :amountMinor, currency = :currency, recorded_at = :recordedAt, recorded_by = :recordedBy,
				source = :source, updated_at = :updatedAt, version = version + 1
			where id = :id
			""";

	private static final String PROGRESS = """
			insert into deal.progressions (id, deal_id, stage, progressed_on, recorded_at, recorded_by, source)
			values (:id, :dealId, :stage, :progressedOn, :recordedAt, :recordedBy, :source)
			on conflict (deal_id, stage, progressed_on) do nothing
			""";

	private static final String MOVE = """
			update deal.deals
			set state = :state, closed_on = coalesce(:closedOn, closed_on), booked_minor = coalesce(:bookedMinor, booked_minor),
				booked_currency = coalesce(:bookedCurrency, booked_currency), expires_on = coalesce(:expiresOn, expires_on),
				updated_at = :at, version = version + 1
			where id = :id
			""";

	private static final String STAGE = """
			update deal.deals
			set stage = (select p.stage from deal.progressions p where p.deal_id = :id
					order by p.progressed_on desc, p.recorded_at desc, p.id desc limit 1),
				updated_at = :at, version = version + 1
			where id = :id
			""";

	private final JdbcClient jdbc;

	private final ProgrammeCalendar calendar;

	DealStore(JdbcClient jdbc, ProgrammeCalendar calendar) {
		this.jdbc = jdbc;
		this.calendar = calendar;
	}

	/** Adds a deal, and says whether it was new. */
	boolean add(UUID id, UUID partnerId, Registration given, CustomerKey customer, @Nullable LocalDate expiresOn,
			boolean inferred, Recorded recorded) {
		return registration(ADD, id, given, customer, recorded).param("partnerId", partnerId)
			.param("kind", given.kind().name())
			.param("sourceSystem", given.key().sourceSystem())
			.param("externalId", given.key().externalId())
			.param("sponsor", given.sponsor())
			.param("stage", given.stage())
			.param("inferred", inferred)
			.param("closesOn", given.closesOn())
			.param("expiresOn", expiresOn)
			.update() == 1;
	}

	void confirm(UUID id, Registration given, CustomerKey customer, Recorded recorded) {
		registration(CONFIRM, id, given, customer, recorded).update();
	}

	/** Adds a stage, and says whether it was new. */
	boolean progress(UUID dealId, Progression given, Recorded recorded) {
		var added = jdbc.sql(PROGRESS)
			.param("id", UUID.randomUUID())
			.param("dealId", dealId)
			.param("stage", given.stage())
			.param("progressedOn", given.progressedOn())
			.param("recordedAt", Timestamp.from(recorded.at()))
			.param("recordedBy", recorded.by())
			.param("source", recorded.source().name())
			.update() == 1;
		if (added) {
			jdbc.sql(STAGE).param("id", dealId).param("at", Timestamp.from(calendar.now())).update();
		}
		return added;
	}

	/** Puts a deal into a state; what is not given stays. */
	void move(UUID id, DealState state, @Nullable LocalDate closedOn, @Nullable Money booked, @Nullable LocalDate expiresOn) {
		jdbc.sql(MOVE)
			.param("id", id)
			.param("state", state.name())
			.param("closedOn", closedOn)
			.param("bookedMinor", booked == null ? null : booked.minor())
			.param("bookedCurrency", booked == null ? null : booked.currency())
			.param("expiresOn", expiresOn)
			.param("at", Timestamp.from(calendar.now()))
			.update();
	}

	/** Reads a deal for a change: nobody else changes it until the commit. */
	Optional<Deal> lock(UUID id) {
		return query("where id = :id for update", Map.of("id", id)).stream().findFirst();
	}

	Optional<Deal> find(UUID id) {
		return query("where id = :id", Map.of("id", id)).stream().findFirst();
	}

	Optional<Deal> find(DealKey key) {
		return query("where source_system = :sourceSystem and external_id = :externalId",
				Map.of("sourceSystem", key.sourceSystem(), "externalId", key.externalId())).stream().findFirst();
	}

	List<Deal> of(UUID partnerId) {
		return query("where partner_id = :partnerId order by registered_on, recorded_at, id", Map.of("partnerId", partnerId));
	}

	/** The deals that a condition and an order choose, with their stages. */
	List<Deal> query(String rest, Map<String, ?> parameters) {
		var rows = jdbc.sql("select * from deal.deals " + rest).params(parameters).query(DealStore::deal).list();
		var progressions = progressions(rows.stream().map(Deal::id).toList());
		return rows.stream().map(row -> row.with(progressions.getOrDefault(row.id(), List.of()))).toList();
	}

	private JdbcClient.StatementSpec registration(String sql, UUID id, Registration given, CustomerKey customer,
			Recorded recorded) {
		var amount = Optional.ofNullable(given.amount());
		return jdbc.sql(sql)
			.param("id", id)
			.param("name", given.name())
			.param("customer", given.customer())
			.param("domain", given.domain())
			.param("customerKey", customer.name())
			.param("domainKey", customer.domain())
			.param("engagement", given.engagement() == null ? null : given.engagement().name())
			.param("registeredOn", given.registeredOn())
			.param("submittedAt", given.submittedAt() == null ? null : Timestamp.from(given.submittedAt()))
			.param("amountMinor", amount.map(Money::minor).orElse(null))
			.param("currency", amount.map(Money::currency).orElse(null))
			.param("recordedAt", Timestamp.from(recorded.at()))
			.param("recordedBy", recorded.by())
			.param("source", recorded.source().name())
			.param("updatedAt", Timestamp.from(calendar.now()));
	}

	private Map<UUID, List<Progression>> progressions(Collection<UUID> dealIds) {
		if (dealIds.isEmpty()) {
			return Map.of();
		}
		return jdbc
			.sql("select deal_id, stage, progressed_on from deal.progressions where deal_id in (:ids) order by progressed_on, recorded_at, id")
			.param("ids", dealIds)
			.query((row, number) -> Map.entry(row.getObject("deal_id", UUID.class),
					new Progression(row.getString("stage"), row.getObject("progressed_on", LocalDate.class))))
			.list()
			.stream()
			.collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
	}

	private static Deal deal(ResultSet row, int number) throws SQLException {
		var engagement = row.getString("engagement");
		var submittedAt = row.getTimestamp("submitted_at");
		return new Deal(row.getObject("id", UUID.class), row.getObject("partner_id", UUID.class),
				DealKind.valueOf(row.getString("kind")),
				new DealKey(row.getString("source_system"), row.getString("external_id")), row.getString("name"),
				row.getString("customer"), row.getString("domain"), engagement == null ? null : Engagement.valueOf(engagement),
				row.getString("sponsor"), DealState.valueOf(row.getString("state")), row.getString("stage"),
				row.getObject("registered_on", LocalDate.class), submittedAt == null ? null : submittedAt.toInstant(),
				row.getBoolean("inferred"), money(row.getObject("amount_minor", Long.class), row.getString("currency")),
				row.getObject("closes_on", LocalDate.class), row.getObject("expires_on", LocalDate.class), List.of(),
				row.getObject("closed_on", LocalDate.class),
				money(row.getObject("booked_minor", Long.class), row.getString("booked_currency")),
				new Recorded(row.getString("recorded_by"), Source.valueOf(row.getString("source")), row.getTimestamp("recorded_at").toInstant()),
				row.getTimestamp("updated_at").toInstant(), row.getInt("version"));
	}

	private static @Nullable Money money(@Nullable Long minor, @Nullable String currency) {
		return minor == null || currency == null ? null : new Money(minor, currency);
	}

}
