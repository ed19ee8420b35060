package dev.runway.stuck;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be stuck: what it is called, what it means for people, and what helps. */
public enum StuckKind {

	ENGINE("The engine has lost its data",
			"The engine knows nothing any more of what was deployed to it, or the settings lead to another one: no process leads any partner, and nobody is reminded. What partners have done is safe. Look where the engine is first; then every running partner starts again from its facts, where it stood.",
			"Start everybody again", "Every partner was started again", true),

	GONE("Partners whose process is gone",
			"The engine does not run the process that leads the partner: somebody has ended it, or the engine was set back. The partner has no tasks and no reminders.",
			"Start again", "The process was started again from the facts", true),

	ELSEWHERE("Processes that stand elsewhere than the facts",
			"A task waits for what is reached, or none waits for what is due: the engine or the database was set back, or somebody has moved the process by hand. Started again from the facts, it stands where they say; what the engine alone knows is lost by that, so record it first.",
			"Start again", "The process was started again from the facts", true),

	OVER("Processes of partners whose way is over",
			"The partnership has ended or all milestones are reached, and a process still runs.",
			"End the process", "The process was ended", true),

	UNKNOWN("Processes that lead nobody",
			"A process runs in the engine that no partner is led by: a second one, or one of a partner that the database does not know, as after a backup was restored.",
			"End the process", "A process that led nobody was ended", true),

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

	/** Whether all of them can be mended in the same way. */
	public boolean byTheDozen() {
		return this != IMPORT && this != ADDRESS;
	}

	/** The word of an address. */
	public String word() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	public static Optional<StuckKind> of(String word) {
		return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
	}

}
