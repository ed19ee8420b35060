package dev.runway.notification;

import java.util.List;
import java.util.stream.Stream;

/**
 * What mails of the day tell of, and what comes at once and is put together when several come at the same moment; each topic
 * has templates under {@code mail/}, of which one item is written.
 */
enum Topic {

	/** A milestone falls due soon or is late; the escalation policy names the template. */
	CHASE("overdue"),

	/** A person is asked to decide about a partner. */
	DECISION_ASKED("decision", true),

	/** A person has been asked to decide about a partner and has not answered. */
	DECISION_OPEN("decision"),

	/** Help has not made a partner live, and it moves down a tier. */
	DEMOTED("demotion", true),

	/** A clock has run out and the partner is not live: help is to be planned. */
	HELP("help"),

	/** A milestone was reached. */
	REACHED("reached"),

	/** A partner has signed: welcome to its owner. */
	SIGNED("signed"),

	/** A partner was taken over whose signature was already past. */
	TAKEN_OVER("taken-over"),

	/** Certificates that a partner needs run out soon. */
	CERTIFICATES_EXPIRING("certificates-expiring"),

	/** A certificate has run out. */
	CERTIFICATE_LAPSED("certificate-lapsed"),

	/** Too few reps of a partner are certified, and it may not sell until enough are. */
	SELLING_RIGHTS_SUSPENDED("selling-rights-suspended"),

	/** Enough reps of a partner are certified again. */
	SELLING_RIGHTS_GRANTED("selling-rights-granted"),

	/** A file handed a partner to the reader. */
	HANDED_OVER("handed-over-by-file"),

	/** A file handed a partner of the reader to somebody else. */
	HANDED_AWAY("handed-away-by-file"),

	/** An owner carries more partners than the programme allows. */
	OVER_CAPACITY("over-capacity"),

	/** A mail server has refused somebody's address for good. */
	ADDRESS_REFUSED("address-refused");

	private final String template;

	private final boolean atOnce;

	Topic(String template) {
		this(template, false);
	}

	Topic(String template, boolean atOnce) {
		this.template = template;
		this.atOnce = atOnce;
	}

	/** The names of those that come at once, or of those that wait for the mail of the day. */
	static List<String> names(boolean atOnce) {
		return Stream.of(values()).filter(topic -> topic.atOnce == atOnce).map(Topic::name).toList();
	}

	/** Whether it cannot wait for the mail of the day. */
	boolean atOnce() {
		return atOnce;
	}

	/** The template of the topic, which also stands in for one that cannot be used. */
	String template() {
		return template;
	}

}
