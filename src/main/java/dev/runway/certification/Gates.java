package dev.runway.certification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What each partner must have certified; its row is the lock under which reps, certificates and rights change. */
@Repository
class Gates {

	private static final String READ = """
			select partner_id, sales_reps, sales_engineers, signed_on, ended_on, met, holds_until, recount_from, looked_on
			from certification.gates
			where partner_id in (:partnerIds)
			order by partner_id
			""";

	private static final String ADD = "insert into certification.gates (partner_id) values (?) on conflict do nothing";

	private static final String REQUIRE = """
			update certification.gates
			set sales_reps = :salesReps, sales_engineers = :salesEngineers, signed_on = :signedOn,
				ended_on = case when ended_on > :signedOn then ended_on end
			where partner_id = :partnerId and (signed_on is null or signed_on <= :signedOn)
			""";

	private static final String COUNTED = "update certification.gates set met = ?, holds_until = ?, recount_from = null where partner_id = ?";

	/** In the order of their ids, as everybody locks them. */
	private static final String RECOUNT = """
			with outstanding as (
				select partner_id
				from certification.gates
				where signed_on is not null and ended_on is null
				order by partner_id
				for update)
			update certification.gates gate
			set recount_from = :on
			from outstanding
			where gate.partner_id = outstanding.partner_id
			""";

	/** Those whose count does not hold any more, in the order of their ids. */
	private static final String OVERDUE = """
			select partner_id
			from certification.gates
			where (holds_until < :today or recount_from is not null) and partner_id > :after
			order by partner_id
			limit :limit
			""";

	private static final String EXPIRED = """
			select partner_id
			from certification.gates
			where holds_until < :today and recount_from is null and partner_id > :after
			order by partner_id
			limit :limit
			""";

	private static final String EXPIRING = """
			select partner_id
			from certification.gates
			where holds_until between :today and :until and (looked_on is null or looked_on < :today)
			and partner_id > :after
			order by partner_id
			limit :limit
			""";

	private final JdbcClient client;

	private final JdbcTemplate template;

	Gates(JdbcClient client, JdbcTemplate template) {
		this.client = client;
		this.template = template;
	}

	/**
	 * Waits until nobody else changes the reps, certificates or rights of these partners, and keeps them out until the
	 * commit. The rows are locked in the order of their ids, so that two callers never wait for each other.
	 */
	Map<UUID, Row> lock(Collection<UUID> partnerIds) {
		var locked = read(partnerIds, "for update");
		var unknown = partnerIds.stream().filter(id -> !locked.containsKey(id)).distinct().sorted().toList();
		if (unknown.isEmpty()) {
			return locked;
		}
		template.batchUpdate(ADD, unknown.stream().map(id -> new Object[] { id }).toList());
		return read(partnerIds, "for update");
	}

	Row of(UUID partnerId) {
		return Objects.requireNonNull(of(List.of(partnerId)).get(partnerId));
	}

	/** The gates as they are; of a partner that nobody has certified yet nothing is known. */
	Map<UUID, Row> of(Collection<UUID> partnerIds) {
		var known = read(partnerIds, "");
		return partnerIds.stream().distinct().collect(Collectors.toMap(Function.identity(), id -> known.getOrDefault(id, Row.unknown(id))));
	}

	/** A requirement of an earlier signature changes nothing. */
	void require(UUID partnerId, Requirement requirement, LocalDate signedOn) {
		client.sql(REQUIRE)
			.param("partnerId", partnerId)
			.param("salesReps", requirement.salesReps())
			.param("salesEngineers", requirement.salesEngineers())
			.param("signedOn", signedOn)
			.update();
	}

	void end(UUID partnerId, LocalDate on) {
		client.sql("update certification.gates set ended_on = ?, holds_until = null, recount_from = null where partner_id = ?")
			.params(on, partnerId)
			.update();
	}

	/** Keeps what the last count said. */
	void counted(Map<UUID, Settlement> settled) {
		template.batchUpdate(COUNTED, settled.entrySet()
			.stream()
			.map(each -> new Object[] { each.getValue().met(), each.getValue().holdsUntil(), each.getKey() })
			.toList());
	}

	void lookedAt(UUID partnerId, LocalDate on) {
		client.sql("update certification.gates set looked_on = ? where partner_id = ?").params(on, partnerId).update();
	}

	/** Has everybody counted again whose partnership lasts, because other certificates count from a day on. */
	void recount(LocalDate on) {
		client.sql(RECOUNT).param("on", on).update();
	}

	/** Those of the overdue who are to be counted by the same certificates as before. */
	List<UUID> expired(LocalDate today, UUID after, int limit) {
		return client.sql(EXPIRED)
			.param("today", today)
			.param("after", after)
			.param("limit", limit)
			.query(UUID.class)
			.list();
	}

	List<UUID> overdue(LocalDate today, UUID after, int limit) {
		return client.sql(OVERDUE)
			.param("today", today)
			.param("after", after)
			.param("limit", limit)
			.query(UUID.class)
			.list();
	}

	/** Those whose count may change soon, and whom nobody has looked at today. */
	List<UUID> expiring(LocalDate today, LocalDate until, UUID after, int limit) {
		return client.sql(EXPIRING)
			.param("today", today)
			.param("until", until)
			.param("after", after)
			.param("limit", limit)
			.query(UUID.class)
			.list();
	}

	private Map<UUID, Row> read(Collection<UUID> partnerIds, String lock) {
		return client.sql(READ + lock)
			.param("partnerIds", partnerIds)
			.query(Gates::row)
			.list()
			.stream()
			.collect(Collectors.toMap(Row::partnerId, Function.identity()));
	}

	private static Row row(ResultSet row, int number) throws SQLException {
		return new Row(row.getObject("partner_id", UUID.class),
				row.getObject("signed_on") == null ? null
						: new Requirement(row.getInt("sales_reps"), row.getInt("sales_engineers")),
				row.getObject("signed_on", LocalDate.class), row.getObject("ended_on", LocalDate.class),
				row.getBoolean("met"), row.getObject("holds_until", LocalDate.class), row.getObject("recount_from", LocalDate.class),
				row.getObject("looked_on", LocalDate.class));
	}

	/**
	 * A partner's gate.
	 *
	 * @param requirement none before the partner's runway has started
	 * @param met whether enough reps were certified when it was last counted
	 * @param holdsUntil the last day on which that stays so by itself
	 * @param recountFrom the day from which other certificates count, while it is not counted by them yet
	 * @param lookedOn when somebody last looked which certificates run out soon
	 */
	record Row(UUID partnerId, @Nullable Requirement requirement, @Nullable LocalDate signedOn,
			@Nullable LocalDate endedOn, boolean met, @Nullable LocalDate holdsUntil, @Nullable LocalDate recountFrom, @Nullable LocalDate lookedOn) {

		static Row unknown(UUID partnerId) {
			return new Row(partnerId, null, null, null, false, null, null, null);
		}

		/** The same once a count is kept. */
		Row counted(Settlement settlement) {
			return new Row(partnerId, requirement, signedOn, endedOn, settlement.met(), settlement.holdsUntil(), null, lookedOn);
		}

		/** Whether time has passed, or the list has changed, and that has not been settled. */
		boolean overdue(LocalDate today) {
			return recountFrom != null || holdsUntil != null && holdsUntil.isBefore(today);
		}

	}

}
