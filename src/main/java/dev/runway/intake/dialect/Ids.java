package dev.runway.intake.dialect;

/** How a system writes the ids of its records. */
public enum Ids {

	/** One id, one text. */
	PLAIN,

	/** The same id with 15 or 18 characters. */
	SALESFORCE;

	/** The one form of an id that is kept and compared. */
	public String canonical(String id) {
		return this == SALESFORCE ? SalesforceId.lengthened(id) : id;
	}

}
