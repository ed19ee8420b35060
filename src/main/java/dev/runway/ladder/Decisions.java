package dev.runway.ladder;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import dev.runway.engine.CompletionDenied;
import dev.runway.ladder.AskedDecision.Choice;
import dev.runway.partner.Owner;
import dev.runway.partner.PartnerDirectory;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.programme.Recorded;
import dev.runway.programme.Refused;
import dev.runway.programme.Source;
import dev.runway.runway.Clocks;
import dev.runway.runway.Milestone;
import dev.runway.runway.Partnerships;
import dev.runway.runway.ReachedMilestone;
import dev.runway.runway.Runway;
import dev.runway.runway.RunwayDirectory;
import dev.runway.runway.Selling;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people decide about partners that are not live, or live without a won deal: end or extend. A decision and what
 * follows from it are one transaction, and one that something else has settled is denied.
 */
@Service
@Transactional
public class Decisions {

	private final RunwayDirectory runways;

	private final Rungs rungs;

	private final AskedDecisions asked;

	private final Clocks clocks;

	private final Selling selling;

	private final Ladder ladder;

	private final Partnerships partnerships;

	private final PartnerDirectory partners;

	private final Story story;

	private final ProgrammeCalendar calendar;

	private final LadderSettings settings;

	private final ApplicationEventPublisher events;

	Decisions(RunwayDirectory runways, Rungs rungs, AskedDecisions asked, Clocks clocks, Selling selling,
			Ladder ladder, Partnerships partnerships, PartnerDirectory partners, Story story, ProgrammeCalendar calendar, LadderSettings settings,
			ApplicationEventPublisher events) {
		this.runways = runways;
		this.rungs = rungs;
		this.asked = asked;
		this.clocks = clocks;
		this.selling = selling;
		this.ladder = ladder;
		this.partnerships = partnerships;
		this.partners = partners;
		this.story = story;
		this.calendar = calendar;
		this.settings = settings;
		this.events = events;
	}

	/** Asks a person to decide, unless there is nothing to decide now; asked for again, it is the same decision. */
	public Decision open(UUID runwayId, Question question, long processInstanceKey) {
		var runway = runways.locked(runwayId);
		if (!needed(runway, question)) {
			return Decision.notNeeded(question == Question.NOT_WON ? selling.askAgainAt(runway).orElse(null) : null);
		}
		var about = about(runway, question);
		var known = latest(runwayId, question).filter(latest -> latest.about().equals(about));
		known.ifPresent(latest -> latest.moveTo(processInstanceKey));
		return decision(runway, known.orElseGet(() -> ask(runway, question, about, processInstanceKey)));
	}

	/**
	 * Does what a person decided, or denies it with what is missing, also when there is nothing left to decide.
	 *
	 * @param by who completed the task; none where nobody is known
	 */
	public void record(UUID runwayId, Question question, Answer answer, @Nullable String by) {
		var runway = runways.locked(runwayId);
		var decision = latest(runwayId, question)
			.orElseThrow(() -> new IllegalStateException("Nobody was asked to decide about " + runwayId));
		if (decision.open()) {
			decide(runway, decision, answer,
					new Recorded(by == null ? "task of " + decision.decider() : by, Source.TASK, calendar.now()));
		}
		else if (!decision.isDecidedAs(answer)) {
			throw new CompletionDenied(List.of(decision.settled()));
		}
	}

	private void decide(Runway runway, AskedDecision decision, Answer answer, Recorded recorded) {
		var question = decision.question();
		var problems = needed(runway, question) ? answer.problems(earliest(runway, question), clocks.latestExtension())
				: List.of("There is nothing left to decide.");
		if (!problems.isEmpty()) {
			throw new CompletionDenied(problems);
		}
		decision.decide(answer, recorded, calendar.today());
		try {
			follow(runway, question, answer, recorded.at(calendar.now()));
		}
		catch (Refused refused) {
			throw new CompletionDenied(List.of(String.valueOf(refused.getMessage())));
		}
	}

	/** The decision that a person is asked for and that is still needed. */
	@Transactional(readOnly = true)
	public Optional<AskedDecision> pending(UUID runwayId, Question question) {
		return runways.find(runwayId)
			.filter(runway -> needed(runway, question))
			.flatMap(runway -> latest(runwayId, question))
			.filter(AskedDecision::open);
	}

	private Optional<AskedDecision> latest(UUID runwayId, Question question) {
		return asked.findFirstByRunwayIdAndQuestionOrderByOpenedAtDesc(runwayId, question);
	}

	/** Asks somebody else what one who has left was asked. */
	void handOver(String from, String to) {
		for (var decision : asked.findByDeciderAndChoiceIsNull(from)) {
			decision.giveTo(to);
			events.publishEvent(new DecisionAsked(decision.runwayId(), decision.question()));
		}
	}

	/** Who decides about an owner's partners: the nearest manager above, or else the owner. */
	static String decider(PartnerDirectory partners, String owner) {
		return partners.managerOf(owner).map(Owner::userName).orElse(owner);
	}

	private void follow(Runway runway, Question question, Answer answer, Recorded recorded) {
		if (answer.chosen() == Choice.END) {
			partnerships.endAsDecided(runway, answer.why(), recorded);
		}
		else if (question == Question.NOT_LIVE) {
			clocks.extendAsDecided(runway, answer.extendTo(), answer.why(), recorded);
		}
		else {
			selling.extendAsDecided(runway, Objects.requireNonNull(answer.extendTo()), answer.why(), recorded);
		}
	}

	private AskedDecision ask(Runway runway, Question question, LocalDate about, long processInstanceKey) {
		var decider = decider(partners, partners.partner(runway.partnerId()).owner());
		var dueOn = calendar.today().plusDays(settings.decisionDays());
		if (question == Question.NOT_LIVE) {
			ladder.openDecision(runway, dueOn, processInstanceKey);
		}
		events.publishEvent(new DecisionAsked(runway.id(), question));
		return asked.save(new AskedDecision(runway.id(), question, about, decider, calendar.today(), calendar.now(), dueOn, processInstanceKey));
	}

	private boolean needed(Runway runway, Question question) {
		return switch (question) {
			case NOT_LIVE -> clocks.idle(runway);
			case NOT_WON -> selling.stalled(runway);
		};
	}

	private LocalDate about(Runway runway, Question question) {
		return question == Question.NOT_LIVE ? clocks.endOf(runway) : selling.reviewOn(runway);
	}

	private LocalDate earliest(Runway runway, Question question) {
		var about = about(runway, question);
		return (about.isAfter(calendar.today()) ? about : calendar.today()).plusDays(1);
	}

	private Decision decision(Runway runway, AskedDecision asked) {
		return new Decision(true, null, asked.decider(), calendar.endOf(asked.dueOn()), asked.dueOn(), title(runway, asked),
				story.of(runway), milestoneLines(runway), rungLines(runway), earliest(runway, asked.question()));
	}

	private String title(Runway runway, AskedDecision asked) {
		var name = partners.partner(runway.partnerId()).name();
		return asked.question() == Question.NOT_LIVE ? "%s is not live, and its time ended on %s".formatted(name, asked.about())
				: "%s has not won a deal by %s".formatted(name, asked.about());
	}

	private List<Decision.MilestoneLine> milestoneLines(Runway runway) {
		var reached = runways.milestones(runway.id());
		return Arrays.stream(Milestone.values())
			.map(milestone -> new Decision.MilestoneLine(milestone.label(),
					ReachedMilestone.dayOf(milestone, reached).orElse(null), runway.dueOn(milestone)))
			.toList();
	}

	private List<Decision.RungLine> rungLines(Runway runway) {
		return rungs.findByRunwayIdOrderByOpenedAt(runway.id())
			.stream()
			.map(each -> new Decision.RungLine(each.rung().label(), each.openedOn(),
					each.outcome() == null ? "open" : each.outcome().word()))
			.toList();
	}

}
