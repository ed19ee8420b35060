package dev.runway.deal;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import dev.runway.certification.SellingGate;
import dev.runway.partner.Partner;
import dev.runway.partner.PartnerDirectory;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.programme.Recorded;
import dev.runway.programme.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to deals: registers them where the partner may sell, takes referrals from all, and shows what became of them. A
 * refusal undoes nothing, since it is recorded itself.
 */
@Service
@Transactional(noRollbackFor = Refused.class)
public class Deals {

	private static final Instant BEGINNING = Instant.EPOCH;

	private static final UUID FIRST = new UUID(0, 0);

	private final PartnerDirectory partners;

	private final SellingGate gate;

	private final DealStore deals;

	private final DealBook book;

	private final DealLog log;

	private final Conflicts conflicts;

	private final RefusedDeals refusals;

	private final EndCustomers customers;

	private final DealSettings settings;

	private final ProgrammeCalendar calendar;

	private final ApplicationEventPublisher events;

	Deals(PartnerDirectory partners, SellingGate gate, DealStore deals, DealBook book, DealLog log, Conflicts conflicts,
			RefusedDeals refusals, EndCustomers customers, DealSettings settings, ProgrammeCalendar calendar,
			ApplicationEventPublisher events) {
		this.partners = partners;
		this.gate = gate;
		this.deals = deals;
		this.book = book;
		this.log = log;
		this.conflicts = conflicts;
		this.refusals = refusals;
		this.customers = customers;
		this.settings = settings;
		this.calendar = calendar;
		this.events = events;
	}

	/**
	 * Registers a deal; the same one again stays as it is. A partner that has no selling rights on the day of the
	 * registration is refused, and that stays recorded. Where another registration names the same end customer, this one
	 * is put under review.
	 */
	public Registered register(UUID partnerId, Registration given, Recorded recorded) {
		var partner = partner(partnerId);
		check(given, partner);
		var answer = gate.ask(partnerId, given.registeredOn());
		var known = deals.find(given.key()).orElse(null);
		if (known != null && !known.inferred()) {
			return new Registered(same(known, partnerId, given), false);
		}
		if (!answer.open()) {
			refusals.add(partnerId, given, answer.reason(), recorded);
			throw new SellingRightsMissing(given.registeredOn(), answer);
		}
		return known == null ? add(partnerId, given, recorded) : confirm(known, partnerId, given, recorded);
	}

	/** Takes a referral, whether or not the partner may sell; the same one again stays as it is. */
	public Registered refer(UUID partnerId, Registration given, Recorded recorded) {
		check(given, partner(partnerId));
		var id = UUID.randomUUID();
		var added = deals.add(id, partnerId, given, CustomerKey.UNKNOWN, null, false, recorded);
		return new Registered(added ? deals.find(id).orElseThrow() : same(known(given.key()), partnerId, given), added);
	}

	/** Records a deal that is known by its win alone: that it was registered follows. */
	public Deal infer(UUID partnerId, Registration given, Recorded recorded) {
		check(given, partner(partnerId));
		deals.add(UUID.randomUUID(), partnerId, given, customers.key(given.customer(), given.domain()), null, true, recorded);
		var deal = known(given.key());
		refuseOther(deal, partnerId);
		return deal;
	}

	/** Refuses a partner that nobody knows. */
	@Transactional(readOnly = true)
	public void checkKnown(UUID partnerId) {
		partner(partnerId);
	}

	/** The deals of a partner, the earliest first. */
	@Transactional(readOnly = true)
	public List<Deal> of(UUID partnerId) {
		partner(partnerId);
		return deals.of(partnerId);
	}

	@Transactional(readOnly = true)
	public Deal deal(UUID partnerId, UUID dealId) {
		partner(partnerId);
		return deals.find(dealId)
			.filter(deal -> deal.partnerId().equals(partnerId))
			.orElseThrow(() -> new Refused(Refused.Kind.UNKNOWN, "The partner has no deal %s.".formatted(dealId)));
	}

	/**
	 * The first registration of a partner from one day to another, as far as somebody has reported it.
	 *
	 * @param counting what may be sold; where nobody has said what is, it counts
	 */
	@Transactional(readOnly = true)
	public Optional<Deal> firstRegistered(UUID partnerId, LocalDate from, LocalDate until, Set<Engagement> counting) {
		return deals.query("""
				where partner_id = :partnerId and kind = 'REGISTRATION' and not inferred
					and registered_on between :from and :until and (engagement is null or engagement in (:counting))
				order by registered_on, recorded_at, id
				limit 1
				""", Map.of("partnerId", partnerId, "from", from, "until", until, "counting",
				counting.stream().map(Engagement::name).toList())).stream().findFirst();
	}

	/** The first deal that a partner won from one day to another; a referral is none. */
	@Transactional(readOnly = true)
	public Optional<Deal> firstWon(UUID partnerId, LocalDate from, LocalDate until) {
		return deals.query("""
				where partner_id = :partnerId and kind = 'REGISTRATION' and closed_on between :from and :until
				order by closed_on, recorded_at, id
				limit 1
				""", Map.of("partnerId", partnerId, "from", from, "until", until)).stream().findFirst();
	}

	/** What became of a deal, the first change first. */
	@Transactional(readOnly = true)
	public List<DealChange> history(UUID dealId) {
		return log.of(dealId);
	}

	/** The open registrations that name the same end customer. */
	@Transactional(readOnly = true)
	public List<Conflict> conflicts(UUID dealId) {
		return conflicts.of(dealId);
	}

	/** Some of the deals that a filter lets through, those that changed longest ago first, from a place on. */
	@Transactional(readOnly = true)
	public List<Deal> page(DealFilter filter, @Nullable Instant afterAt, @Nullable UUID afterId, int limit) {
		var conditions = new StringBuilder("where (updated_at, id) > (:afterAt, :afterId)");
		var parameters = new HashMap<String, Object>();
		parameters.put("afterAt", Timestamp.from(afterAt == null ? BEGINNING : afterAt));
		parameters.put("afterId", afterId == null ? FIRST : afterId);
		parameters.put("limit", limit);
		filter.conditions().forEach((condition, parameter) -> {
			conditions.append(" and ").append(condition);
			parameters.put(parameter.name(), parameter.value());
		});
		return deals.query(conditions + " order by updated_at, id limit :limit", parameters);
	}

	/** Some of the registrations of a partner that were refused, the first one first, from a place on. */
	@Transactional(readOnly = true)
	public List<RefusedDeal> refusals(UUID partnerId, @Nullable Instant afterAt, @Nullable UUID afterId, int limit) {
		partner(partnerId);
		return refusals.of(partnerId, afterAt == null ? BEGINNING : afterAt, afterId == null ? FIRST : afterId, limit);
	}

	private Registered add(UUID partnerId, Registration given, Recorded recorded) {
		var customer = customers.key(given.customer(), given.domain());
		conflicts.hold(List.of(customer));
		var id = UUID.randomUUID();
		if (!deals.add(id, partnerId, given, customer, expiresOn(given.registeredOn()), false, recorded)) {
			return new Registered(same(known(given.key()), partnerId, given), false);
		}
		if (!conflicts.find(List.of(id)).isEmpty()) {
			book.reviewConflict(deals.find(id).orElseThrow());
		}
		events.publishEvent(new DealSubmitted(id, partnerId, recorded.source()));
		return new Registered(deals.find(id).orElseThrow(), true);
	}

	/** Takes over what somebody reports of a deal whose registration was only inferred. */
	private Registered confirm(Deal inferred, UUID partnerId, Registration given, Recorded recorded) {
		refuseOther(inferred, partnerId);
		deals.confirm(inferred.id(), given, customers.key(given.customer(), given.domain()), recorded);
		events.publishEvent(new DealSubmitted(inferred.id(), partnerId, recorded.source()));
		return new Registered(deals.find(inferred.id()).orElseThrow(), true);
	}

	private LocalDate expiresOn(LocalDate registeredOn) {
		return registeredOn.plusDays(settings.expiryDays());
	}

	private Deal known(DealKey key) {
		return deals.find(key).orElseThrow();
	}

	private static Deal same(Deal known, UUID partnerId, Registration given) {
		refuseOther(known, partnerId);
		if (!known.sameAs(given)) {
			throw new Refused(Refused.Kind.CONFLICT,
					"%s is registered already, with other details; give this one an id of its own.".formatted(known.key()));
		}
		return known;
	}

	private static void refuseOther(Deal known, UUID partnerId) {
		if (!known.partnerId().equals(partnerId)) {
			throw new Refused(Refused.Kind.CONFLICT, "%s is a deal of another partner already.".formatted(known.key()));
		}
	}

	private void check(Registration given, Partner partner) {
		customers.check(given.domain());
		DayRule.check("the registration", given.registeredOn(), partner.signedOn(), calendar.today());
	}

	private Partner partner(UUID partnerId) {
		return partners.known(partnerId);
	}

	/**
	 * A deal that is registered.
	 *
	 * @param added whether it was not before
	 */
	public record Registered(Deal deal, boolean added) {
	}

}
