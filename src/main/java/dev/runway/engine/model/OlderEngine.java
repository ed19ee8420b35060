package dev.runway.engine.model;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.w3c.dom.Element;

/**
 * What keeps an instance from moving in an engine before 8.8, whatever its new version is.
 *
 * @param release the version of the engine, such as 8.6.0
 */
public record OlderEngine(String release) {

	private static final Set<String> MOVABLE = Set.of("serviceTask", "userTask", "subProcess", "callActivity",
			"intermediateCatchEvent", "receiveTask", "exclusiveGateway", "eventBasedGateway", "businessRuleTask", "scriptTask",
			"sendTask");

	private static final Set<String> CAUGHT = Set.of("message", "timer", "signal", "error");

	/** Whether this engine is older than 8.8. */
	public boolean limited() {
		return release.matches("8\\.[0-7]\\..*");
	}

	/**
	 * Why an instance cannot move as it stands.
	 *
	 * @param waiting the ids of the elements that it has open
	 * @param entered how often it has entered each element
	 * @param completed how often it has completed each element
	 */
	public List<String> obstacles(Diagram diagram, Collection<String> waiting, Map<String, Long> entered, Map<String, Long> completed) {
		var open = diagram.elements().stream().filter(element -> waiting.contains(element.getAttribute("id"))).toList();
		var kinds = open.stream().filter(element -> !MOVABLE.contains(element.getLocalName()))
			.map(element -> "It stands at '%s', and Camunda %s moves no instance from there".formatted(Diagram.label(element), release));
		var events = open.stream().flatMap(element -> events(element).filter(event -> !CAUGHT.contains(Diagram.eventKind(event)))
			.map(event -> "'%s' is open and has the event '%s', and Camunda %s moves no instance with one of this kind"
				.formatted(Diagram.label(element), Diagram.label(event), release)));
		var joins = diagram.elements("parallelGateway", "inclusiveGateway").stream()
			.filter(join -> isOpen(join, waiting) && incoming(join).count() > 1)
			.filter(join -> incoming(join).anyMatch(flow -> taken(flow, entered, completed) > entered.getOrDefault(id(join), 0L)))
			.map(join -> "One of its parallel branches is done and waits for the others, and Camunda %s moves it only once all are done"
				.formatted(release));
		return Stream.of(kinds, events, joins).flatMap(each -> each).distinct().toList();
	}

	/** The events that end an element or start a part of it: those on its border, and those of its event sub-processes. */
	private static Stream<Element> events(Element element) {
		var border = Xml.parent(element).stream().flatMap(Xml::children)
			.filter(event -> event.getAttribute("attachedToRef").equals(id(element)));
		var starts = Xml.children(element, "subProcess").filter(inner -> inner.getAttribute("triggeredByEvent").equals("true"))
			.flatMap(inner -> Xml.children(inner, "startEvent"));
		return Stream.concat(border, starts);
	}

	private static boolean isOpen(Element element, Collection<String> waiting) {
		return Diagram.outermost(element) || Xml.parent(element).filter(scope -> waiting.contains(id(scope))).isPresent();
	}

	/** How often a flow was taken: as often as its source was completed, less what went another way. */
	private static long taken(Element flow, Map<String, Long> entered, Map<String, Long> completed) {
		var source = flow.getAttribute("sourceRef");
		var elsewhere = isParallel(flow, source) ? 0L
				: flows(flow).filter(other -> other != flow && other.getAttribute("sourceRef").equals(source))
					.mapToLong(other -> entered.getOrDefault(other.getAttribute("targetRef"), 0L)).sum();
		return completed.getOrDefault(source, 0L) - elsewhere;
	}

	/** Whether what a source has completed goes on by all of its flows at once. */
	private static boolean isParallel(Element flow, String source) {
		return Xml.parent(flow).stream().flatMap(Xml::children).filter(element -> id(element).equals(source))
			.noneMatch(element -> Set.of("exclusiveGateway", "inclusiveGateway", "eventBasedGateway").contains(element.getLocalName()));
	}

	private static Stream<Element> incoming(Element join) {
		return flows(join).filter(flow -> flow.getAttribute("targetRef").equals(id(join)));
	}

	/** The flows of the scope that an element lies in. */
	private static Stream<Element> flows(Element element) {
		return Xml.parent(element).stream().flatMap(scope -> Xml.children(scope, "sequenceFlow"));
	}

	private static String id(Element element) {
		return element.getAttribute("id");
	}

}
