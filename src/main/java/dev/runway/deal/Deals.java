package dev.runway.deal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import dev.runway.certification.SellingGate;
import dev.runway.certification.SellingGate.Answer;
import dev.runway.certification.SellingGate.Question;
import dev.runway.deal.Taken.Effect;
import dev.runway.partner.Partner;
import dev.runway.partner.PartnerDirectory;
import dev.runway.programme.ChangeReason;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.programme.Recorded;
import dev.runway.programme.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to deals: registers them where the partner may sell, takes referrals from all, one by one or many at once, and shows
 * what became of them. A refusal undoes nothing, since it is recorded itself.
 */
@Service
@Transactional(noRollbackFor = Refused.class)
public class Deals {

	private static final UUID FIRST = new UUID(0, 0);

	private final StoredDeals deals;

	private final Admission admission;

	private final EndCustomers customers;

	private final Conflicts conflicts;

	private final RefusedDeals refusals;

	private final SellingGate gate;

	private final PartnerDirectory partners;

	private final ProgrammeCalendar calendar;

	private final ApplicationEventPublisher events;

	Deals(StoredDeals deals, Admission admission, EndCustomers customers, Conflicts conflicts, RefusedDeals refusals,
			SellingGate gate, PartnerDirectory partners, ProgrammeCalendar calendar, ApplicationEventPublisher events) {
		this.deals = deals;
		this.admission = admission;
		this.customers = customers;
		this.conflicts = conflicts;
		this.refusals = refusals;
		this.gate = gate;
		this.partners = partners;
		this.calendar = calendar;
		this.events = events;
	}

	/** Registers a deal or takes a referral, or refuses it with the reason; the same one again stays as it is. */
	public Registered register(Registration given) {
		var taken = register(List.of(given)).getFirst();
		taken.refusals().forEach(refused -> {
			throw refused;
		});
		return new Registered(Objects.requireNonNull(taken.deal()), taken.effect() != Effect.UNCHANGED);
	}

	/**
	 * Takes deals as they are told of, and returns in the same order what became of each. One that is wrong, or that the partner
	 * may not register, is refused and keeps no other out. Where another registration names the same end customer, a new one is put
	 * under review. Within a call no key may stand twice.
	 */
	public List<Taken> register(List<Registration> given) {
		return record(judge(given, partners::known, gate::ask, true));
	}

	/**
	 * Judges deals before they are recorded: what would become of each.
	 *
	 * @param partners tells of the partners that the deals name
	 * @param rights answers whether partners may sell
	 * @param binding whether they will be recorded in the same transaction, so that nobody else may change them meanwhile
	 */
	public List<JudgedDeal> judge(List<Registration> given, Function<UUID, Partner> partners,
			Function<Collection<Question>, Map<Question, Answer>> rights, boolean binding) {
		var answers = rights.apply(admission.questions(given, partners));
		var there = deals.byKey(given.stream().map(Registration::key).toList(), binding);
		return given.stream().map(each -> admission.judge(each, partners.apply(each.partnerId()), there.get(each.key()), answers)).toList();
	}

	/** Records what was judged; of what the partner may not sell, that it was refused. */
	public List<Taken> record(List<JudgedDeal> judged) {
		hold(judged);
		var open = new LinkedHashMap<UUID, Deal>();
		var taken = judged.stream().map(each -> take(each, open)).toList();
		deals.flush();
		conflicts.find(open.keySet()).stream().map(open::get).filter(deal -> deal.state() == DealState.SUBMITTED).forEach(this::review);
		return taken;
	}

	/** Says that a load is complete, within the transaction that completes it: which deal was a partner's first is known only then. */
	public void finish(UUID loadId) {
		events.publishEvent(new DealsLoaded(loadId));
	}

	/** Keeps others from registering for the end customers that the deals name or named. */
	private void hold(List<JudgedDeal> judged) {
		conflicts.hold(judged.stream()
			.flatMap(each -> Stream.concat(each.effect() == Effect.REFUSED ? Stream.empty() : Stream.of(customers.key(each.given())),
					Stream.ofNullable(each.there()).map(Deal::customerKey)))
			.toList());
	}

	/** @param open collects those whose end customer may be another one's now */
	private Taken take(JudgedDeal judged, Map<UUID, Deal> open) {
		judged.refusals()
			.stream()
			.filter(SellingRightsMissing.class::isInstance)
			.map(SellingRightsMissing.class::cast)
			.forEach(refused -> refusals.add(judged.given(), refused.reason()));
		return new Taken(judged.effect(), switch (judged.effect()) {
			case ADDED -> add(judged.given(), judged.registered(), open);
			case UPDATED -> update(Objects.requireNonNull(judged.there()), judged, open);
			case UNCHANGED -> judged.there();
			case REFUSED -> null;
		}, judged.refusals());
	}

	private Deal add(Registration given, boolean registered, Map<UUID, Deal> open) {
		var deal = new Deal(given, registered, customers.key(given), admission.lastDay(given), calendar.now());
		deal.take(deal.news(given, false, customers, null, calendar.today(), calendar.now()), given, calendar.now());
		open.put(deal.id(), deals.save(deal));
		tellOf(deal, given);
		return deal;
	}

	private Deal update(Deal deal, JudgedDeal judged, Map<UUID, Deal> open) {
		var inferred = deal.inferred();
		var customer = deal.customerKey();
		deal.take(Objects.requireNonNull(judged.news()), judged.given(), calendar.now());
		if (!customer.equals(deal.customerKey())) {
			open.put(deal.id(), deal);
		}
		if (inferred) {
			tellOf(deal, judged.given());
		}
		return deal;
	}

	/** What a load tells of is told when it is complete. */
	private void tellOf(Deal deal, Registration given) {
		if (given.known() == null && deal.kind() == DealKind.REGISTRATION && !deal.inferred()) {
			events.publishEvent(new DealSubmitted(deal.id(), deal.partnerId(), given.recorded().source()));
		}
	}

	private void review(Deal deal) {
		deal.review(calendar.today(),
				new ChangeReason("Another open registration names the same end customer", Recorded.byRunway(calendar.now())));
	}

	/** Refuses a partner that nobody knows. */
	@Transactional(readOnly = true)
	public void checkKnown(UUID partnerId) {
		partners.known(partnerId);
	}

	/** The deals of a partner, the earliest first. */
	@Transactional(readOnly = true)
	public List<Deal> of(UUID partnerId) {
		checkKnown(partnerId);
		return deals.ofPartner(partnerId);
	}

	@Transactional(readOnly = true)
	public Deal deal(UUID partnerId, UUID dealId) {
		checkKnown(partnerId);
		return deals.findById(dealId)
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
		return deals.firstRegistered(partnerId, from, until, counting);
	}

	/** The first deal that a partner won from one day to another; a referral is none. */
	@Transactional(readOnly = true)
	public Optional<Deal> firstWon(UUID partnerId, LocalDate from, LocalDate until) {
		return deals.firstWon(partnerId, from, until);
	}

	/** What became of a deal, the first change first. */
	@Transactional(readOnly = true)
	public List<DealChange> history(UUID dealId) {
		return deals.findById(dealId).map(Deal::history).orElse(List.of());
	}

	/** The open registrations that name the same end customer. */
	@Transactional(readOnly = true)
	public List<Conflict> conflicts(UUID dealId) {
		return conflicts.of(dealId);
	}

	/** Some of the deals that a filter lets through, those that changed longest ago first, from a place on. */
	@Transactional(readOnly = true)
	public List<Deal> page(DealFilter filter, @Nullable Instant afterAt, @Nullable UUID afterId, int limit) {
		return deals.findBy(filter.after(or(afterAt, Instant.EPOCH), or(afterId, FIRST)),
				found -> found.sortBy(Sort.by("updatedAt", "id")).limit(limit).all());
	}

	/** Some of the registrations of a partner that were refused, the first one first, from a place on. */
	@Transactional(readOnly = true)
	public List<RefusedDeal> refusals(UUID partnerId, @Nullable Instant afterAt, @Nullable UUID afterId, int limit) {
		checkKnown(partnerId);
		return refusals.of(partnerId, or(afterAt, Instant.EPOCH), or(afterId, FIRST), limit);
	}

	/** The partners of whose deals a load told something new. */
	@Transactional(readOnly = true)
	public List<UUID> partnersOf(UUID loadId) {
		return deals.partnersOf(loadId);
	}

	private static <T> T or(@Nullable T given, T other) {
		return given == null ? other : given;
	}

	/**
	 * A deal that is registered.
	 *
	 * @param added whether it was not before
	 */
	public record Registered(Deal deal, boolean added) {
	}

}
