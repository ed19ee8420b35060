package dev.runway.dashboard;

import java.util.List;
import java.util.stream.IntStream;

import dev.runway.ladder.Rung;
import dev.runway.metrics.Selection;
import dev.runway.partner.PersonNames;
import dev.runway.standing.Criterion;
import dev.runway.standing.PartnerCounts;
import dev.runway.standing.PartnerFilter;
import org.springframework.stereotype.Component;

/** What the programme needs somebody for today, as the list of partners finds it. */
@Component
class ProgrammeNeeds {

	/** How many days ahead the end of a clock is told of. */
	private static final int SOON = 14;

	private static final int OWNERS = 5;

	private final PartnerCounts counts;

	private final PersonNames people;

	ProgrammeNeeds(PartnerCounts counts, PersonNames people) {
		this.counts = counts;
		this.people = people;
	}

	/** Of the partners that are chosen. */
	Needs of(Selection selection) {
		var all = partners(selection);
		var late = all.with(Criterion.LATE, "true");
		var asked = List.of(late, all.with(Criterion.DUE, "week"), all.with(Criterion.DAYS_LEFT, SOON), all.with(Criterion.RUNG, Rung.HELP),
				all.with(Criterion.RUNG, Rung.DEMOTE), all.with(Criterion.RUNG, Rung.DECIDE));
		var words = List.of("late", "due this week", "with at most %d days left".formatted(SOON), "given help", "demoted", "to be decided");
		var found = counts.of(asked);
		return new Needs(IntStream.range(0, asked.size()).mapToObj(at -> new Tile(found.get(at), words.get(at), address(asked.get(at)))).toList(),
				counts.byOwner(late, OWNERS)
					.stream()
					.map(each -> new Tile(each.partners(), people.name(each.owner()), address(late.with(Criterion.OWNER, each.owner()))))
					.toList());
	}

	/** The partners whom figures count. */
	static PartnerFilter partners(Selection selection) {
		return PartnerFilter.ofSignatures(selection.signedFrom(), selection.signedTo(), selection.cohort(), selection.type(), selection.tier(),
				selection.region(), selection.owner());
	}

	private static String address(PartnerFilter filter) {
		return filter.value(Criterion.LATE).isPresent() ? filter.address() + "&sort=-late" : filter.address();
	}

	/**
	 * What it needs somebody for.
	 *
	 * @param owners those with most partners that are late
	 */
	record Needs(List<Tile> tiles, List<Tile> owners) {
	}

	/** So many partners, and the way to them. */
	record Tile(long partners, String words, String address) {
	}

}
