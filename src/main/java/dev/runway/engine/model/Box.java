package dev.runway.engine.model;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

import org.w3c.dom.Element;

/** What the boxes around an element are for: the words in the keys of the messages that interrupt them, by vocabulary. */
final class Box {

	private Box() {
	}

	static Map<String, String> around(Element element, Diagram diagram, Code code) {
		var words = new HashMap<String, String>();
		for (var scope = Xml.parent(element); scope.isPresent(); scope = Xml.parent(scope.get())) {
			var id = scope.get().getAttribute("id");
			diagram.messageEvents().stream().filter(event -> event.interrupts().filter(id::equals).isPresent())
				.forEach(event -> code.vocabularies().forEach((key, vocabulary) -> vocabulary.stream()
					.filter(word -> mentions(event.correlationKey(), word)).forEach(word -> words.putIfAbsent(key, word))));
		}
		return words;
	}

	private static boolean mentions(String key, String word) {
		return Pattern.compile("\\b%s\\b".formatted(Pattern.quote(word))).matcher(key).find();
	}

}
