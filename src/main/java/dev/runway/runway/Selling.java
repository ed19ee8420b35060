package dev.runway.runway;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import dev.runway.programme.ProgrammeCalendar;
import dev.runway.programme.Recorded;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks after live partners that have not won a deal: milestone 6 must not hang for ever either. */
@Service
@Transactional
public class Selling {

	private final Milestones milestones;

	private final SellingReviews reviews;

	private final Clocks clocks;

	private final ProgrammeCalendar calendar;

	Selling(Milestones milestones, SellingReviews reviews, Clocks clocks, ProgrammeCalendar calendar) {
		this.milestones = milestones;
		this.reviews = reviews;
		this.clocks = clocks;
		this.calendar = calendar;
	}

	/** Whether the partner is live and has not won a deal in its time: a person has to decide. */
	@Transactional(readOnly = true)
	public boolean stalled(Runway runway) {
		return open(runway) && clocks.due(reviews.at(runway)) && milestones.reached(runway.id(), Milestone.FIRST_DEAL_REGISTERED);
	}

	/** When it is to be asked again about a partner that is not stalled; never about one that has won or whose partnership has ended. */
	@Transactional(readOnly = true)
	public Optional<Instant> askAgainAt(Runway runway) {
		var at = reviews.at(runway);
		return open(runway) ? Optional.of(clocks.due(at) ? calendar.mailTimeOf(afterRecovery(runway), runway.id()) : at) : Optional.empty();
	}

	private boolean open(Runway runway) {
		return !runway.ended() && !milestones.reached(runway.id(), Milestone.FIRST_CLOSED_WON);
	}

	/** The day after which a person decides. */
	@Transactional(readOnly = true)
	public LocalDate reviewOn(Runway runway) {
		return reviews.of(runway);
	}

	/** The morning after the review's day, and after the grace of a partner that was taken over. */
	@Transactional(readOnly = true)
	public Instant reviewAt(Runway runway) {
		return reviews.at(runway);
	}

	/** Gives a live partner until a new day to win a deal, as it was decided. */
	public void extendAsDecided(Runway runway, LocalDate to, String reason, Recorded recorded) {
		reviews.add(runway.id(), to, reason, recorded);
	}

	/** A partner that is not live is on the ladder, and is asked about again after a recovery time. */
	private LocalDate afterRecovery(Runway runway) {
		return calendar.today().plusDays(Math.max(1, runway.targets().recoveryDays()));
	}

}
