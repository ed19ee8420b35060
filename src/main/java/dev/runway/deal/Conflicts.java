package dev.runway.deal;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.runway.programme.ProgrammeCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds the open registrations that name the same end customer. Whoever adds or approves one holds the customer until the
 * commit, so that of two at the same moment the second sees the first. Rows of deals are locked before their customers are held.
 */
@Repository
class Conflicts {

	/** A registration whose last day has passed does not stand, also before that has been recorded. */
	private static final String STANDS = """
			%1$s.kind = 'REGISTRATION' and %1$s.state in ('SUBMITTED', 'UNDER_REVIEW', 'APPROVED')
				and (%1$s.expires_on is null or %1$s.expires_on >= :today)
			""";

	private static final String PAIRS = """
			select one.id as deal_id, other.id as other_id
			from deal.deals one
			join deal.deals other on other.customer_key = one.customer_key and other.id <> one.id and %2$s
			where one.id in (:ids) and %1$s
			union
			select one.id, other.id
			from deal.deals one
			join deal.deals other on other.domain_key = one.domain_key and other.id <> one.id and %2$s
			where one.id in (:ids) and %1$s
			""".formatted(STANDS.formatted("one"), STANDS.formatted("other"));

	private static final String FIND = """
			insert into deal.conflicts (deal_id, other_id, found_on, found_at, recorded_by, source)
			select pair.deal_id, pair.other_id, :today, :now, 'runway', 'PROCESS'
			from (%s) pair
			where not exists (select from deal.conflicts known where known.deal_id = pair.other_id and known.other_id = pair.deal_id)
				and not (pair.other_id in (:ids) and pair.other_id < pair.deal_id)
			on conflict do nothing
			""".formatted(PAIRS);

	private static final String WITH = """
			select pair.other_id, partner.name as partner_name,
				coalesce(other.customer_key = one.customer_key, false) as same_name,
				coalesce(other.domain_key = one.domain_key, false) as same_domain
			from (%s) pair
			join deal.deals one on one.id = pair.deal_id
			join deal.deals other on other.id = pair.other_id
			join partner.partner_facts partner on partner.partner_id = other.partner_id
			order by other.registered_on, other.id
			""".formatted(PAIRS);

	private final JdbcClient jdbc;

	private final StoredDeals deals;

	private final ProgrammeCalendar calendar;

	Conflicts(JdbcClient jdbc, StoredDeals deals, ProgrammeCalendar calendar) {
		this.jdbc = jdbc;
		this.deals = deals;
		this.calendar = calendar;
	}

	/** Waits until nobody else registers or approves a deal for one of the customers, and keeps them out until the commit. */
	void hold(Collection<CustomerKey> customers) {
		var keys = customers.stream().flatMap(customer -> customer.locks().stream()).distinct().sorted().toList();
		if (!keys.isEmpty()) {
			jdbc.sql("insert into deal.customers (key) select unnest(array[:keys]::text[]) on conflict do nothing")
				.param("keys", keys)
				.update();
			jdbc.sql("select key from deal.customers where key in (:keys) order by key for update")
				.param("keys", keys)
				.query(String.class)
				.list();
		}
	}

	/** Records with which others the given registrations conflict, and returns those among them that do. */
	List<UUID> find(Collection<UUID> ids) {
		if (ids.isEmpty()) {
			return List.of();
		}
		var conflicting = jdbc.sql("select distinct deal_id from (" + PAIRS + ") pair order by deal_id")
			.param("ids", ids)
			.param("today", calendar.today())
			.query(UUID.class)
			.list();
		if (!conflicting.isEmpty()) {
			jdbc.sql(FIND)
				.param("ids", ids)
				.param("today", calendar.today())
				.param("now", Timestamp.from(calendar.now()))
				.update();
		}
		return conflicting;
	}

	/** The open registrations with which one conflicts now. */
	List<Conflict> of(UUID dealId) {
		var found = jdbc.sql(WITH)
			.param("ids", List.of(dealId))
			.param("today", calendar.today())
			.query(Found.class)
			.list();
		var others = deals.findAllById(found.stream().map(Found::otherId).toList())
			.stream()
			.collect(Collectors.toMap(Deal::id, Function.identity()));
		return found.stream()
			.map(each -> new Conflict(Objects.requireNonNull(others.get(each.otherId())), each.partnerName(), each.sameName(),
					each.sameDomain()))
			.toList();
	}

	/** What the database knows of a conflict. */
	private record Found(UUID otherId, String partnerName, boolean sameName, boolean sameDomain) {
	}

}
