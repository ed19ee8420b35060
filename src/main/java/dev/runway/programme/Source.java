package dev.runway.programme;

/** Through which door a milestone came. */
public enum Source {

	/** A person completed the milestone's task. */
	TASK,

	/** A file was loaded. */
	IMPORT,

	/** A system or a person reported it over REST. */
	REST,

	/** Another milestone cannot be true without it. */
	INFERRED

}
