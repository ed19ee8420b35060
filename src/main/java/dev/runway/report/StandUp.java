package dev.runway.report;

import java.time.LocalDate;
import java.util.List;

/**
 * The stand-up of a week.
 *
 * @param today the day as of which it is told
 * @param sections one for each owner who carries partners, by name
 * @param moreOwners how many owners are not shown
 */
public record StandUp(LocalDate today, Week week, List<Section> sections, int moreOwners) {

	/**
	 * What an owner has to tell.
	 *
	 * @param partners the most urgent first
	 * @param more how many partners are not shown
	 */
	public record Section(OwnerTotals owner, List<PartnerLine> partners, int more) {
	}

}
