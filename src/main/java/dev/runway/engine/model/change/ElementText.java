package dev.runway.engine.model.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.runway.engine.model.Diagram;
import dev.runway.engine.model.Xml;
import org.w3c.dom.Element;

/**
 * What a diagram says of one element, by subject: its form, its due date and so on. What lies inside a sub-process is
 * said of the elements in there.
 */
record ElementText(String name, Map<String, String> subjects) {

	/** What an extension or a child of an element is about. */
	private static final Map<String, String> SUBJECTS = Map.ofEntries(Map.entry("formDefinition", "form"),
			Map.entry("taskSchedule", "due date"), Map.entry("assignmentDefinition", "assignment"),
			Map.entry("taskDefinition", "job type"), Map.entry("taskHeaders", "headers"), Map.entry("taskListeners", "listener"),
			Map.entry("ioMapping", "inputs and outputs"), Map.entry("timerEventDefinition", "time"),
			Map.entry("messageEventDefinition", "message"), Map.entry("errorEventDefinition", "error"),
			Map.entry("calledElement", "called process"), Map.entry("calledDecision", "table"),
			Map.entry("conditionExpression", "condition"), Map.entry("documentation", "documentation"));

	static ElementText of(Element element, Diagram diagram) {
		var subjects = new TreeMap<String, String>();
		var attributes = element.getAttributes();
		for (int index = 0; index < attributes.getLength(); index++) {
			var attribute = attributes.item(index);
			subjects.merge(switch (attribute.getNodeName()) {
				case "name" -> "name";
				case "sourceRef", "targetRef" -> "way";
				case "attachedToRef" -> "place";
				case "messageRef" -> "message";
				case "default" -> "default flow";
				default -> "kind";
			}, attribute.getNodeName() + "=" + attribute.getNodeValue(), String::concat);
		}
		subjects.merge("kind", element.getLocalName(), String::concat);
		Xml.children(element).forEach(child -> {
			if (child.getLocalName().equals("extensionElements")) {
				Xml.children(child).forEach(extension -> say(subjects, extension));
			}
			else if (SUBJECTS.containsKey(child.getLocalName())) {
				say(subjects, child);
			}
		});
		diagram.messageEvents().stream().filter(event -> event.event().equals(element))
			.forEach(event -> subjects.put("message", event.name() + " " + event.correlationKey()));
		return new ElementText(label(element), subjects);
	}

	/** What is different, one line for each subject. */
	List<String> changesSince(ElementText before) {
		var lines = new ArrayList<String>();
		var all = new LinkedHashMap<>(before.subjects);
		all.putAll(subjects);
		all.keySet().stream().filter(subject -> !String.valueOf(before.subjects.get(subject)).equals(subjects.get(subject)))
			.forEach(subject -> lines.add(subject.equals("name") ? "'%s' is called '%s' now".formatted(before.name, name)
					: "'%s' has another %s".formatted(name, subject)));
		return lines;
	}

	private static void say(Map<String, String> subjects, Element part) {
		subjects.merge(SUBJECTS.getOrDefault(part.getLocalName(), "setting"), text(part), String::concat);
	}

	private static String text(Element part) {
		var text = new StringBuilder(part.getLocalName());
		var attributes = part.getAttributes();
		for (int index = 0; index < attributes.getLength(); index++) {
			if (!attributes.item(index).getNodeName().equals("id")) {
				text.append(' ').append(attributes.item(index));
			}
		}
		if (Xml.children(part).findAny().isEmpty()) {
			text.append(' ').append(part.getTextContent().strip());
		}
		Xml.children(part).forEach(child -> text.append(" (").append(text(child)).append(')'));
		return text.toString();
	}

	/** A flow without a name is named by where it leads from and to. */
	private static String label(Element element) {
		return element.getAttribute("name").isBlank() && element.hasAttribute("sourceRef")
				? "%s to %s".formatted(end(element, "sourceRef"), end(element, "targetRef")) : Diagram.label(element);
	}

	private static String end(Element flow, String attribute) {
		var id = flow.getAttribute(attribute);
		return Xml.all(flow.getOwnerDocument(), Xml.BPMN, "*").filter(element -> element.getAttribute("id").equals(id))
			.findFirst().map(Diagram::label).orElse(id);
	}

}
