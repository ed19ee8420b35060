package dev.runway.deal;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import dev.runway.programme.Recorded;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes deals of a file, many with one statement. */
@Repository
class LoadStore {

	private static final String ADD = """
			insert into deal.deals (id, partner_id, kind, state, source_system, external_id, name, customer, domain, customer_key,
				domain_key, stage, registered_on, inferred, amount_minor, currency, closes_on, expires_on, closed_on, booked_minor,
				booked_currency, recorded_at, recorded_by, source, updated_at, load_id)
			values (?, ?, 'REGISTRATION', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
			""";

	private static final String LOG = """
			insert into deal.changes (deal_id, position, kind, happened_on, code, reason, recorded_at, recorded_by, source)
			values (?, 0, ?, ?, ?, ?, ?, ?, ?)
			""";

	private static final String DESCRIBE = """
			update deal.deals
			set name = :name, customer = :customer, domain = :domain, customer_key = :customerKey, domain_key = :domainKey,
				amount_minor = :amountMinor, currency = :currency, closes_on = :closesOn, updated_at = :at, version = version + 1
			where id = :id
			""";

	private final JdbcClient client;

	private final JdbcTemplate template;

	private final DealStore deals;

	LoadStore(JdbcClient client, JdbcTemplate template, DealStore deals) {
		this.client = client;
		this.template = template;
		this.deals = deals;
	}

	/** The deals that are there already, locked for a change if asked for. */
	Map<DealKey, Deal> known(Collection<DealKey> keys, boolean locked) {
		if (keys.isEmpty()) {
			return Map.of();
		}
		var pairs = keys.stream().map(key -> new Object[] { key.sourceSystem(), key.externalId() }).toList();
		return deals
			.query("where (source_system, external_id) in (:keys) order by id" + (locked ? " for update" : ""), Map.of("keys", pairs))
			.stream()
			.collect(Collectors.toMap(Deal::key, deal -> deal));
	}

	void add(UUID loadId, List<Addition> additions, Recorded recorded) {
		var at = Timestamp.from(recorded.at());
		template.batchUpdate(ADD, additions, 500, (statement, each) -> {
			var row = new Row(statement);
			var given = each.given();
			row.add(each.id()).add(given.partnerId()).add(given.state().name());
			row.add(given.key().sourceSystem()).add(given.key().externalId());
			row.add(each.name()).add(given.customer()).add(given.domain()).add(each.customer().name()).add(each.customer().domain());
			row.add(given.stage()).add(each.registeredOn()).add(each.inferred());
			var won = given.state() == DealState.WON;
			row.money(won ? null : given.amount()).add(given.closesOn()).add(each.expiresOn());
			row.add(won ? each.happenedOn() : null).money(won ? given.amount() : null);
			row.add(at).add(recorded.by()).add(recorded.source().name()).add(at).add(loadId);
		});
		var moved = additions.stream().filter(each -> each.given().state() != DealState.SUBMITTED).toList();
		template.batchUpdate(LOG, moved, 500, (statement, each) -> new Row(statement).add(each.id())
			.add(each.given().state().name())
			.add(each.happenedOn())
			.add(each.code() == null ? null : each.code().name())
			.add(each.given().reason())
			.add(at)
			.add(recorded.by())
			.add(recorded.source().name()));
	}

	/** Takes over what describes a deal. */
	void describe(UUID id, String name, @Nullable String customer, @Nullable String domain, CustomerKey key,
			@Nullable Money amount, @Nullable LocalDate closesOn, Instant at) {
		var parameters = new HashMap<String, @Nullable Object>();
		parameters.put("id", id);
		parameters.put("name", name);
		parameters.put("customer", customer);
		parameters.put("domain", domain);
		parameters.put("customerKey", key.name());
		parameters.put("domainKey", key.domain());
		parameters.put("amountMinor", amount == null ? null : amount.minor());
		parameters.put("currency", amount == null ? null : amount.currency());
		parameters.put("closesOn", closesOn);
		parameters.put("at", Timestamp.from(at));
		client.sql(DESCRIBE).params(parameters).update();
	}

	/** Says which load told of a deal last. */
	void mark(UUID loadId, UUID dealId) {
		client.sql("update deal.deals set load_id = ? where id = ?").params(loadId, dealId).update();
	}

	List<UUID> partnersOf(UUID loadId) {
		return client.sql("select distinct partner_id from deal.deals where load_id = ?").param(loadId).query(UUID.class).list();
	}

	/**
	 * A deal that is not there yet.
	 *
	 * @param happenedOn the day on which it came into its state
	 */
	record Addition(UUID id, KnownDeal given, String name, CustomerKey customer, LocalDate registeredOn, boolean inferred,
			@Nullable LocalDate expiresOn, LocalDate happenedOn, @Nullable RejectionCode code) {
	}

	/** The values of a row in the order of its columns. */
	private static final class Row {

		private final PreparedStatement statement;

		private int position;

		Row(PreparedStatement statement) {
			this.statement = statement;
		}

		Row add(@Nullable Object value) throws SQLException {
			if (value == null) {
				statement.setNull(++position, Types.NULL);
			}
			else {
				statement.setObject(++position, value);
			}
			return this;
		}

		Row money(@Nullable Money money) throws SQLException {
			return add(money == null ? null : money.minor()).add(money == null ? null : money.currency());
		}

	}

}
