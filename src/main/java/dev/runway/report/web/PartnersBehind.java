package dev.runway.report.web;

import java.time.YearMonth;

import dev.runway.report.AllHands;
import dev.runway.runway.Milestone;
import dev.runway.standing.Criterion;
import dev.runway.standing.PartnerFilter;
import org.jspecify.annotations.Nullable;

/**
 * The ways from the numbers of the all-hands report to the partners that they count, where it is as of today: of a day that has passed there is
 * no list.
 */
record PartnersBehind(PartnerFilter counted, boolean known) {

	static PartnersBehind of(AllHands report) {
		var selection = report.selection();
		return new PartnersBehind(PartnerFilter.ofSignatures(selection.signedFrom(), selection.signedTo(), selection.cohort(), selection.type(),
				selection.tier(), selection.region(), selection.owner()), report.underWay());
	}

	@Nullable String idle(int fromDay, @Nullable Integer toDay) {
		return address(counted.idle(fromDay, toDay));
	}

	@Nullable String signedIn(YearMonth cohort) {
		return address(counted.with(Criterion.COHORT, cohort));
	}

	@Nullable String reached(YearMonth cohort, Milestone milestone) {
		return address(counted.with(Criterion.COHORT, cohort).with(Criterion.REACHED, milestone));
	}

	private @Nullable String address(PartnerFilter filter) {
		return known ? filter.address() : null;
	}

}
