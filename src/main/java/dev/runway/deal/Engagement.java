package dev.runway.deal;

/** What is sold. The first paid pilot or scoped project is to a partner that delivers what the first deal is to others. */
public enum Engagement {

	DEAL, PAID_PILOT, SCOPED_PROJECT

}
