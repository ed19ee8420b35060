package dev.runway.dashboard.list;

import dev.runway.dashboard.drawing.Words;
import dev.runway.standing.Criterion;
import dev.runway.standing.PartnerCounts.Counted;
import dev.runway.standing.PartnerFilter;

/** How many partners were found, and how many milestones of theirs where milestones are asked for. */
final class PartnersCount {

	private PartnersCount() {
	}

	static String of(Counted counted, PartnerFilter filter) {
		var words = Words.partners(counted.partners());
		if (filter.value(Criterion.NEXT).isPresent()) {
			return words;
		}
		if (filter.value(Criterion.LATE).isPresent()) {
			words += ", %s late".formatted(milestones(counted.late()));
		}
		if (filter.value(Criterion.DUE).filter("week"::equals).isPresent()) {
			words += ", %s due this week".formatted(milestones(counted.due()));
		}
		if (filter.value(Criterion.NEW).isPresent()) {
			words += ", %s newly reached".formatted(milestones(counted.reached()));
		}
		return words;
	}

	private static String milestones(long count) {
		return count == 1 ? "1 milestone" : "%,d milestones".formatted(count);
	}

}
