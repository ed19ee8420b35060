package dev.runway.notification;

/** The words by which the escalation policy names who hears of a milestone. */
enum AudienceWord {

	/** The named owner of the partner. */
	OWNER,

	/** The owner's manager. */
	MANAGER,

	/** The top of the owner's chain of managers. */
	CHANNEL_LEAD,

	/** The mailbox of partner operations. */
	PARTNER_OPERATIONS

}
