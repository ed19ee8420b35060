package dev.runway.standing;

import java.util.Locale;

/** What partners had reached of certification and joint plan on a day, as the skip analysis compares them, or why they are not compared. */
enum Path {

	BOTH("certified and planned", "certified and planned"), WITHOUT_CERTIFICATION("planned, not certified", "planned and not certified"),
	WITHOUT_JOINT_PLAN("certified, not planned", "certified and not planned"), NEITHER("neither certified nor planned", "not certified and not planned"),
	LIVE_BEFORE("live already", "live"), ENDED_BEFORE("ended already, and not live", "not live and ended"),
	TOO_YOUNG("not there yet", "not live and not ended and young");

	private static final String COMPARED = "not live and not ended and not young and ";

	private final String label;

	private final String condition;

	Path(String label, String condition) {
		this.label = label;
		this.condition = condition;
	}

	static Path named(String word) {
		return valueOf(word.toUpperCase(Locale.ROOT));
	}

	String label() {
		return label;
	}

	/** The condition, with a day as it stands in a query. */
	String on(String day) {
		var asked = switch (this) {
			case BOTH, WITHOUT_CERTIFICATION, WITHOUT_JOINT_PLAN, NEITHER -> COMPARED + condition;
			case LIVE_BEFORE, ENDED_BEFORE, TOO_YOUNG -> condition;
		};
		return asked.replace("live", by("first_deal_on", day))
			.replace("ended", by("ended_on", day))
			.replace("certified", by("certification_on", day))
			.replace("planned", by("joint_plan_on", day))
			.replace("young", "(:today < %s)".formatted(day));
	}

	private static String by(String column, String day) {
		return "coalesce(%s <= %s, false)".formatted(column, day);
	}

}
