package dev.runway.standing;

import dev.runway.api.Cursor;

/** By what partners are sorted: its value in a query, which is never nothing, and the type by which two values are compared. */
public enum PartnerOrder {

	NAME("lower(name)", "text", false),

	STATE(PartnerColumns.STATE_ORDER, "int", false),

	/** Partnerships that have ended come before all others, as their days count no more. */
	DAY("case when ended_on is null then :today - signed_on else -1 end", "int", true),

	/** By the first milestone that is next; where none is, last. */
	NEXT("coalesce((%s)[1], 6)".formatted(PartnerColumns.NEXT), "int", false),

	DUE("coalesce(%s, date 'infinity')".formatted(PartnerColumns.DUE_ON), "date", false),

	/** By the days for which the oldest open milestone has been late. */
	LATE("greatest(:today - coalesce(%s, :today), 0)".formatted(PartnerColumns.OPEN_SINCE), "int", true),

	OWNER("coalesce(lower(owner_name), '')", "text", false),

	TYPE("type", "text", false),

	TIER("array_position(array['REGISTERED', 'SILVER', 'GOLD', 'PLATINUM'], tier)", "int", false),

	REGION("region", "text", false),

	SIGNED("signed_on", "date", true);

	private static final String LAST = "infinity";

	private final String value;

	private final String type;

	private final boolean largestFirst;

	PartnerOrder(String value, String type, boolean largestFirst) {
		this.value = value;
		this.type = type;
		this.largestFirst = largestFirst;
	}

	/** How addresses name it. */
	public String word() {
		return Given.word(this);
	}

	/** Whether people want the largest first. */
	public boolean largestFirst() {
		return largestFirst;
	}

	/** The value of the partner after which a page begins; what is none is refused. */
	String key(Cursor last) {
		return switch (type) {
			case "int" -> String.valueOf(last.number(0));
			case "date" -> last.text(0).equals(LAST) ? LAST : last.day(0).toString();
			default -> last.text(0);
		};
	}

	String value() {
		return value;
	}

	String type() {
		return type;
	}

}
