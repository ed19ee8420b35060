package dev.runway.notification;

/**
 * What the mail of the day says of one note.
 *
 * @param key what it is about: of two items with the same key the later one counts
 * @param rank the higher it is, the earlier it stands in its section
 * @param name the name of the partner or the person that it is about
 * @param words what it says
 */
record Item(Section section, String key, int rank, String name, MailTemplates.Words words) {

	public String text() {
		return words.text();
	}

	public String html() {
		return words.html();
	}

}
