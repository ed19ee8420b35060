package dev.runway.activation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.runway.engine.CompletionDenied;
import dev.runway.partner.Partner;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.programme.Recorded;
import dev.runway.programme.Source;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The door to runways: opens them and records their milestones. */
@Service
@Transactional
public class Activation {

	private final Runways runways;

	private final Milestones milestones;

	private final Clocks clocks;

	private final SellingReviews sellingReviews;

	private final OwnerLoads loads;

	private final EvidenceKeeper keeper;

	private final Prefills prefills;

	private final RunwayTerms terms;

	private final RetiredInstances retired;

	private final ProgrammeCalendar calendar;

	private final ApplicationEventPublisher events;

	private final JsonMapper json;

	Activation(Runways runways, Milestones milestones, Clocks clocks, SellingReviews sellingReviews, OwnerLoads loads,
			EvidenceKeeper keeper, Prefills prefills, RunwayTerms terms, RetiredInstances retired, ProgrammeCalendar calendar, ApplicationEventPublisher events, JsonMapper json) {
		this.runways = runways;
		this.milestones = milestones;
		this.clocks = clocks;
		this.sellingReviews = sellingReviews;
		this.loads = loads;
		this.keeper = keeper;
		this.prefills = prefills;
		this.terms = terms;
		this.retired = retired;
		this.calendar = calendar;
		this.events = events;
		this.json = json;
	}

	/**
	 * Opens the runway of a partner and records what it has reached before; its process instance starts once this has
	 * been committed.
	 *
	 * @param takeoverId the load that the partner came with
	 * @param recorded who loads it
	 */
	public Runway open(Partner partner, List<KnownMilestone> known, UUID takeoverId, Recorded recorded) {
		var runway = runways.save(runway(partner, takeoverId, recorded));
		if (!known.isEmpty()) {
			runways.flush();
			known.forEach(each -> take(runway.id(), reached(each, recorded.at(calendar.now()))));
		}
		events.publishEvent(new RunwayOpened(runway.id()));
		return runway;
	}

	/**
	 * Opens the runway of a partner that was signed in a process instance: it runs there, and no other is asked for. If
	 * the signature was already past, the owner gets the summary of a load.
	 *
	 * @param recorded who signed it
	 */
	void openIn(long processInstanceKey, Partner partner, Recorded recorded) {
		var takeoverId = UUID.randomUUID();
		runways.save(runway(partner, takeoverId, recorded).in(processInstanceKey));
		finishTakeover(takeoverId);
	}

	/**
	 * Opens the runway of a partner that somebody signed through the API. If the signature was already past, the owner gets
	 * the summary of a load.
	 */
	Runway openFor(Partner partner, Recorded recorded) {
		var takeoverId = partner.signedOn().isBefore(calendar.today()) ? UUID.randomUUID() : null;
		var runway = runways.save(runway(partner, takeoverId, recorded));
		events.publishEvent(new RunwayOpened(runway.id()));
		if (takeoverId != null) {
			finishTakeover(takeoverId);
		}
		return runway;
	}

	private Runway runway(Partner partner, @Nullable UUID takeoverId, Recorded recorded) {
		var today = calendar.today();
		return new Runway(partner.id(), partner.signedOn(), today, takeoverId, recorded)
			.firstReviewedOn(calendar.firstReview(partner.signedOn(), today));
	}

	/** Says that a load is complete. */
	public void finishTakeover(UUID takeoverId) {
		events.publishEvent(new RunwaysTakenOver(takeoverId));
	}

	/**
	 * Ties a runway to the process instance that runs it, and plans its dates. A runway that has lost its instance goes on in
	 * another, where the facts say that it stands.
	 */
	public RunwayPlan start(UUID runwayId, long processInstanceKey, Targets targets) {
		if (retired.holds(processInstanceKey)) {
			throw new RunwayAlreadyOpen(runwayId, processInstanceKey);
		}
		var runway = runways.locked(runwayId);
		var first = !runway.started();
		runway.startedBy(processInstanceKey, targets, calendar.now());
		if (first) {
			clocks.start(runway);
			sellingReviews.add(runwayId, runway.originalSellingReview(), "As signed", Recorded.byRunway(calendar.now()));
			loads.check(runway.partnerId());
			terms.handOver(runway, milestones.of(runwayId));
		}
		var reached = reached(runwayId);
		var prefill = prefills.of(runway, reached);
		return new RunwayPlan(runway.targets(), schedule(runway), clocks.endsAt(runway), clocks.reviewAt(runway),
				sellingReviews.at(runway), reached, prefill.jointPlan(), prefill.firstDeal());
	}

	/**
	 * Records what a person typed as a milestone, or denies it with what is missing. What is in order is kept also when
	 * something else is missing, and what is recorded already is no mistake.
	 *
	 * @param by who completed the task; none where nobody is known
	 */
	@Transactional(noRollbackFor = CompletionDenied.class)
	public void record(UUID runwayId, Evidence evidence, @Nullable String by) {
		var runway = runways.locked(runwayId);
		var reached = milestones.of(runwayId);
		var text = json.writeValueAsString(evidence);
		var known = reached.stream().filter(each -> each.milestone() == evidence.milestone()).findFirst();
		if (known.isPresent()) {
			denyAnother(known.get(), evidence, text);
			return;
		}
		var recorded = new Recorded(by == null ? keeper.assignee(runway, evidence.milestone()) : by, Source.TASK, calendar.now());
		var occurredOn = keeper.keep(runway, reached, evidence, recorded);
		add(runwayId, new ReachedMilestone(evidence.milestone(), occurredOn, text, recorded.at(calendar.now())));
	}

	/** Another door may have been faster: the same day is the same fact. */
	private static void denyAnother(ReachedMilestone known, Evidence evidence, String text) {
		var day = evidence.day();
		if (day != null && !day.equals(known.occurredOn()) && !text.equals(known.evidence())) {
			throw new CompletionDenied(List.of("'%s' is recorded already, for %s%s; what you typed was not needed, and the task ends by itself."
				.formatted(known.milestone().label(), known.occurredOn(),
						known.recordedBy() == null ? "" : " by " + known.recordedBy())));
		}
	}

	/** Records a milestone that another system reports, and says whether it was new. */
	public boolean report(UUID runwayId, KnownMilestone known, Recorded recorded) {
		runways.locked(runwayId);
		return add(runwayId, reached(known, recorded));
	}

	@Transactional(readOnly = true)
	public Runway runway(UUID runwayId) {
		return runways.known(runwayId);
	}

	@Transactional(readOnly = true)
	public Optional<Runway> find(UUID runwayId) {
		return runways.findById(runwayId);
	}

	/** Reads a runway for a change of what hangs on it: who else wants to change it waits until the transaction is over. */
	@Transactional(propagation = Propagation.MANDATORY)
	public Runway locked(UUID runwayId) {
		return runways.locked(runwayId);
	}

	/** The runway that an instance runs. */
	@Transactional(readOnly = true)
	Optional<Runway> findIn(long processInstanceKey) {
		return runways.findByProcessInstanceKey(processInstanceKey);
	}

	/** The process instance that runs a runway; none for one that is unknown or has not started. */
	@Transactional(readOnly = true)
	public Optional<Long> processInstanceOf(UUID runwayId) {
		return runways.findById(runwayId).filter(Runway::started).flatMap(Runway::instance);
	}

	/** The open runway of a partner, or the last one that has ended. */
	@Transactional(readOnly = true)
	public Runway runwayOf(UUID partnerId) {
		return findRunwayOf(partnerId)
			.orElseThrow(() -> new IllegalStateException("Partner %s has no runway".formatted(partnerId)));
	}

	@Transactional(readOnly = true)
	public Optional<Runway> findRunwayOf(UUID partnerId) {
		return runways.findFirstByPartnerIdOrderByOpenedAtDesc(partnerId);
	}

	/** All runways of a partner, the last one first. */
	@Transactional(readOnly = true)
	public List<Runway> runwaysOf(UUID partnerId) {
		return runways.findByPartnerIdOrderByOpenedAtDesc(partnerId);
	}

	/** The runway that a fact of a day belongs to: the last that had begun by then, or else the first. */
	@Transactional(readOnly = true)
	public Runway runwayOn(UUID partnerId, LocalDate day) {
		return runways.findFirstByPartnerIdAndSignedOnLessThanEqualOrderByOpenedAtDesc(partnerId, day)
			.orElseGet(() -> runwayOf(partnerId));
	}

	/** The runways of one load whose signature was already past. */
	@Transactional(readOnly = true)
	public List<Runway> takenOver(UUID takeoverId) {
		return runways.findByTakeoverId(takeoverId).stream().filter(Runway::takenOver).toList();
	}

	@Transactional(readOnly = true)
	public List<ReachedMilestone> milestones(UUID runwayId) {
		return milestones.of(runwayId);
	}

	private boolean add(UUID runwayId, ReachedMilestone reached) {
		var taken = take(runwayId, reached);
		taken.forEach(each -> events.publishEvent(new MilestoneReached(runwayId, each.milestone(), each.source())));
		return taken.contains(reached);
	}

	/** Records a milestone and what follows from it, and returns what was new: a won deal was registered before. */
	private List<ReachedMilestone> take(UUID runwayId, ReachedMilestone reached) {
		return Stream.of(reached, reached.firstDeal())
			.limit(reached.milestone() == Milestone.FIRST_CLOSED_WON ? 2 : 1)
			.filter(each -> milestones.add(runwayId, each))
			.toList();
	}

	/** The milestones that are reached, in the order in which they were. */
	@Transactional(readOnly = true)
	public List<Milestone> reached(UUID runwayId) {
		return milestones.of(runwayId).stream().map(ReachedMilestone::milestone).toList();
	}

	/** What the facts of a runway say to its process beside its dates: what is reached, and what forms are filled in with. */
	@Transactional(readOnly = true)
	Map<String, Object> known(UUID runwayId) {
		var reached = reached(runwayId);
		var variables = prefills.of(runways.known(runwayId), reached).variables();
		variables.put("reached", reached);
		return variables;
	}

	private static ReachedMilestone reached(KnownMilestone known, Recorded recorded) {
		return new ReachedMilestone(known.milestone(), known.occurredOn(), known.evidence(), recorded);
	}

	private Map<Milestone, Schedule> schedule(Runway runway) {
		return Arrays.stream(Milestone.values())
			.collect(Collectors.toMap(Function.identity(), milestone -> new Schedule(runway.dueOn(milestone),
					calendar.endOf(runway.dueOn(milestone)),
					calendar.mailTimeOf(ChaseRule.of(runway, milestone, Optional.empty()).beginsOn(), runway.id()))));
	}

}
