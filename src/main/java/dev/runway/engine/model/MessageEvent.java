package dev.runway.engine.model;

import java.util.Optional;

import org.w3c.dom.Element;

/** An event that waits for a message, and the message that it refers to. */
public record MessageEvent(Element event, Optional<Element> message) {

	public String name() {
		return message.map(each -> each.getAttribute("name")).orElse("");
	}

	/** How an instance is found; empty where none is written. */
	public String correlationKey() {
		return message.flatMap(each -> Xml.extension(each, "subscription", "correlationKey")).orElse("");
	}

	/** Whether the message starts the process; one of its instances is needed for every other event. */
	boolean startsProcess() {
		return event.getLocalName().equals("startEvent") && Diagram.outermost(event);
	}

	/** Whether the event waits from the birth of the instance on. */
	boolean waitsFromBirth() {
		return event.getLocalName().equals("startEvent") && Xml.parent(event)
			.filter(scope -> scope.getAttribute("triggeredByEvent").equals("true")).filter(Diagram::outermost).isPresent();
	}

	/** The id of the element that the message interrupts; empty when it interrupts none. */
	Optional<String> interrupts() {
		return Xml.attribute(event, "attachedToRef").filter(host -> !event.getAttribute("cancelActivity").equals("false"));
	}

}
