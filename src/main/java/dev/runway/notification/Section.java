package dev.runway.notification;

/** A part of the mail of the day; they stand in it in this order. */
enum Section {

	/** What waits for the reader. */
	ANSWER("Needs your answer", "to answer"),

	LATE("Late", "late"),

	DUE("Due soon", "due soon"),

	REACHED("Newly reached", "reached"),

	NEWS("Also new", "more");

	private final String title;

	private final String word;

	Section(String title, String word) {
		this.title = title;
		this.word = word;
	}

	String title() {
		return title;
	}

	/** What the subject says of it after the number of its items. */
	String word() {
		return word;
	}

}
