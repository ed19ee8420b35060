package dev.runway.programme;

/** Through which door a fact came. */
public enum Source {

	/** A person completed a task. */
	TASK,

	/** A file was loaded. */
	IMPORT,

	/** A system or a person reported it over REST. */
	REST,

	/** A person did it on a page of Runway. */
	PAGE,

	/** Another fact cannot be true without it. */
	INFERRED,

	/** Nobody: time has passed, or the process said so. */
	PROCESS

}
