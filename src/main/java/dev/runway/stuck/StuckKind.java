package dev.runway.stuck;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be stuck: what it is called, what it means for people, and what helps. */
public enum StuckKind {

	INCIDENT("Processes that cannot go on",
			"The engine met something that it cannot get past, such as a table that names nobody. The partner waits there; nothing is lost. Mend the cause first, then let the engine try again.",
			"Try again", "The engine was told to try again", false),

	TASK_CHECK("Tasks whose check hangs",
			"Somebody has completed a task, and what they typed could not be checked. Until it is, nobody can complete the task again.",
			"Check again", "The check of a task was tried again", false),

	START("Starts that are not confirmed",
			"No process leads the partner: it has no tasks and no reminders. Runway asks for one every half minute; when that does not help, look whether the process is deployed and whether it stands above as one that cannot go on.",
			"Start now", "The process was asked to start", false),

	ENDING("Endings that a process has not heard of",
			"The partnership is over, and its process goes on: tasks stay open, and whoever has them is still reminded.",
			"Tell it now", "The process was told of the end once more", false),

	CLOCK("Clocks that ran out without a rung",
			"The partner is not live and its time is over, yet nobody was asked to help it or to decide.",
			"Open the rung", "The process was sent to the rescue ladder", true),

	EVENT("Events that wait in the outbox",
			"Something is recorded, and a part of Runway that has to act on it could not, most often because the engine is away. Runway tries again every few seconds; the log says what is wrong.",
			"Publish now", "An event was published again", false),

	IMPORT("Loads that do not end",
			"Rows of a file wait, and nobody works on them. What is in stays as it is, whether the load goes on or is stopped.",
			"Go on or stop", "A load was gone on with or stopped", true),

	MAIL("Mails that are not sent",
			"The mail server does not take them now. Runway tries again every few seconds; sending one by hand shows at once what the server says.",
			"Send now", "A mail was sent by hand", false),

	ADDRESS("Addresses that are refused",
			"The mail server refuses the address for good, so no mail reaches this person. What was refused is not tried again by itself.",
			"Correct or clear", "Refused mails were sent again or cleared", false);

	private final String title;

	private final String meaning;

	private final String action;

	private final String deed;

	private final boolean asksWhy;

	StuckKind(String title, String meaning, String action, String deed, boolean asksWhy) {
		this.title = title;
		this.meaning = meaning;
		this.action = action;
		this.deed = deed;
		this.asksWhy = asksWhy;
	}

	public String title() {
		return title;
	}

	/** What it means for those who wait. */
	public String meaning() {
		return meaning;
	}

	/** What helps, as a button says it. */
	public String action() {
		return action;
	}

	/** What was done, as a timeline says it. */
	String deed() {
		return deed;
	}

	/** Whether whoever mends it has to say why. */
	public boolean asksWhy() {
		return asksWhy;
	}

	/** The word of an address. */
	public String word() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	public static Optional<StuckKind> of(String word) {
		return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
	}

}
