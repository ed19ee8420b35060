package dev.runway.ladder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

import dev.runway.engine.CompletionDenied;
import dev.runway.ladder.TakenRung.Outcome;
import dev.runway.partner.Partner;
import dev.runway.partner.PartnerDirectory;
import dev.runway.partner.Tier;
import dev.runway.programme.ChangeReason;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.programme.Recorded;
import dev.runway.programme.Source;
import dev.runway.runway.Clocks;
import dev.runway.runway.Runway;
import dev.runway.runway.RunwayDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rescue ladder of an idle partner. Each step asks in its own transaction whether it is still right, and a step
 * that is asked for twice is taken once.
 */
@Service
@Transactional
public class Ladder {

	private final RunwayDirectory runways;

	private final Rungs rungs;

	private final Clocks clocks;

	private final OpenSteps steps;

	private final PartnerDirectory partners;

	private final Story story;

	private final ProgrammeCalendar calendar;

	private final LadderSettings settings;

	private final ApplicationEventPublisher events;

	Ladder(RunwayDirectory runways, Rungs rungs, Clocks clocks, OpenSteps steps, PartnerDirectory partners, Story story,
			ProgrammeCalendar calendar, LadderSettings settings, ApplicationEventPublisher events) {
		this.runways = runways;
		this.rungs = rungs;
		this.clocks = clocks;
		this.steps = steps;
		this.partners = partners;
		this.story = story;
		this.calendar = calendar;
		this.settings = settings;
		this.events = events;
	}

	/** The rung that a partner belongs on; none when it is live, has ended or still has time. */
	@Transactional(readOnly = true)
	public Optional<Rung> next(UUID runwayId) {
		var runway = runways.find(runwayId).filter(clocks::idle);
		return runway.map(idle -> Rung.next(rungs.findByRunwayIdOrderByOpenedAt(idle.id())));
	}

	/** The rungs that were taken, in order. */
	@Transactional(readOnly = true)
	public List<TakenRung> rungs(UUID runwayId) {
		return rungs.findByRunwayIdOrderByOpenedAt(runwayId);
	}

	/** The rung that is open for a runway, if one is. */
	@Transactional(readOnly = true)
	public Optional<OpenRung> openRung(UUID runwayId) {
		return rungs.findByRunwayIdAndOutcomeIsNull(runwayId).map(OpenRung::of);
	}

	/** Puts an idle partner on the first rung: its owner is to plan help. A ladder that was started again goes on with the help that is known. */
	public Help openHelp(UUID runwayId, long processInstanceKey) {
		var runway = runways.locked(runwayId);
		var known = taken(runway, Rung.HELP);
		known.ifPresent(help -> help.moveTo(processInstanceKey));
		if (known.isEmpty() && clocks.idle(runway)) {
			rungs.save(open(runway, Rung.HELP, recovery(runway), processInstanceKey));
		}
		return help(runway, known.map(TakenRung::openedOn).orElseGet(calendar::today),
				known.map(TakenRung::endsOn).orElseGet(() -> recovery(runway)), known.map(TakenRung::plan).isPresent());
	}

	/** The help that is open, if it is. */
	@Transactional(readOnly = true)
	public Optional<Help> help(UUID runwayId) {
		return help(runwayId, TakenRung::open);
	}

	/** The help that waits for its plan, if it does. */
	@Transactional(readOnly = true)
	public Optional<Help> helpToPlan(UUID runwayId) {
		return help(runwayId, rung -> rung.open() && rung.plan() == null);
	}

	private Optional<Help> help(UUID runwayId, Predicate<TakenRung> which) {
		return rungs.findFirstByRunwayIdAndRungOrderByOpenedAtDesc(runwayId, Rung.HELP)
			.filter(which)
			.map(rung -> help(runways.runway(runwayId), rung.openedOn(), rung.endsOn(), rung.plan() != null));
	}

	/**
	 * Keeps what was planned as help, or denies it with what is missing; once the rung is closed nothing is kept.
	 *
	 * @param by who completed the task; none where nobody is known
	 */
	public void recordHelpPlan(UUID runwayId, HelpPlan plan, @Nullable String by) {
		var runway = runways.locked(runwayId);
		var help = rungs.findFirstByRunwayIdAndRungOrderByOpenedAtDesc(runwayId, Rung.HELP)
			.orElseThrow(() -> new IllegalStateException("Nobody was asked to help " + runwayId));
		if (!plan.equals(help.plan())) {
			var problems = problems(help, plan);
			if (!problems.isEmpty()) {
				throw new CompletionDenied(problems);
			}
			help.plan(plan, new Recorded(by == null ? "task of " + partner(runway).owner() : by, Source.TASK, calendar.now()),
					calendar.today());
		}
	}

	private List<String> problems(TakenRung help, HelpPlan plan) {
		if (help.plan() != null) {
			return List.of("Help is planned already: %s helps by %s.".formatted(help.plan().accountExecutive(), help.plan().helpOn()));
		}
		if (help.outcome() != null) {
			return List.of("There is no help to plan any more: %s.".formatted(help.outcome().sentence()));
		}
		return plan.problems(calendar.today(), help.endsOn());
	}

	/** Moves a partner that is still idle down one tier; the lowest tier has none below it, and the ladder goes on. */
	public Demotion demote(UUID runwayId, long processInstanceKey) {
		var runway = runways.locked(runwayId);
		var tier = partners.partner(runway.partnerId()).tier();
		var known = taken(runway, Rung.DEMOTE);
		if (!clocks.idle(runway)) {
			return new Demotion(false, tier, tier, false, calendar.now());
		}
		return known.map(this::demotion).orElseGet(() -> demote(runway, tier, processInstanceKey));
	}

	/** Opens the last rung of a partner that is still idle, until its decision is due. */
	void openDecision(Runway runway, LocalDate dueOn, long processInstanceKey) {
		if (taken(runway, Rung.DECIDE).isEmpty()) {
			rungs.save(open(runway, Rung.DECIDE, dueOn, processInstanceKey));
		}
	}

	private Demotion demote(Runway runway, Tier from, long processInstanceKey) {
		var to = from.below().orElse(from);
		if (to != from) {
			partners.moveTier(runway.partnerId(), to, new ChangeReason(reason(runway), Recorded.byRunway(calendar.now())));
		}
		return demotion(rungs.save(open(runway, Rung.DEMOTE, recovery(runway), processInstanceKey).moving(from, to)));
	}

	private Demotion demotion(TakenRung rung) {
		return new Demotion(true, rung.from(), rung.to(), rung.moved(), endsAt(rung.endsOn()));
	}

	private TakenRung open(Runway runway, Rung rung, LocalDate endsOn, long processInstanceKey) {
		steps.close(runway.id(), Outcome.ELAPSED, "");
		var cause = new TakenRung.Cause(partner(runway).owner(), reason(runway), story.of(runway));
		events.publishEvent(new RungOpened(runway.id(), rung));
		return new TakenRung(runway.id(), rung, clocks.endOf(runway), cause, calendar.today(), calendar.now(), endsOn, processInstanceKey);
	}

	/** The rung that was taken for the clock as it ends now. */
	private Optional<TakenRung> taken(Runway runway, Rung rung) {
		return rungs.findByRunwayIdAndRungAndClockEndedOn(runway.id(), rung, clocks.endOf(runway));
	}

	private Help help(Runway runway, LocalDate openedOn, LocalDate endsOn, boolean planned) {
		var latest = openedOn.plusDays(settings.helpPlanDays());
		var dueOn = latest.isAfter(endsOn) ? endsOn : latest;
		return new Help(partner(runway).owner(), calendar.endOf(dueOn), endsAt(endsOn), dueOn, endsOn, planned);
	}

	/** The last day of the recovery time of a rung that is opened today. */
	private LocalDate recovery(Runway runway) {
		return calendar.today().plusDays(runway.targets().recoveryDays()).minusDays(1);
	}

	private Instant endsAt(LocalDate endsOn) {
		return calendar.startOf(endsOn.plusDays(1));
	}

	private String reason(Runway runway) {
		return "Not live on %s, the end of the clock".formatted(clocks.endOf(runway));
	}

	private Partner partner(Runway runway) {
		return partners.partner(runway.partnerId());
	}

}
