package dev.runway.runway;

import java.util.UUID;

import dev.runway.partner.PartnerDirectory;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.programme.Recorded;
import dev.runway.programme.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes milestones that other systems report, each for the runway that it belongs to, or says why it cannot be. */
@Service
@Transactional
public class MilestoneReports {

	private final Runways runways;

	private final Milestones milestones;

	private final MilestoneRecorder recorder;

	private final PartnerDirectory partners;

	private final ProgrammeCalendar calendar;

	MilestoneReports(Runways runways, Milestones milestones, MilestoneRecorder recorder, PartnerDirectory partners,
			ProgrammeCalendar calendar) {
		this.runways = runways;
		this.milestones = milestones;
		this.recorder = recorder;
		this.partners = partners;
		this.calendar = calendar;
	}

	/** Records a milestone and says whether it was new; the same one again is no mistake, another day for it is. */
	public boolean report(UUID partnerId, ReportedMilestone milestone, Recorded recorded) {
		partners.known(partnerId);
		var result = foresee().judge(partnerId, milestone, recorded);
		result.problems().forEach(problem -> {
			throw new Refused(Refused.Kind.INVALID, problem);
		});
		if (!milestone.occurredOn().equals(result.recordedOn())) {
			throw new Refused(Refused.Kind.CONFLICT, "%s is recorded for %s already; a milestone is reached once."
				.formatted(milestone.milestone().label(), result.recordedOn()));
		}
		return result.added() && recorder.record(result.runwayId(), milestone, recorded);
	}

	/** Judges reports before they are recorded. */
	@Transactional(readOnly = true)
	public ForeseenMilestones foresee() {
		return new ForeseenMilestones(runways, milestones, calendar);
	}

}
