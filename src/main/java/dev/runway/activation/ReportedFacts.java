package dev.runway.activation;

import java.util.List;
import java.util.UUID;

import dev.runway.partner.PartnerDirectory;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.programme.Recorded;
import dev.runway.programme.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes facts about partners from other systems, each for the runway that it belongs to, or says why it cannot be. */
@Service
@Transactional
public class ReportedFacts {

	private final Activation activation;

	private final PartnerDirectory partners;

	private final ProgrammeCalendar calendar;

	ReportedFacts(Activation activation, PartnerDirectory partners, ProgrammeCalendar calendar) {
		this.activation = activation;
		this.partners = partners;
		this.calendar = calendar;
	}

	/** Records a milestone and says whether it was new; the same one again is no mistake, another day for it is. */
	public boolean report(UUID partnerId, KnownMilestone known, Recorded recorded) {
		partners.known(partnerId);
		var reported = take(partnerId, known, recorded);
		reported.problems().forEach(problem -> {
			throw new Refused(Refused.Kind.INVALID, problem);
		});
		if (!known.occurredOn().equals(reported.recordedOn())) {
			throw new Refused(Refused.Kind.CONFLICT, "%s is recorded for %s already; a milestone is reached once."
				.formatted(known.milestone().label(), reported.recordedOn()));
		}
		return reported.added();
	}

	/** Records a milestone of a partner that is there, if it can be, and refuses nothing. */
	public Reported take(UUID partnerId, KnownMilestone known, Recorded recorded) {
		var runway = activation.runwayOn(partnerId, known.occurredOn());
		var problems = OccurrenceRule.problems(known.occurredOn(), runway, calendar.today());
		if (!problems.isEmpty()) {
			return Reported.refused(problems);
		}
		if (activation.report(runway.id(), known, recorded)) {
			return new Reported(true, known.occurredOn(), List.of());
		}
		var recordedOn = ReachedMilestone.dayOf(known.milestone(), activation.milestones(runway.id())).orElseThrow();
		return new Reported(false, recordedOn, List.of());
	}

}
