package dev.runway.ladder;

/** The tasks of people on the rescue ladder, by their ids in the diagrams. */
public enum LadderTask {

	/** The plan for the help that an idle partner gets. */
	HELP("Task_PlanHelp"),

	/** End or extend. */
	DECISION("Task_Decide"),

	/** Whether a rung is undone. */
	REVIEW("Task_ReviewLadder");

	private final String id;

	LadderTask(String id) {
		this.id = id;
	}

	public String id() {
		return id;
	}

}
