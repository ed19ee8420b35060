package dev.runway.runway;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import dev.runway.partner.Partner;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.programme.Recorded;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens runways, and starts each once it is known what its partner signed under. */
@Service
@Transactional
public class Openings {

	private final Runways runways;

	private final MilestoneRecorder milestones;

	private final Clocks clocks;

	private final SellingReviews sellingReviews;

	private final OwnerLoads loads;

	private final RunwayTerms terms;

	private final ProgrammeCalendar calendar;

	private final ApplicationEventPublisher events;

	Openings(Runways runways, MilestoneRecorder milestones, Clocks clocks, SellingReviews sellingReviews, OwnerLoads loads, RunwayTerms terms,
			ProgrammeCalendar calendar, ApplicationEventPublisher events) {
		this.runways = runways;
		this.milestones = milestones;
		this.clocks = clocks;
		this.sellingReviews = sellingReviews;
		this.loads = loads;
		this.terms = terms;
		this.calendar = calendar;
		this.events = events;
	}

	/**
	 * Opens the runway of a partner and records what it has reached before.
	 *
	 * @param takeoverId the load that the partner came with
	 * @param recorded who loads it
	 */
	public Runway open(Partner partner, List<ReportedMilestone> known, UUID takeoverId, Recorded recorded) {
		var runway = open(partner.id(), partner.signedOn(), takeoverId, recorded);
		if (!known.isEmpty()) {
			runways.flush();
			milestones.begin(runway.id(), known.stream().map(each -> each.recorded(recorded.at(calendar.now()))).toList());
		}
		return runway;
	}

	/** Opens the runway of a partner that somebody signed. If the signature was already past, the owner gets the summary of a load. */
	Runway open(Partner partner, Recorded recorded) {
		var takeoverId = partner.signedOn().isBefore(calendar.today()) ? UUID.randomUUID() : null;
		var runway = open(partner.id(), partner.signedOn(), takeoverId, recorded);
		runways.flush();
		if (takeoverId != null) {
			finishTakeover(takeoverId);
		}
		return runway;
	}

	/** Opens another runway for a partner whose last one has ended. */
	Runway openAgain(UUID partnerId, LocalDate signedOn, Recorded recorded) {
		return open(partnerId, signedOn, null, recorded);
	}

	private Runway open(UUID partnerId, LocalDate signedOn, @Nullable UUID takeoverId, Recorded recorded) {
		var today = calendar.today();
		var runway = runways.save(new Runway(partnerId, signedOn, today, takeoverId, recorded)
			.firstReviewedOn(calendar.firstReview(signedOn, today)));
		events.publishEvent(new RunwayOpened(runway.id()));
		return runway;
	}

	/** Says that a load is complete. */
	public void finishTakeover(UUID takeoverId) {
		events.publishEvent(new RunwaysTakenOver(takeoverId));
	}

	/** Starts a runway under these targets; one that has started before stays as it was, whatever the targets are by now. */
	public Runway start(UUID runwayId, Targets targets) {
		var runway = runways.locked(runwayId);
		if (!runway.started()) {
			runway.start(targets, calendar.now());
			clocks.start(runway);
			sellingReviews.add(runwayId, runway.originalSellingReview(), "As signed", Recorded.byRunway(calendar.now()));
			loads.check(runway.partnerId());
			terms.handOver(runway);
		}
		return runway;
	}

}
