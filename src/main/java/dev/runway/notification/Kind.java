package dev.runway.notification;

/** What a mail is about; each kind has its templates under {@code mail/}. */
enum Kind {

	/** The mail of the day: all that there is to say to one person. */
	DIGEST("digest"),

	/** What cannot wait for the mail of the day: all that one moment has brought one person. */
	ALERT("digest"),

	/** A person is asked whether something is undone that a fact should have prevented. */
	REVIEW("review"),

	/** Partners were handed to the reader. */
	HANDED_OVER("handed-over"),

	/** Partners of the reader were handed to somebody else. */
	HANDED_AWAY("handed-away"),

	/** A partnership has ended: to those who worked with the partner. */
	PARTNERSHIP_ENDED("partnership-ended"),

	/** A partnership has ended: to the partner. */
	FAREWELL("farewell"),

	/** The partner is asked to sign the joint plan. */
	PLAN_TO_SIGN("plan-to-sign"),

	/** Both have signed the joint plan: to the partner. */
	PLAN_SIGNED("plan-signed"),

	/** What an owner has to tell at the stand-up of the week. */
	STAND_UP("stand-up"),

	/** How the programme stood at the end of a month. */
	ALL_HANDS("all-hands"),

	/** A system that Runway works with needs somebody who runs it. */
	OPERATIONS("operations");

	private final String template;

	Kind(String template) {
		this.template = template;
	}

	/** The template of the kind, which also stands in for one that cannot be used. */
	String template() {
		return template;
	}

}
