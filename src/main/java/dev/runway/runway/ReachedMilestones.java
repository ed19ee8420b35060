package dev.runway.runway;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.runway.programme.Source;

/** What one runway has reached: each milestone once, whoever reports it and however often. */
final class ReachedMilestones {

	private final Map<Milestone, ReachedMilestone> reached = new EnumMap<>(Milestone.class);

	ReachedMilestones(Collection<ReachedMilestone> reached) {
		reached.forEach(each -> this.reached.put(each.milestone(), each));
	}

	/** Takes a milestone, and returns what was new: a won deal was registered before. */
	List<ReachedMilestone> take(ReachedMilestone given) {
		var taken = Stream.of(given, given.firstDeal())
			.limit(given.milestone() == Milestone.FIRST_CLOSED_WON ? 2 : 1)
			.filter(this::isNew)
			.toList();
		taken.forEach(each -> reached.put(each.milestone(), each));
		return taken;
	}

	/** The day of a milestone, if it is reached. */
	Optional<LocalDate> dayOf(Milestone milestone) {
		return Optional.ofNullable(reached.get(milestone)).map(ReachedMilestone::occurredOn);
	}

	/** One that was only inferred gives way to the report of a day that is not later. */
	private boolean isNew(ReachedMilestone given) {
		var known = reached.get(given.milestone());
		return known == null || known.source() == Source.INFERRED && given.source() != Source.INFERRED
				&& !given.occurredOn().isAfter(known.occurredOn());
	}

}
