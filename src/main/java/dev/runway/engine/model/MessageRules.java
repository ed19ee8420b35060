package dev.runway.engine.model;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Every message that is waited for is sent, by the key by which it is waited for, and the reverse. */
class MessageRules implements Rule {

	private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");

	private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_]\\w*");

	@Override
	public void check(ModelSet models, Code code, Problems problems) {
		for (var diagram : models.diagrams()) {
			diagram.messageEvents().forEach(event -> check(event, code, problems));
			diagram.messageEvents().stream().filter(MessageEvent::waitsFromBirth)
				.forEach(event -> checkKnownAtBirth(event, diagram, models, problems));
		}
		var events = models.diagrams().stream().flatMap(diagram -> diagram.messageEvents().stream()).toList();
		code.messages().forEach((name, sent) -> checkCaught(name, sent, events, problems));
	}

	private static void check(MessageEvent event, Code code, Problems problems) {
		var name = Diagram.label(event.event());
		var sent = code.messages().get(event.name());
		if (sent == null) {
			problems.add("The message '%s' is unknown to the code", event.name());
		}
		else if (!event.startsProcess()) {
			problems.when(sent.keys().isEmpty(), "'%s' waits for '%s', which only starts processes", name, event.name());
			problems.when(!sent.keys().isEmpty() && !sent.fits(normalized(event)),
					"'%s' finds its instance by %s: the code sends '%s' by %s", name, event.correlationKey(), event.name(), sent.pattern());
		}
	}

	private static void checkCaught(String name, Code.Sent sent, List<MessageEvent> events, Problems problems) {
		var waiting = events.stream().filter(event -> event.name().equals(name)).toList();
		problems.when(waiting.isEmpty(), "The message '%s' that the code sends is caught nowhere", name);
		var keys = waiting.stream().filter(event -> !event.startsProcess()).map(MessageRules::normalized).collect(Collectors.toSet());
		sent.keys().stream().filter(key -> !waiting.isEmpty() && !keys.contains(key) && !keys.contains(sent.byVariable()))
			.forEach(key -> problems.add("Nothing waits for the message '%s' by %s", name, key));
	}

	/** A key that is not known when the instance is born would stop the instance there. */
	private static void checkKnownAtBirth(MessageEvent event, Diagram diagram, ModelSet models, Problems problems) {
		var calls = models.calls().stream().filter(call -> diagram.processIds().contains(call.processId())).toList();
		variables(event.correlationKey()).stream()
			.filter(variable -> calls.isEmpty() || calls.stream().anyMatch(call -> !call.inputs().containsKey(variable)))
			.forEach(variable -> problems.add("'%s' waits from the birth of the instance, when '%s' is not known: put it on the edge of a sub-process",
					Diagram.label(event.event()), variable));
	}

	private static Set<String> variables(String expression) {
		return VARIABLE.matcher(TEXT.matcher(expression).replaceAll("")).results().map(found -> found.group())
			.collect(Collectors.toSet());
	}

	private static String normalized(MessageEvent event) {
		return event.correlationKey().replaceAll("\\s*([=+])\\s*", "$1").replaceFirst("^=", "=").replace("+", " + ");
	}

}
