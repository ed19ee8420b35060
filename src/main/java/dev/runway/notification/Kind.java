package dev.runway.notification;

/** What a mail is about; each kind has its templates under {@code mail/}. */
enum Kind {

	/** A partner has signed: welcome to its owner. */
	WELCOME("welcome"),

	/** Milestones fall due soon or are late; the escalation policy names the template. */
	CHASE("overdue"),

	/** A clock has run out and the partner is not live. */
	RUNWAY_ELAPSED("runway-elapsed"),

	/** Help has not made a partner live, and it moves down a tier. */
	DEMOTION("demotion"),

	/** A person has been asked to decide about a partner and has not answered. */
	DECISION("decision"),

	/** A partnership has ended: to those who worked with the partner. */
	PARTNERSHIP_ENDED("partnership-ended"),

	/** A partnership has ended: to the partner. */
	FAREWELL("farewell"),

	/** Partners were taken over whose signature was already past. */
	TAKEOVER("takeover"),

	/** An owner has left, and the manager has taken over their partners. */
	OWNER_LEFT("owner-left"),

	/** An owner carries more partners than the programme allows. */
	OVER_CAPACITY("over-capacity"),

	/** Too few reps of a partner are certified, and it may not sell until enough are. */
	SELLING_RIGHTS_SUSPENDED("selling-rights-suspended"),

	/** Enough reps of a partner are certified again. */
	SELLING_RIGHTS_GRANTED("selling-rights-granted"),

	/** Certificates that a partner needs run out soon. */
	CERTIFICATES_EXPIRING("certificates-expiring"),

	/** What an owner has to tell at the stand-up of the week. */
	STAND_UP("stand-up"),

	/** How the programme stood at the end of a month. */
	ALL_HANDS("all-hands"),

	/** A mail server has refused somebody's address for good. */
	ADDRESS_REFUSED("address-refused");

	private final String template;

	Kind(String template) {
		this.template = template;
	}

	/** The template of the kind, which also stands in for one that cannot be used. */
	String template() {
		return template;
	}

}
