package dev.runway.runway;

import java.util.UUID;

import dev.runway.programme.ProgrammeCalendar;
import dev.runway.programme.Recorded;
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

	/** Opens a runway. If the signature was already past, the owner gets a summary: that of the load, or one of its own. */
	public Runway open(Opening opening) {
		var today = calendar.today();
		var signedOn = opening.signedOn();
		var takeoverId = opening.byItself() && signedOn.isBefore(today) ? UUID.randomUUID() : opening.loadId();
		var runway = runways.save(new Runway(opening.partnerId(), signedOn, today, takeoverId, opening.recorded())
			.firstReviewedOn(calendar.firstReview(signedOn, today)));
		events.publishEvent(new RunwayOpened(runway.id()));
		if (opening.byItself() || !opening.reached().isEmpty()) {
			runways.flush();
		}
		var at = calendar.now();
		milestones.begin(runway.id(), opening.reached().stream().map(each -> each.recorded(opening.recorded().at(at))).toList());
		if (opening.byItself() && takeoverId != null) {
			finishTakeover(takeoverId);
		}
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
