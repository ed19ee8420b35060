package dev.runway.activation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.runway.partner.Partner;
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

	private final RunwayTerms terms;

	private final CompletedTasks tasks;

	private final ProgrammeCalendar calendar;

	private final ApplicationEventPublisher events;

	private final JsonMapper json;

	Activation(Runways runways, Milestones milestones, Clocks clocks, SellingReviews sellingReviews, OwnerLoads loads,
			EvidenceKeeper keeper, RunwayTerms terms, CompletedTasks tasks, ProgrammeCalendar calendar, ApplicationEventPublisher events,
			JsonMapper json) {
		this.runways = runways;
		this.milestones = milestones;
		this.clocks = clocks;
		this.sellingReviews = sellingReviews;
		this.loads = loads;
		this.keeper = keeper;
		this.terms = terms;
		this.tasks = tasks;
		this.calendar = calendar;
		this.events = events;
		this.json = json;
	}

	/**
	 * Opens the runway of a partner and records what it has reached before; its process instance starts once this has
	 * been committed.
	 *
	 * @param takeoverId the load that the partner came with
	 * @param by who loads it
	 */
	public Runway open(Partner partner, List<KnownMilestone> known, UUID takeoverId, String by) {
		var runway = runways
			.save(new Runway(partner.id(), partner.signedOn(), calendar.today(), takeoverId, calendar.now(), Source.IMPORT).by(by));
		if (!known.isEmpty()) {
			runways.flush();
			known.forEach(each -> take(runway.id(), reached(each, Source.IMPORT, by)));
		}
		events.publishEvent(new RunwayOpened(runway.id()));
		return runway;
	}

	/**
	 * Opens the runway of a partner that was signed in a process instance: it runs there, and no other is asked for. If
	 * the signature was already past, the owner gets the summary of a load.
	 */
	Runway openIn(long processInstanceKey, Partner partner) {
		var takeoverId = UUID.randomUUID();
		var runway = runways
			.save(new Runway(partner.id(), partner.signedOn(), calendar.today(), takeoverId, calendar.now(), Source.TASK)
				.in(processInstanceKey));
		finishTakeover(takeoverId);
		return runway;
	}

	/**
	 * Opens the runway of a partner that somebody signed through the API. If the signature was already past, the owner gets
	 * the summary of a load.
	 */
	Runway openFor(String by, Partner partner) {
		var takeoverId = partner.signedOn().isBefore(calendar.today()) ? UUID.randomUUID() : null;
		var runway = runways
			.save(new Runway(partner.id(), partner.signedOn(), calendar.today(), takeoverId, calendar.now(), Source.REST)
				.by(by));
		events.publishEvent(new RunwayOpened(runway.id()));
		if (takeoverId != null) {
			finishTakeover(takeoverId);
		}
		return runway;
	}

	/** Says that a load is complete. */
	public void finishTakeover(UUID takeoverId) {
		events.publishEvent(new RunwaysTakenOver(takeoverId));
	}

	/** Ties a runway to the process instance that runs it, and plans its dates. */
	public RunwayPlan start(UUID runwayId, long processInstanceKey, Targets targets) {
		var runway = runways.locked(runwayId);
		var first = !runway.started();
		runway.startedBy(processInstanceKey, targets, calendar.now());
		if (first) {
			clocks.start(runway);
			sellingReviews.add(runwayId, runway.originalSellingReview(), "As signed", "runway");
			loads.check(runway.partnerId());
			terms.handOver(runway, milestones.of(runwayId));
		}
		return new RunwayPlan(schedule(runway), clocks.endsAt(runway), sellingReviews.at(runway), reached(runwayId));
	}

	/**
	 * Records what a person typed as a milestone, or says what is missing; one that is already reached stays as it is.
	 * What is in order is kept also when something else is missing.
	 */
	@Transactional(noRollbackFor = MilestoneIncomplete.class)
	public List<Milestone> record(UUID runwayId, Evidence evidence) {
		var from = calendar.now();
		var runway = runways.locked(runwayId);
		if (!reached(runwayId).contains(evidence.milestone())) {
			var task = new PersonsTask(runway.processInstanceKey(), evidence.milestone().taskId(),
					keeper.assignee(runway, evidence.milestone()));
			try {
				var occurredOn = keeper.keep(runway, milestones.of(runwayId), evidence);
				add(runwayId, new ReachedMilestone(evidence.milestone(), occurredOn, calendar.now(), Source.TASK,
						json.writeValueAsString(evidence), task.assignee()));
			}
			catch (MilestoneIncomplete incomplete) {
				tasks.add(runway, task, from);
				throw incomplete;
			}
			tasks.add(runway, task, from);
		}
		return reached(runwayId);
	}

	/** Records a milestone that another system reports, and says whether it was new. */
	public boolean report(UUID runwayId, KnownMilestone known, Source source, @Nullable String by) {
		runways.locked(runwayId);
		return add(runwayId, reached(known, source, by));
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

	/** The process instance that runs a runway; none for one that is unknown or has not started. */
	@Transactional(readOnly = true)
	public Optional<Long> processInstanceOf(UUID runwayId) {
		return runways.findById(runwayId).filter(Runway::started).map(Runway::processInstanceKey);
	}

	/** The runways that run in these process instances, by the instance's key; an instance that runs none is left out. */
	@Transactional(readOnly = true)
	public Map<Long, Runway> runwaysIn(Collection<Long> processInstanceKeys) {
		return runways.findByProcessInstanceKeyIn(processInstanceKeys)
			.stream()
			.collect(Collectors.toMap(Runway::processInstanceKey, Function.identity()));
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

	private ReachedMilestone reached(KnownMilestone known, Source source, @Nullable String by) {
		return new ReachedMilestone(known.milestone(), known.occurredOn(), calendar.now(), source, known.evidence(), by);
	}

	private Map<Milestone, Schedule> schedule(Runway runway) {
		return Arrays.stream(Milestone.values())
			.collect(Collectors.toMap(Function.identity(), milestone -> new Schedule(
					calendar.endOf(runway.dueOn(milestone)), calendar.mailTimeOf(runway.remindOn(milestone), runway.id()))));
	}

}
