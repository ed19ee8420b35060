package dev.runway.ladder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.runway.engine.CompletionDenied;
import dev.runway.engine.EngineLost;
import dev.runway.partner.PartnerDirectory;
import dev.runway.programme.ChangeReason;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.programme.Recorded;
import dev.runway.programme.Refused;
import dev.runway.programme.Source;
import dev.runway.runway.Milestone;
import dev.runway.runway.MilestoneReached;
import dev.runway.runway.Partnerships;
import dev.runway.runway.ReachedMilestone;
import dev.runway.runway.Runway;
import dev.runway.runway.RunwayDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks a person what becomes of a demotion or an ending when a first deal comes to light that happened before it, and
 * undoes what the person wants undone.
 */
@Service
@Transactional
public class LadderReviews {

	private final RunwayDirectory runways;

	private final Rungs rungs;

	private final AskedDecisions decisions;

	private final AskedReviews reviews;

	private final Partnerships partnerships;

	private final PartnerDirectory partners;

	private final ProgrammeCalendar calendar;

	private final LadderSettings settings;

	private final ApplicationEventPublisher events;

	LadderReviews(RunwayDirectory runways, Rungs rungs, AskedDecisions decisions, AskedReviews reviews,
			Partnerships partnerships, PartnerDirectory partners, ProgrammeCalendar calendar, LadderSettings settings,
			ApplicationEventPublisher events) {
		this.runways = runways;
		this.rungs = rungs;
		this.decisions = decisions;
		this.reviews = reviews;
		this.partnerships = partnerships;
		this.partners = partners;
		this.calendar = calendar;
		this.settings = settings;
		this.events = events;
	}

	/** What a person is asked about a runway. */
	@Transactional(readOnly = true)
	public LadderReview review(UUID runwayId) {
		var asked = asked(runwayId);
		return new LadderReview(asked.decider(), calendar.endOf(asked.dueOn()), asked.dueOn(), asked.title(), asked.story());
	}

	/**
	 * Does what a person answered, or denies it with what is missing; the first answer counts.
	 *
	 * @param by who completed the task; none where nobody is known
	 */
	public void record(UUID runwayId, ReviewAnswer answer, @Nullable String by) {
		var runway = runways.locked(runwayId);
		var asked = asked(runwayId);
		if (asked.undone() == null) {
			var problems = answer.problems();
			if (!problems.isEmpty()) {
				throw new CompletionDenied(problems);
			}
			var recorded = new Recorded(by == null ? "task of " + asked.decider() : by, Source.TASK, calendar.now());
			if (answer.yes()) {
				undo(runway, answer.why(), recorded);
			}
			asked.answer(answer, recorded.at(calendar.now()), calendar.today());
		}
		else if (asked.undone() != answer.yes()) {
			throw new CompletionDenied(List.of("It is answered already: %s.".formatted(asked.undone() ? "yes" : "no")));
		}
	}

	/** Asks once per runway, in the transaction of the fact. */
	@EventListener
	void on(MilestoneReached event) {
		if (event.milestone() == Milestone.FIRST_DEAL_REGISTERED) {
			var runway = runways.locked(event.runwayId());
			var dealOn = dealOn(runway);
			if (reviews.findById(runway.id()).isEmpty() && (demotion(runway, dealOn).isPresent() || wronglyEnded(runway, dealOn))) {
				ask(runway, dealOn);
			}
		}
	}

	/** The engine has lost what was asked: nobody has answered it yet. */
	@EventListener
	void on(EngineLost event) {
		reviews.findByAnsweredOnIsNull().forEach(asked -> events.publishEvent(new LadderQuestioned(asked.runwayId())));
	}

	/** Has somebody else answer what one who has left was asked. */
	void handOver(String from, String to) {
		reviews.findByDeciderAndAnsweredOnIsNull(from).forEach(asked -> asked.giveTo(to));
	}

	private void ask(Runway runway, LocalDate dealOn) {
		var partner = partners.partner(runway.partnerId());
		reviews.save(new AskedReview(runway.id(), dealOn, Decisions.decider(partners, partner.owner()),
				"%s had a deal before it was %s".formatted(partner.name(), runway.ended() ? "ended" : "moved down"),
				story(runway, dealOn, partner.name()), calendar.today().plusDays(settings.decisionDays()), calendar.today(), calendar.now()));
		events.publishEvent(new LadderQuestioned(runway.id()));
	}

	private String story(Runway runway, LocalDate dealOn, String name) {
		var sentences = new ArrayList<String>();
		sentences.add("%s registered its first deal on %s (day %d), and it was reported on %s.".formatted(name, dealOn,
				calendar.dayOf(runway.signedOn(), dealOn), calendar.today()));
		var effects = new ArrayList<String>();
		demotion(runway, dealOn).ifPresent(rung -> {
			sentences.add("On %s it was moved from %s to %s because it was not live.".formatted(rung.openedOn(),
					rung.from().word(), rung.to().word()));
			effects.add("gives it back the tier " + rung.from().word());
		});
		if (wronglyEnded(runway, dealOn)) {
			runway.ending().ifPresent(ending -> sentences.add("On %s the partnership was ended.".formatted(ending.endedOn())));
			effects.add("signs the partner again from today, with a new clock");
		}
		sentences.add("Yes %s; no leaves everything as it is.".formatted(String.join(" and ", effects)));
		return String.join(" ", sentences);
	}

	private void undo(Runway runway, String reason, Recorded recorded) {
		var dealOn = dealOn(runway);
		demotion(runway, dealOn).filter(rung -> rung.to() == partners.partner(runway.partnerId()).tier())
			.map(TakenRung::from)
			.ifPresent(tier -> partners.moveTier(runway.partnerId(), tier,
					new ChangeReason(reason, new Recorded(recorded.by(), Source.PROCESS, recorded.at()))));
		if (wronglyEnded(runway, dealOn) && runways.runwayOf(runway.partnerId()).id().equals(runway.id())) {
			signAgain(runway, recorded.at(calendar.now()));
		}
	}

	private void signAgain(Runway runway, Recorded recorded) {
		try {
			partnerships.signAgain(runway.partnerId(), calendar.today(), recorded);
		}
		catch (Refused refused) {
			throw new CompletionDenied(List.of(String.valueOf(refused.getMessage())));
		}
	}

	private Optional<TakenRung> demotion(Runway runway, LocalDate dealOn) {
		return rungs.findFirstByRunwayIdAndRungOrderByOpenedAtDesc(runway.id(), Rung.DEMOTE)
			.filter(TakenRung::moved)
			.filter(rung -> rung.openedOn().isAfter(dealOn));
	}

	private boolean wronglyEnded(Runway runway, LocalDate dealOn) {
		return runway.ending().filter(ending -> ending.endedOn().isAfter(dealOn)).isPresent()
				&& decisions.findFirstByRunwayIdAndQuestionOrderByOpenedAtDesc(runway.id(), Question.NOT_LIVE)
					.filter(decision -> decision.choice() == AskedDecision.Choice.END)
					.isPresent();
	}

	private LocalDate dealOn(Runway runway) {
		return ReachedMilestone.dayOf(Milestone.FIRST_DEAL_REGISTERED, runways.milestones(runway.id())).orElseThrow();
	}

	private AskedReview asked(UUID runwayId) {
		return reviews.findById(runwayId)
			.orElseThrow(() -> new IllegalStateException("Nobody was asked about the ladder of " + runwayId));
	}

}
