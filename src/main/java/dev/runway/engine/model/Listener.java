package dev.runway.engine.model;

import org.w3c.dom.Element;

/** A listener of a user task: at what it is asked, and who answers. */
record Listener(String event, String type, String retries) {

	/** The event at which a person's completion is judged. */
	static final String COMPLETING = "completing";

	Listener(Element listener) {
		this(listener.getAttribute("eventType"), listener.getAttribute("type"), listener.getAttribute("retries"));
	}

	boolean judges() {
		return event.equals(COMPLETING);
	}

}
