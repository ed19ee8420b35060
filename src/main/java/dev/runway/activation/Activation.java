package dev.runway.activation;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.runway.partner.Partner;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The door to runways: opens them, records their milestones and answers for their clocks. */
@Service
@Transactional
public class Activation {

	/** How far the engine's clock may be ahead of ours; a timer that fires that early still counts as on time. */
	private static final Duration CLOCK_SKEW = Duration.ofMinutes(1);

	private final Runways runways;

	private final Milestones milestones;

	private final ClockLedger clocks;

	private final ProgrammeCalendar calendar;

	private final ApplicationEventPublisher events;

	private final JsonMapper json;

	Activation(Runways runways, Milestones milestones, ClockLedger clocks, ProgrammeCalendar calendar,
			ApplicationEventPublisher events, JsonMapper json) {
		this.runways = runways;
		this.milestones = milestones;
		this.clocks = clocks;
		this.calendar = calendar;
		this.events = events;
		this.json = json;
	}

	/**
	 * Opens the runway of a partner and records what it has reached before; its process instance starts once this has
	 * been committed.
	 *
	 * @param takeoverId the load that the partner came with, if it came with one
	 */
	public Runway open(Partner partner, List<KnownMilestone> known, @Nullable UUID takeoverId) {
		var runway = runways
			.save(new Runway(partner.id(), partner.signedOn(), calendar.today(), takeoverId, calendar.now()));
		if (!known.isEmpty()) {
			runways.flush();
			known.forEach(each -> milestones.add(runway.id(), reached(each)));
		}
		events.publishEvent(new RunwayOpened(runway.id()));
		return runway;
	}

	/** Says that a load is complete. */
	public void finishTakeover(UUID takeoverId) {
		events.publishEvent(new RunwaysTakenOver(takeoverId));
	}

	/** Ties a runway to the process instance that runs it, and plans its dates. */
	public RunwayPlan start(UUID runwayId, long processInstanceKey, Targets targets) {
		var runway = runway(runwayId);
		var first = !runway.started();
		runway.startedBy(processInstanceKey, targets, calendar.now());
		if (first) {
			clocks.add(runwayId, runway.originalClockEnd(), "Clock started", "runway", calendar.now());
		}
		return new RunwayPlan(schedule(runway), calendar.startOf(clockEnd(runway).plusDays(1)), reached(runwayId));
	}

	/** Records what a person typed as a milestone, or says what is missing; one that is already reached stays as it is. */
	public List<Milestone> record(UUID runwayId, Evidence evidence) {
		var runway = runway(runwayId);
		if (!reached(runwayId).contains(evidence.milestone())) {
			var missing = missing(runway, evidence);
			if (!missing.isEmpty()) {
				throw new MilestoneIncomplete(missing);
			}
			add(runwayId, new ReachedMilestone(evidence.milestone(), evidence.occurredOn(), calendar.now(), Source.TASK,
					json.writeValueAsString(evidence)));
		}
		return reached(runwayId);
	}

	/** Records a milestone that another system reports, and says whether it was new. */
	public boolean report(UUID runwayId, KnownMilestone known) {
		return add(runwayId, reached(known));
	}

	/** Moves the end of the clock; the original date stays in the ledger, and every figure goes on using it. */
	public void extendClock(UUID runwayId, LocalDate endsOn, String reason, String by) {
		var end = clockEnd(runway(runwayId));
		if (!endsOn.isAfter(end)) {
			throw new IllegalArgumentException("The clock already ends on %s; give a later day".formatted(end));
		}
		clocks.add(runwayId, endsOn, reason, by, calendar.now());
	}

	/** Answers whether the clock has really run out, from the ledger and the facts as they stand now. */
	@Transactional(readOnly = true)
	public ClockCheck checkClock(UUID runwayId) {
		var end = clockEnd(runway(runwayId));
		var endsAt = calendar.startOf(end.plusDays(1));
		if (reached(runwayId).contains(Milestone.FIRST_DEAL_REGISTERED)) {
			return new ClockCheck(ClockCheck.Verdict.LIVE, endsAt);
		}
		var moved = calendar.now().plus(CLOCK_SKEW).isBefore(endsAt);
		return new ClockCheck(moved ? ClockCheck.Verdict.MOVED : ClockCheck.Verdict.ELAPSED, endsAt);
	}

	@Transactional(readOnly = true)
	public Runway runway(UUID runwayId) {
		return runways.findById(runwayId)
			.orElseThrow(() -> new IllegalStateException("Runway %s is unknown".formatted(runwayId)));
	}

	/** The process instance that runs a runway; none for one that is unknown or has not started. */
	@Transactional(readOnly = true)
	public Optional<Long> processInstanceOf(UUID runwayId) {
		return runways.findById(runwayId).flatMap(Runway::processInstance);
	}

	@Transactional(readOnly = true)
	public Runway runwayOf(UUID partnerId) {
		return runways.findByPartnerId(partnerId)
			.orElseThrow(() -> new IllegalStateException("Partner %s has no runway".formatted(partnerId)));
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

	/** Counts the partners that have signed and those that have reached each milestone. */
	@Transactional(readOnly = true)
	public Standing standing() {
		return new Standing(runways.count(), milestones.countByMilestone());
	}

	private boolean add(UUID runwayId, ReachedMilestone reached) {
		var added = milestones.add(runwayId, reached);
		if (added) {
			events.publishEvent(new MilestoneReached(runwayId, reached.milestone(), reached.source()));
		}
		return added;
	}

	private List<Milestone> reached(UUID runwayId) {
		return milestones.of(runwayId).stream().map(ReachedMilestone::milestone).toList();
	}

	private ReachedMilestone reached(KnownMilestone known) {
		return new ReachedMilestone(known.milestone(), known.occurredOn(), calendar.now(), Source.IMPORT,
				known.evidence());
	}

	private List<String> missing(Runway runway, Evidence evidence) {
		var missing = new ArrayList<>(OccurrenceRule.problems(evidence.occurredOn(), runway.signedOn(), calendar.today()));
		missing.addAll(evidence.missing(runway.targets()));
		return missing;
	}

	private Map<Milestone, Schedule> schedule(Runway runway) {
		return Arrays.stream(Milestone.values())
			.collect(Collectors.toMap(Function.identity(), milestone -> new Schedule(
					calendar.endOf(runway.dueOn(milestone)), calendar.mailTimeOf(runway.remindOn(milestone), runway.id()))));
	}

	/** The last day of the clock, and for a partner that was taken over late not before its grace has passed. */
	private LocalDate clockEnd(Runway runway) {
		var end = clocks.endOf(runway.id()).orElseGet(runway::originalClockEnd);
		var grace = calendar.endOfGrace(runway.trackedSince());
		return runway.takenOver() && end.isBefore(grace) ? grace : end;
	}

}
