package dev.runway.runway;

import dev.runway.certification.CertificationMet;
import dev.runway.certification.Certifications;
import dev.runway.certification.Standing;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.programme.Recorded;
import dev.runway.programme.Source;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;

/**
 * Turns enough certified reps into milestone 3; a task that recorded them does so itself. The runway is looked up outside the
 * transaction that locks it, or a change in between would go unnoticed until the end.
 */
@Component
class CertificationListener {

	private final RunwayDirectory runways;

	private final MilestoneRecorder milestones;

	private final Certifications certifications;

	private final ProgrammeCalendar calendar;

	CertificationListener(RunwayDirectory runways, MilestoneRecorder milestones, Certifications certifications, ProgrammeCalendar calendar) {
		this.runways = runways;
		this.milestones = milestones;
		this.certifications = certifications;
		this.calendar = calendar;
	}

	@ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
	void on(CertificationMet event) {
		var recorded = event.recorded();
		if (recorded.source() == Source.TASK) {
			return;
		}
		var evidence = certifications.standing(event.partnerId(), event.on()).map(Standing::words).orElse(null);
		milestones.record(runways.runwayOf(event.partnerId()).id(),
				new ReportedMilestone(Milestone.CERTIFICATION_DONE, event.on(), evidence),
				new Recorded(recorded.by(), door(recorded.source()), calendar.now()));
	}

	private static Source door(Source source) {
		return source == Source.IMPORT || source == Source.PAGE ? source : Source.REST;
	}

}
