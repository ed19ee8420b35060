package dev.runway.runway.evidence;

import java.util.List;
import java.util.UUID;

import dev.runway.programme.ProgrammeCalendar;
import dev.runway.programme.Recorded;
import dev.runway.runway.MilestoneRecorder;
import dev.runway.runway.ReachedMilestone;
import dev.runway.runway.ReportedMilestone;
import dev.runway.runway.RunwayDirectory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Records the milestones that people show to be true. */
@Service
public class EvidenceRecorder {

	private final RunwayDirectory runways;

	private final MilestoneRecorder milestones;

	private final EvidenceRouter router;

	private final ProgrammeCalendar calendar;

	private final JsonMapper json;

	EvidenceRecorder(RunwayDirectory runways, MilestoneRecorder milestones, EvidenceRouter router, ProgrammeCalendar calendar, JsonMapper json) {
		this.runways = runways;
		this.milestones = milestones;
		this.router = router;
		this.calendar = calendar;
		this.json = json;
	}

	/**
	 * Records what a person typed as a milestone, or refuses it with what is missing. What is in order is kept also when
	 * something else is missing, and what is recorded already is no mistake.
	 */
	@Transactional(noRollbackFor = EvidenceRefused.class)
	public void record(UUID runwayId, Evidence evidence, Recorded recorded) {
		var runway = runways.locked(runwayId);
		var reached = runways.milestones(runwayId);
		var text = json.writeValueAsString(evidence);
		var known = reached.stream().filter(each -> each.milestone() == evidence.milestone()).findFirst();
		if (known.isPresent()) {
			refuseAnother(known.get(), evidence, text);
			return;
		}
		var occurredOn = router.keep(runway, reached, evidence, recorded);
		milestones.record(runwayId, new ReportedMilestone(evidence.milestone(), occurredOn, text), recorded.at(calendar.now()));
	}

	/** Another door may have been faster: the same day is the same fact. */
	private static void refuseAnother(ReachedMilestone known, Evidence evidence, String text) {
		var day = evidence.day();
		if (day != null && !day.equals(known.occurredOn()) && !text.equals(known.evidence())) {
			throw new EvidenceRefused(List.of("'%s' is recorded already, for %s%s; what you typed was not needed, and the task ends by itself."
				.formatted(known.milestone().label(), known.occurredOn(),
						known.recordedBy() == null ? "" : " by " + known.recordedBy())));
		}
	}

}
