package dev.runway.notification;

/** What a mail is about; each kind has its templates under {@code mail/}. */
enum Kind {

	/** A partner has signed: welcome to its owner. */
	WELCOME("welcome"),

	/** Milestones fall due soon. */
	REMINDER("reminder"),

	/** A clock has run out and the partner is not live. */
	RUNWAY_ELAPSED("runway-elapsed"),

	/** Partners were taken over whose signature was already past. */
	TAKEOVER("takeover"),

	/** An owner has left, and the manager has taken over their partners. */
	OWNER_LEFT("owner-left"),

	/** An owner carries more partners than the programme allows. */
	OVER_CAPACITY("over-capacity");

	private final String template;

	Kind(String template) {
		this.template = template;
	}

	String template() {
		return template;
	}

}
