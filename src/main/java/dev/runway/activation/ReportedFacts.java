package dev.runway.activation;

import java.util.UUID;

import dev.runway.partner.PartnerDirectory;
import dev.runway.partner.Refused;
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
	public boolean report(UUID partnerId, KnownMilestone known, Source source, String by) {
		partners.known(partnerId);
		var runway = activation.runwayOn(partnerId, known.occurredOn());
		OccurrenceRule.problems(known.occurredOn(), runway, calendar.today()).forEach(problem -> {
			throw new Refused(Refused.Kind.INVALID, problem);
		});
		var added = activation.report(runway.id(), known, source, by);
		if (!added) {
			refuseAnotherDay(runway, known);
		}
		return added;
	}

	private void refuseAnotherDay(Runway runway, KnownMilestone known) {
		activation.milestones(runway.id())
			.stream()
			.filter(each -> each.milestone() == known.milestone() && !each.occurredOn().equals(known.occurredOn()))
			.findFirst()
			.ifPresent(recorded -> {
				throw new Refused(Refused.Kind.CONFLICT, "%s is recorded for %s already; a milestone is reached once."
					.formatted(known.milestone().label(), recorded.occurredOn()));
			});
	}

}
