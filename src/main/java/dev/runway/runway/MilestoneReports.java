package dev.runway.runway;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import dev.runway.partner.PartnerDirectory;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.programme.Recorded;
import dev.runway.programme.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes milestones that other systems report, each for the runway that it belongs to, or says why it cannot be. */
@Service
@Transactional
public class MilestoneReports {

	private final RunwayDirectory runways;

	private final MilestoneRecorder milestones;

	private final PartnerDirectory partners;

	private final ProgrammeCalendar calendar;

	MilestoneReports(RunwayDirectory runways, MilestoneRecorder milestones, PartnerDirectory partners, ProgrammeCalendar calendar) {
		this.runways = runways;
		this.milestones = milestones;
		this.partners = partners;
		this.calendar = calendar;
	}

	/** Records a milestone and says whether it was new; the same one again is no mistake, another day for it is. */
	public boolean report(UUID partnerId, ReportedMilestone milestone, Recorded recorded) {
		partners.known(partnerId);
		var result = take(partnerId, milestone, recorded);
		result.problems().forEach(problem -> {
			throw new Refused(Refused.Kind.INVALID, problem);
		});
		if (!milestone.occurredOn().equals(result.recordedOn())) {
			throw new Refused(Refused.Kind.CONFLICT, "%s is recorded for %s already; a milestone is reached once."
				.formatted(milestone.milestone().label(), result.recordedOn()));
		}
		return result.added();
	}

	/** Records a milestone of a partner that is there, if it can be, and refuses nothing. */
	public Result take(UUID partnerId, ReportedMilestone milestone, Recorded recorded) {
		var runway = runways.runwayOn(partnerId, milestone.occurredOn());
		var problems = OccurrenceRule.problems(milestone.occurredOn(), runway, calendar.today());
		if (!problems.isEmpty()) {
			return new Result(false, null, problems);
		}
		if (milestones.record(runway.id(), milestone, recorded)) {
			return new Result(true, milestone.occurredOn(), List.of());
		}
		var recordedOn = ReachedMilestone.dayOf(milestone.milestone(), runways.milestones(runway.id())).orElseThrow();
		return new Result(false, recordedOn, List.of());
	}

	/**
	 * What became of a report.
	 *
	 * @param added whether the milestone was new
	 * @param recordedOn the day for which it is recorded, which may be another than was reported; none if it cannot be
	 * @param problems why it cannot be, in whole sentences
	 */
	public record Result(boolean added, @Nullable LocalDate recordedOn, List<String> problems) {
	}

}
