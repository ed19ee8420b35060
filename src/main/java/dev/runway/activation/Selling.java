package dev.runway.activation;

import java.time.LocalDate;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks after live partners that have not won a deal: milestone 6 must not hang for ever either. */
@Service
@Transactional
public class Selling {

	private final Runways runways;

	private final Milestones milestones;

	private final SellingReviews reviews;

	private final Clocks clocks;

	private final ProgrammeCalendar calendar;

	Selling(Runways runways, Milestones milestones, SellingReviews reviews, Clocks clocks, ProgrammeCalendar calendar) {
		this.runways = runways;
		this.milestones = milestones;
		this.reviews = reviews;
		this.clocks = clocks;
		this.calendar = calendar;
	}

	/** Answers whether a person has to decide, from the facts as they stand now. */
	@Transactional(readOnly = true)
	public SellingCheck check(UUID runwayId) {
		return check(runways.known(runwayId));
	}

	@Transactional(readOnly = true)
	public SellingCheck check(Runway runway) {
		var at = reviews.at(runway);
		if (runway.ended() || milestones.reached(runway.id(), Milestone.FIRST_CLOSED_WON)) {
			return new SellingCheck(SellingCheck.Verdict.WON, at);
		}
		if (!clocks.due(at)) {
			return new SellingCheck(SellingCheck.Verdict.MOVED, at);
		}
		if (milestones.reached(runway.id(), Milestone.FIRST_DEAL_REGISTERED)) {
			return new SellingCheck(SellingCheck.Verdict.STALLED, at);
		}
		return new SellingCheck(SellingCheck.Verdict.MOVED, calendar.startOf(afterRecovery(runway)));
	}

	/** The day after which a person decides. */
	@Transactional(readOnly = true)
	public LocalDate reviewOn(Runway runway) {
		return reviews.of(runway);
	}

	/** Gives a live partner until a new day to win a deal, as it was decided. */
	public void extendAsDecided(Runway runway, LocalDate to, String reason, String by) {
		reviews.add(runway.id(), to, reason, by);
	}

	/** A partner that is not live is on the ladder, and is asked about again after a recovery time. */
	private LocalDate afterRecovery(Runway runway) {
		return calendar.today().plusDays(Math.max(1, runway.targets().recoveryDays()));
	}

}
