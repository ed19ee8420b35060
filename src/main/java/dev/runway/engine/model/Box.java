package dev.runway.engine.model;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.w3c.dom.Element;

/**
 * What an element is for: the words in the keys of the messages that interrupt it or what encloses it, by vocabulary. What
 * hangs on a task and lets it go on, such as its chase, is for the same as the task.
 */
final class Box {

	private Box() {
	}

	static Map<String, String> around(Element element, Diagram diagram, Code code) {
		var words = new HashMap<String, String>();
		hosts(element, diagram).forEach(id -> diagram.messageEvents().stream().filter(event -> event.interrupts().filter(id::equals).isPresent())
			.forEach(event -> code.vocabularies().forEach((key, vocabulary) -> vocabulary.stream()
				.filter(word -> mentions(event.correlationKey(), word)).forEach(word -> words.putIfAbsent(key, word)))));
		return words;
	}

	/** The word of a vocabulary that an expression mentions; empty where it mentions none. */
	static Optional<String> mentioned(String expression, Set<String> vocabulary) {
		return vocabulary.stream().filter(word -> mentions(expression, word)).findFirst();
	}

	/** The ids of the element itself, of the task from whose edge it is reached while the task stays open, and of what encloses it. */
	private static Set<String> hosts(Element element, Diagram diagram) {
		var hosts = new LinkedHashSet<String>();
		for (var scope = Optional.of(element); scope.isPresent(); scope = scope.flatMap(Xml::parent)) {
			hosts.add(scope.get().getAttribute("id"));
		}
		Xml.attribute(element, "attachedToRef").ifPresent(hosts::add);
		diagram.elements("sequenceFlow").stream().filter(flow -> flow.getAttribute("targetRef").equals(element.getAttribute("id")))
			.flatMap(flow -> diagram.elements("boundaryEvent").stream()
				.filter(event -> event.getAttribute("id").equals(flow.getAttribute("sourceRef")) && event.getAttribute("cancelActivity").equals("false")))
			.forEach(event -> hosts.add(event.getAttribute("attachedToRef")));
		return hosts;
	}

	private static boolean mentions(String text, String word) {
		return Pattern.compile("\\b%s\\b".formatted(Pattern.quote(word))).matcher(text).find();
	}

}
