package dev.runway.deal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import dev.runway.api.ETag;
import dev.runway.programme.ChangeReason;
import dev.runway.programme.Recorded;
import dev.runway.programme.Refused;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/**
 * A deal of a partner: registered or referred, decided, moved on, won or lost. It refuses what its state does not allow, and
 * enters in its history whatever becomes of it. Only what changed is written, so that a text that was erased beside it stays so.
 */
@Entity
@DynamicUpdate
@Table(name = "deals", schema = "deal")
public class Deal {

	private static final int AT_ONCE = 100;

	@Id
	private UUID id;

	@Column(updatable = false)
	private UUID partnerId;

	@Embedded
	private DealKey key;

	@Enumerated(EnumType.STRING)
	private DealKind kind;

	@Enumerated(EnumType.STRING)
	private DealState state = DealState.SUBMITTED;

	@Embedded
	private DealTerms terms;

	@Enumerated(EnumType.STRING)
	private @Nullable Engagement engagement;

	private @Nullable String sponsor;

	private @Nullable String stage;

	private LocalDate registeredOn;

	private @Nullable Instant submittedAt;

	private boolean inferred;

	private @Nullable LocalDate expiresOn;

	private @Nullable LocalDate closedOn;

	@Embedded
	@AttributeOverride(name = "minor", column = @Column(name = "booked_minor"))
	@AttributeOverride(name = "currency", column = @Column(name = "booked_currency"))
	private @Nullable Money booked;

	/** The load that told something new of it last. */
	private @Nullable UUID loadId;

	@Embedded
	private Recorded recorded;

	private Instant updatedAt;

	@Version
	private @Nullable Integer version;

	@ElementCollection(fetch = FetchType.EAGER)
	@CollectionTable(name = "progressions", schema = "deal", joinColumns = @JoinColumn(name = "deal_id"))
	@BatchSize(size = AT_ONCE)
	private Set<StageChange> progressions = new HashSet<>();

	@ElementCollection
	@CollectionTable(name = "changes", schema = "deal", joinColumns = @JoinColumn(name = "deal_id"))
	@OrderColumn(name = "position")
	@BatchSize(size = AT_ONCE)
	private List<DealChange> changes = new ArrayList<>();

	@SuppressWarnings("NullAway.Init")
	protected Deal() {
	}

	/**
	 * A deal that nobody had told of.
	 *
	 * @param registered whether its registration counts; else it follows from the win
	 * @param expiresOn the last day on which its registration stands, if it expires
	 */
	Deal(Registration given, boolean registered, CustomerKey customer, @Nullable LocalDate expiresOn, Instant at) {
		this.id = UUID.randomUUID();
		this.partnerId = given.partnerId();
		this.key = given.key();
		this.kind = given.kind();
		this.terms = DealTerms.of(given, customer);
		this.engagement = given.engagement();
		this.sponsor = given.sponsor();
		this.stage = given.stage();
		this.registeredOn = Objects.requireNonNull(registered || given.known() == null ? given.registeredOn() : given.known().wonOn());
		this.submittedAt = given.submittedAt();
		this.inferred = !registered;
		this.expiresOn = expiresOn;
		this.loadId = given.loadId();
		this.recorded = given.recorded();
		this.updatedAt = at;
	}

	/**
	 * What is new in what is told of it; nothing is taken over yet. What was inferred gives way to what somebody reports, and what
	 * another system has moves it on and never back.
	 *
	 * @param registered whether the registration that is told of counts
	 * @param lastDay the last day of the registration that is told of
	 */
	DealNews news(Registration given, boolean registered, EndCustomers customers, @Nullable LocalDate lastDay, LocalDate today, Instant at) {
		var known = given.known();
		var confirmed = inferred && registered;
		var counts = known == null || !given.won() && !won();
		var told = confirmed || known != null ? terms.with(given, counts ? given.expected() : null, customers) : terms;
		return new DealNews(confirmed, told.equals(terms) ? null : told, known == null ? null : progression(given.stage(), known, today),
				known == null ? null : change(known, lastDay, today, given.recorded().at(at)));
	}

	/** A file has no day for a stage: it is the day on which somebody reads of it, and not after the deal was won. */
	private @Nullable Progression progression(@Nullable String stage, KnownState known, LocalDate today) {
		if (stage == null || stage.equals(this.stage) || !DealStep.PROGRESS.isPossibleIn(state)) {
			return null;
		}
		var progression = new Progression(stage, known.won() ? known.happenedOn(today) : closedOn == null ? today : closedOn);
		return progressions().contains(progression) ? null : progression;
	}

	/** How it comes to where another system has it. */
	private @Nullable DealChange change(KnownState known, @Nullable LocalDate lastDay, LocalDate today, Recorded recorded) {
		var next = known.after(state, today);
		if (next != state) {
			return new DealChange(DealChange.Kind.valueOf(next.name()), known.happenedOn(today), known.code(), known.reason(),
					next.open() ? lastDay : null, recorded);
		}
		return state.open() && known.expiresOn() != null && !known.expiresOn().equals(expiresOn)
				? new DealChange(DealChange.Kind.EXTENDED, today, null, "The file says so", known.expiresOn(), recorded) : null;
	}

	/** Takes over what is new in what was told. */
	void take(DealNews news, Registration given, Instant at) {
		if (news.confirmed()) {
			this.inferred = false;
			this.registeredOn = Objects.requireNonNull(given.registeredOn());
			this.submittedAt = given.submittedAt();
			this.engagement = DealTerms.or(given.engagement(), engagement);
			this.recorded = given.recorded();
		}
		this.terms = news.terms() == null ? terms : news.terms();
		if (news.confirmed() || news.terms() != null) {
			this.updatedAt = at;
		}
		if (news.progression() != null) {
			enter(news.progression(), given.recorded().at(at));
		}
		if (news.change() != null) {
			take(news.change(), given.booked());
		}
		if (news.confirmed() || news.change() != null) {
			this.loadId = given.loadId();
		}
	}

	private void take(DealChange change, @Nullable Money booked) {
		enter(change);
		if (change.kind() != DealChange.Kind.EXTENDED) {
			this.state = DealState.valueOf(change.kind().name());
		}
		if (change.kind() == DealChange.Kind.WON) {
			this.closedOn = change.happenedOn();
			this.booked = booked;
		}
	}

	void review(LocalDate today, ChangeReason reason) {
		DealStep.REVIEW.check(state);
		become(DealState.UNDER_REVIEW, today, null, reason.text(), null, reason.recorded());
	}

	/**
	 * Makes it the partner's.
	 *
	 * @param until the last day on which the registration stands; without it that many days from today
	 */
	void approve(@Nullable LocalDate until, int days, LocalDate today, ChangeReason reason) {
		DealStep.APPROVE.check(state);
		if (until != null) {
			refuseReferral();
			if (until.isBefore(today)) {
				throw new Refused(Refused.Kind.INVALID, "The registration cannot expire on %s; today is %s.".formatted(until, today));
			}
		}
		var lastDay = until == null && kind == DealKind.REGISTRATION ? today.plusDays(days) : until;
		become(DealState.APPROVED, today, null, reason.text(), lastDay, reason.recorded());
	}

	void reject(@Nullable RejectionCode code, LocalDate today, ChangeReason reason) {
		if (code == null) {
			throw new Refused(Refused.Kind.INVALID,
					"Give the code of the rejection: DUPLICATE, EXISTING_CUSTOMER, INCOMPLETE or OUT_OF_SCOPE.");
		}
		DealStep.REJECT.check(state);
		become(DealState.REJECTED, today, code, reason.text(), null, reason.recorded());
	}

	void cancel(LocalDate today, ChangeReason reason) {
		DealStep.CANCEL.check(state);
		become(DealState.CANCELED, today, null, reason.text(), null, reason.recorded());
	}

	/** Lets its registration stand for longer. */
	void extend(@Nullable LocalDate until, LocalDate today, ChangeReason reason) {
		DealStep.EXTEND.check(state);
		refuseReferral();
		if (until == null || until.isBefore(today) || expiresOn != null && !until.isAfter(expiresOn)) {
			throw new Refused(Refused.Kind.INVALID, "Give the new last day as expiresOn, from today, %s, on%s.".formatted(today,
					expiresOn == null ? "" : " and after %s".formatted(expiresOn)));
		}
		enter(new DealChange(DealChange.Kind.EXTENDED, today, null, reason.text(), until, reason.recorded()));
	}

	/** Notices that the last day of its registration has passed, and says whether that is new. */
	boolean expire(LocalDate today, Instant at) {
		if (!state.open() || expiresOn == null || !expiresOn.isBefore(today)) {
			return false;
		}
		become(DealState.EXPIRED, expiresOn.plusDays(1), null, "It stood until %s".formatted(expiresOn), null, Recorded.byRunway(at));
		return true;
	}

	/** Moves it to a later stage; on days on which it cannot have moved it is refused. */
	void progress(@Nullable String stage, @Nullable LocalDate on, LocalDate today, Recorded recorded) {
		DealStep.PROGRESS.check(state);
		var problems = Progression.problems(stage, on, registeredOn, closedOn, today);
		if (stage == null || on == null || !problems.isEmpty()) {
			throw new Refused(Refused.Kind.INVALID, String.join(" ", problems));
		}
		enter(new Progression(stage.strip(), on), recorded);
	}

	/** Wins it and books its revenue, and says whether that is new. */
	boolean win(LocalDate on, Money booked, LocalDate signedOn, LocalDate today, Recorded recorded) {
		if (won() && on.equals(closedOn) && booked.equals(this.booked)) {
			return false;
		}
		DealStep.WIN.check(state);
		DayRule.check("the win", on, signedOn, today);
		become(DealState.WON, on, null, null, null, recorded);
		this.closedOn = on;
		this.booked = booked;
		return true;
	}

	void lose(LocalDate on, LocalDate signedOn, LocalDate today, ChangeReason reason) {
		DealStep.LOSE.check(state);
		DayRule.check("the loss", on, signedOn, today);
		become(DealState.LOST, on, null, reason.text(), null, reason.recorded());
	}

	private void refuseReferral() {
		if (kind == DealKind.REFERRAL) {
			throw new Refused(Refused.Kind.CONFLICT, "A referral does not expire.");
		}
	}

	private void become(DealState state, LocalDate on, @Nullable RejectionCode code, @Nullable String reason,
			@Nullable LocalDate expiresOn, Recorded recorded) {
		this.state = state;
		enter(new DealChange(DealChange.Kind.valueOf(state.name()), on, code, reason, expiresOn, recorded));
	}

	private void enter(DealChange change) {
		this.expiresOn = DealTerms.or(change.expiresOn(), expiresOn);
		this.updatedAt = change.recordedAt();
		changes.add(change);
	}

	/** Enters a stage, and says whether that is new. */
	private boolean enter(Progression progression, Recorded recorded) {
		if (progressions().contains(progression)) {
			return false;
		}
		progressions.add(new StageChange(UUID.randomUUID(), progression.stage(), progression.progressedOn(), recorded));
		this.stage = progressions().getLast().stage();
		this.updatedAt = recorded.at();
		return true;
	}

	/** Whether somebody registers it once more as it is. */
	boolean sameAs(Registration given) {
		return kind == given.kind() && terms.name().equals(given.name()) && Objects.equals(customer(), given.customer())
				&& Objects.equals(domain(), given.domain()) && Objects.equals(amount(), given.amount())
				&& Objects.equals(sponsor, given.sponsor());
	}

	/** What tells its end customer from others; a referral stands in nobody's way. */
	CustomerKey customerKey() {
		return terms.key();
	}

	public UUID id() {
		return id;
	}

	public UUID partnerId() {
		return partnerId;
	}

	public DealKind kind() {
		return kind;
	}

	public DealKey key() {
		return key;
	}

	public String name() {
		return terms.name();
	}

	public @Nullable String customer() {
		return terms.customer();
	}

	/** The end customer's domain, as it was written. */
	public @Nullable String domain() {
		return terms.domain();
	}

	/** What is sold, where somebody has said so. */
	public @Nullable Engagement engagement() {
		return engagement;
	}

	/** The account executive who runs a referral. */
	public @Nullable String sponsor() {
		return sponsor;
	}

	public DealState state() {
		return state;
	}

	public boolean won() {
		return state == DealState.WON;
	}

	/** Whether it is the partner's own, and can be won as it stands. */
	public boolean winnable() {
		return kind == DealKind.REGISTRATION && DealStep.WIN.isPossibleIn(state);
	}

	/** The stage that it has reached. */
	public @Nullable String stage() {
		return stage;
	}

	public LocalDate registeredOn() {
		return registeredOn;
	}

	/** The moment of its registration, where more than the day is known. */
	public @Nullable Instant submittedAt() {
		return submittedAt;
	}

	/** Whether nobody has reported its registration: it follows from the won deal. */
	public boolean inferred() {
		return inferred;
	}

	/** What was expected when it was registered. */
	public @Nullable Money amount() {
		return terms.amount();
	}

	/** The day on which it is expected to close. */
	public @Nullable LocalDate closesOn() {
		return terms.closesOn();
	}

	/** The last day on which its registration stands, if it expires. */
	public @Nullable LocalDate expiresOn() {
		return expiresOn;
	}

	/** The later stages to which it moved, the first one first. */
	public List<Progression> progressions() {
		return progressions.stream()
			.sorted(Comparator.comparing(StageChange::progressedOn).thenComparing(change -> change.recorded().at()).thenComparing(StageChange::id))
			.map(change -> new Progression(change.stage(), change.progressedOn()))
			.toList();
	}

	/** What became of it, the first change first. */
	List<DealChange> history() {
		return List.copyOf(changes);
	}

	/** The day on which it was won, if it was. */
	public @Nullable LocalDate closedOn() {
		return closedOn;
	}

	/** The revenue that was booked when it was won. */
	public @Nullable Money booked() {
		return booked;
	}

	public Recorded recorded() {
		return recorded;
	}

	public Instant updatedAt() {
		return updatedAt;
	}

	/** Names what is recorded of the deal as it stands; the first version is 1. */
	public ETag etag() {
		return ETag.of(version == null ? 1 : version + 1);
	}

}
