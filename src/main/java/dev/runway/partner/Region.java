package dev.runway.partner;

/** The part of the world whose targets apply to a partner. */
public enum Region {

	EMEA, AMERICAS, APAC

}
