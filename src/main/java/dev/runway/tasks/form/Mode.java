package dev.runway.tasks.form;

/** For what a form is filled. */
public enum Mode {

	/** To be filled in; nobody is told yet what is wrong. */
	EDIT,

	/** To be sent: what is wrong is named. */
	CHECK,

	/** To be read. */
	READ,

	/** To be read by somebody whom what stands in its fields is none of their business. */
	READ_EMPTY

}
