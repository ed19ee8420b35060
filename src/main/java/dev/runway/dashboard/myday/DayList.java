package dev.runway.dashboard.myday;

import java.util.List;

/**
 * Some partners of somebody's day, out of all of which the list of partners shows.
 *
 * @param total how many there are
 * @param all where all of them are
 */
record DayList(List<DayLine> lines, long total, String all) {

	/** Whether there are more than are shown. */
	public boolean more() {
		return total > lines.size();
	}

}
