package dev.runway.partner;

/** A partner's standing in the programme, lowest first. */
public enum Tier {

	REGISTERED, SILVER, GOLD, PLATINUM

}
