package dev.runway.ladder;

import java.util.UUID;

import dev.runway.ladder.TakenRung.Outcome;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.runway.Milestone;
import dev.runway.runway.MilestoneReached;
import dev.runway.runway.PartnershipEnded;
import dev.runway.runway.TimeGiven;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Closes what is open on the ladder in the transaction of what made it needless. */
@Component
class OpenSteps {

	private final Rungs rungs;

	private final AskedDecisions decisions;

	private final ProgrammeCalendar calendar;

	OpenSteps(Rungs rungs, AskedDecisions decisions, ProgrammeCalendar calendar) {
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

	/** A partner that was given more time is off the ladder until that is over. */
	@EventListener
	void on(TimeGiven event) {
		close(event.runwayId(), Outcome.EXTENDED, event.how());
	}

	@EventListener
	void on(PartnershipEnded event) {
		close(event.runwayId(), Outcome.ENDED, "The partnership ended");
		settle(event.runwayId(), Question.NOT_WON, "The partnership ended");
	}

	/** Closes the open rung, and the decision that is open about it; the rung at once, so that the next one may be opened. */
	void close(UUID runwayId, Outcome outcome, String why) {
		rungs.findByRunwayIdAndOutcomeIsNull(runwayId).ifPresent(rung -> rung.close(outcome, calendar.today(), calendar.now()));
		rungs.flush();
		settle(runwayId, Question.NOT_LIVE, why);
	}

	/** Closes an open decision that nobody needs to make any more. */
	private void settle(UUID runwayId, Question question, String why) {
		decisions.findByRunwayIdAndQuestionAndChoiceIsNull(runwayId, question)
			.ifPresent(decision -> decision.settle(why, calendar.today(), calendar.now()));
	}

}
