package dev.runway.dashboard.myday;

import java.util.List;

/**
 * What an owner's partners ask for today.
 *
 * @param week what falls due in the rest of the week
 * @param late the worst ones
 * @param live who went live lately
 * @param ending whose clock runs out soon
 * @param actions what is next for each partner that is on its way, the most urgent first
 * @param partners how many these are
 * @param all where all of them are
 */
record ManagersDay(DayList today, DayList week, DayList late, DayList live, DayList ending, List<PartnersAction> actions, long partners, String all) {

	/** Whether nobody is on the way. */
	public boolean idle() {
		return partners == 0;
	}

	/** Whether there are more partners than are shown. */
	public boolean more() {
		return partners > actions.size();
	}

}
