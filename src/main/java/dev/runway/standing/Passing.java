package dev.runway.standing;

import java.util.Locale;

/** What has become of a partner in a stage. */
enum Passing {

	LEFT("left it"), WAITING("waits in it"), VENDOR("waits for the vendor"), PARTNER("waits for the partner"), UNKNOWN("waits, not known for whom"),
	ENDED("ended in it"), SKIPPED("skipped it");

	private final String label;

	Passing(String label) {
		this.label = label;
	}

	static Passing named(String word) {
		return valueOf(word.toUpperCase(Locale.ROOT));
	}

	String label() {
		return label;
	}

}
