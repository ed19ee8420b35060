package dev.runway.runway;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.runway.deal.Deal;
import dev.runway.deal.DealChange;
import dev.runway.deal.Deals;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.programme.Recorded;
import dev.runway.programme.Source;
import org.springframework.stereotype.Component;

/**
 * Finds in a partner's deals what they say of its milestones 5 and 6, run by run: the first registration and the first win
 * count, in whatever order they became known.
 */
@Component
class DealMilestones {

	private final RunwayDirectory runways;

	private final MilestoneRecorder milestones;

	private final Deals deals;

	private final ProgrammeCalendar calendar;

	DealMilestones(RunwayDirectory runways, MilestoneRecorder milestones, Deals deals, ProgrammeCalendar calendar) {
		this.runways = runways;
		this.milestones = milestones;
		this.deals = deals;
		this.calendar = calendar;
	}

	void record(UUID partnerId) {
		periods(partnerId).forEach(period -> {
			var runway = period.runway();
			var reached = runways.milestones(runway.id());
			if (open(reached, Milestone.FIRST_DEAL_REGISTERED)) {
				firstRegistered(period).ifPresent(deal -> report(runway, Milestone.FIRST_DEAL_REGISTERED, deal.registeredOn(), deal,
						deal.recorded()));
			}
			if (open(reached, Milestone.FIRST_CLOSED_WON)) {
				deals.firstWon(partnerId, period.from(), period.until()).ifPresent(deal -> reportWin(runway, deal));
			}
		});
	}

	private Optional<Deal> firstRegistered(Period period) {
		return deals.firstRegistered(period.runway().partnerId(), period.from(), period.until(),
				FirstDealRule.counting(period.runway()));
	}

	private void reportWin(Runway runway, Deal deal) {
		deals.history(deal.id())
			.stream()
			.filter(change -> change.kind() == DealChange.Kind.WON)
			.findFirst()
			.ifPresent(won -> report(runway, Milestone.FIRST_CLOSED_WON, won.happenedOn(), deal,
					new Recorded(won.recordedBy(), won.source(), won.recordedAt())));
	}

	private void report(Runway runway, Milestone milestone, LocalDate on, Deal deal, Recorded recorded) {
		milestones.record(runway.id(), new ReportedMilestone(milestone, on, "Deal '%s', %s".formatted(deal.name(), deal.key())),
				recorded.at(calendar.now()));
	}

	/** The runs of a partner, each until it ended or the next one began, and the last until today. */
	private List<Period> periods(UUID partnerId) {
		var periods = new ArrayList<Period>();
		var until = calendar.today();
		for (var runway : runways.runwaysOf(partnerId)) {
			var endedOn = runway.ending().map(Ending::endedOn).orElse(until);
			periods.add(new Period(runway, runway.signedOn(), endedOn.isBefore(until) ? endedOn : until));
			until = runway.signedOn().minusDays(1);
		}
		return periods;
	}

	private static boolean open(List<ReachedMilestone> reached, Milestone milestone) {
		return reached.stream().noneMatch(each -> each.milestone() == milestone && each.source() != Source.INFERRED);
	}

	/** The days of a run, the first and the last included. */
	private record Period(Runway runway, LocalDate from, LocalDate until) {
	}

}
