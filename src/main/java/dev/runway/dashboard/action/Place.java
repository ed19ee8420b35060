package dev.runway.dashboard.action;

/** Where the page of a partner offers an action. */
public enum Place {

	PARTNERSHIP, CLOCK, MILESTONES, CERTIFICATES, DEALS,

	/** Beside each deal to which it can be done. */
	DEAL,

	PLAN, NOTES

}
