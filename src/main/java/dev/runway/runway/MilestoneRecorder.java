package dev.runway.runway;

import java.util.List;
import java.util.UUID;

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
		var taken = new ReachedMilestones(milestones.of(runwayId)).take(reached);
		taken.forEach(each -> {
			milestones.put(runwayId, each);
			events.publishEvent(new MilestoneReached(runwayId, each.milestone(), each.source()));
		});
		return taken.contains(reached);
	}

	/** Records what a new runway begins with, of which nobody has to hear. */
	void begin(UUID runwayId, List<ReachedMilestone> known) {
		var reached = new ReachedMilestones(List.of());
		known.stream().flatMap(each -> reached.take(each).stream()).forEach(each -> milestones.put(runwayId, each));
	}

}
