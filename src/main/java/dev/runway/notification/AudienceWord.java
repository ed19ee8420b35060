package dev.runway.notification;

/** The words by which the escalation policy names who hears of a milestone. */
enum AudienceWord {

	/** Who has the task: partner operations for the first milestone, the owner for the others. */
	TASK_HOLDER,

	/** The named owner of the partner. */
	OWNER,

	/** The owner's manager. */
	MANAGER,

	/** The top of the owner's chain of managers. */
	CHANNEL_LEAD,

	/** The mailbox of partner operations. */
	PARTNER_OPERATIONS

}
