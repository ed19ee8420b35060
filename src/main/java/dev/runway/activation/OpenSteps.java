package dev.runway.activation;

import java.util.List;
import java.util.UUID;

import dev.runway.activation.AskedDecision.Choice;
import dev.runway.activation.TakenRung.Outcome;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Closes what is open on the ladder in the transaction of what made it needless. */
@Component
class OpenSteps {

	private final Rungs rungs;

	private final DecisionLog decisions;

	private final ProgrammeCalendar calendar;

	OpenSteps(Rungs rungs, DecisionLog decisions, ProgrammeCalendar calendar) {
		this.rungs = rungs;
		this.decisions = decisions;
		this.calendar = calendar;
	}

	/** A partner that goes live is off the ladder, and one that has won a deal needs no decision. */
	@EventListener
	void on(MilestoneReached event) {
		if (event.milestone() == Milestone.FIRST_DEAL_REGISTERED) {
			close(event.runwayId(), Outcome.RECOVERED, "The partner went live");
		}
		if (event.milestone() == Milestone.FIRST_CLOSED_WON) {
			settle(event.runwayId(), Question.NOT_WON, "A deal was won");
		}
	}

	/** Closes the open rung, and the decision that is open about it. */
	void close(UUID runwayId, Outcome outcome, String why) {
		rungs.close(runwayId, outcome, calendar.today(), calendar.now());
		settle(runwayId, Question.NOT_LIVE, why);
	}

	/** The process instances in which the owner may have a task; what a decider is asked stays with the decider. */
	List<Long> instancesOfTheOwner(UUID runwayId) {
		return rungs.of(runwayId)
			.stream()
			.filter(each -> each.rung() == Rung.HELP && each.outcome() == null)
			.map(TakenRung::processInstanceKey)
			.toList();
	}

	/** Closes an open decision that nobody needs to make any more. */
	void settle(UUID runwayId, Question question, String why) {
		decisions.decide(runwayId, question, Choice.SETTLED, why, null, calendar.today(), calendar.now());
	}

}
