package dev.runway.runway;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import dev.runway.programme.Recorded;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records milestones with what follows from them, each once per runway. */
@Service
@Transactional
public class MilestoneRecorder {

	private final Runways runways;

	private final Milestones milestones;

	private final ApplicationEventPublisher events;

	MilestoneRecorder(Runways runways, Milestones milestones, ApplicationEventPublisher events) {
		this.runways = runways;
		this.milestones = milestones;
		this.events = events;
	}

	/** Records a milestone, and says whether it was new. */
	public boolean record(UUID runwayId, ReportedMilestone reported, Recorded recorded) {
		runways.locked(runwayId);
		var reached = reported.recorded(recorded);
		var taken = take(runwayId, reached);
		taken.forEach(each -> events.publishEvent(new MilestoneReached(runwayId, each.milestone(), each.source())));
		return taken.contains(reached);
	}

	/** Records a milestone that nobody has to hear of, and returns what was new: a won deal was registered before. */
	List<ReachedMilestone> take(UUID runwayId, ReachedMilestone reached) {
		return Stream.of(reached, reached.firstDeal())
			.limit(reached.milestone() == Milestone.FIRST_CLOSED_WON ? 2 : 1)
			.filter(each -> milestones.add(runwayId, each))
			.toList();
	}

}
