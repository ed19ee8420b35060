package dev.runway.runway;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.runway.partner.Partner;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.programme.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * What partners would have reached with what others report: each milestone is judged by what is recorded and by those before it,
 * and none of them is recorded.
 */
public class ForeseenMilestones {

	private final Runways runways;

	private final Milestones milestones;

	private final ProgrammeCalendar calendar;

	private final Map<UUID, List<Runway>> runs = new HashMap<>();

	private final Map<UUID, ReachedMilestones> reached = new HashMap<>();

	ForeseenMilestones(Runways runways, Milestones milestones, ProgrammeCalendar calendar) {
		this.runways = runways;
		this.milestones = milestones;
		this.calendar = calendar;
	}

	/** Takes up a partner whose runway would be opened, and has reached nothing yet. */
	public void admit(Partner newcomer, Recorded recorded) {
		var runway = new Runway(newcomer.id(), newcomer.signedOn(), calendar.today(), null, recorded);
		runs.put(newcomer.id(), List.of(runway));
		reached.put(runway.id(), new ReachedMilestones(List.of()));
	}

	/** Says what would become of a report. */
	public Result judge(UUID partnerId, ReportedMilestone reported, Recorded recorded) {
		var runway = runwayOn(partnerId, reported.occurredOn());
		var problems = OccurrenceRule.problems(reported.occurredOn(), runway, calendar.today());
		if (!problems.isEmpty()) {
			return new Result(runway.id(), false, null, problems);
		}
		var known = reached.computeIfAbsent(runway.id(), id -> new ReachedMilestones(milestones.of(id)));
		var given = reported.recorded(recorded);
		var added = known.take(given).contains(given);
		return new Result(runway.id(), added, known.dayOf(reported.milestone()).orElseThrow(), List.of());
	}

	/** The runway that a fact of a day belongs to: the last that had begun by then, or else the last one. */
	private Runway runwayOn(UUID partnerId, LocalDate day) {
		var all = runs.computeIfAbsent(partnerId, runways::findByPartnerIdOrderByOpenedAtDesc);
		return all.stream().filter(runway -> !runway.signedOn().isAfter(day)).findFirst().orElseGet(all::getFirst);
	}

	/**
	 * What would become of a report.
	 *
	 * @param added whether the milestone is new
	 * @param recordedOn the day for which it is recorded then, which may be another than was reported; none if it cannot be
	 * @param problems why it cannot be, in whole sentences
	 */
	public record Result(UUID runwayId, boolean added, @Nullable LocalDate recordedOn, List<String> problems) {
	}

}
