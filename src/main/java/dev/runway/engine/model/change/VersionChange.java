package dev.runway.engine.model.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import dev.runway.engine.model.Diagram;
import dev.runway.engine.model.Xml;
import org.w3c.dom.Element;

/** What moving an instance from one version of a diagram to another changes for it. */
public final class VersionChange {

	/** What the engine settles when a task opens or a timer is set, and does not settle again. */
	private static final Set<String> SETTLED = Set.of("form", "due date", "assignment", "listener", "inputs and outputs", "time");

	private static final String HOST = "attachedToRef";

	private final Map<String, Element> before;

	private final Map<String, Element> after;

	private final Map<String, ElementText> textsBefore = new LinkedHashMap<>();

	private final Map<String, ElementText> textsAfter = new LinkedHashMap<>();

	public VersionChange(String file, String before, String after) {
		var from = new Diagram(file, before);
		var to = new Diagram(file, after);
		this.before = byId(from);
		this.after = byId(to);
		this.before.forEach((id, element) -> textsBefore.put(id, ElementText.of(element, from)));
		this.after.forEach((id, element) -> textsAfter.put(id, ElementText.of(element, to)));
	}

	/** The ids of what both versions have, which are all mapped to themselves: what is not mapped starts again. */
	public List<String> kept() {
		return before.keySet().stream().filter(this::isKept).toList();
	}

	/** Why an instance that waits at these elements cannot move; empty when it can. */
	public List<String> obstacles(Collection<String> waiting) {
		var obstacles = new ArrayList<String>();
		waiting.stream().filter(before::containsKey).forEach(id -> {
			if (!isKept(id)) {
				obstacles.add("It waits at '%s', which the new version does not have".formatted(name(id)));
			}
			else if (!scope(before(id)).equals(scope(after(id)))) {
				obstacles.add("It waits at '%s', which lies in another sub-process in the new version".formatted(name(id)));
			}
		});
		before.forEach((id, event) -> Xml.attribute(event, HOST).filter(host -> waiting.contains(host) && isKept(id) && isKept(host))
			.filter(host -> !host.equals(after(id).getAttribute(HOST)))
			.ifPresent(host -> obstacles.add("'%s' is open, and the new version has its event '%s' at another place"
				.formatted(name(host), name(id)))));
		return obstacles;
	}

	private static String scope(Element element) {
		return Xml.parent(element).map(parent -> parent.getAttribute("id")).orElse("");
	}

	/** What stays as it was for an instance that waits at these elements, although the new version says otherwise. */
	public List<String> remarks(Collection<String> waiting) {
		var remarks = new ArrayList<String>();
		before.forEach((id, element) -> {
			if (isKept(id) && isSet(element, waiting)) {
				var old = Objects.requireNonNull(textsBefore.get(id)).subjects();
				var young = Objects.requireNonNull(textsAfter.get(id)).subjects();
				SETTLED.stream().sorted().filter(subject -> !String.valueOf(old.get(subject)).equals(String.valueOf(young.get(subject))))
					.forEach(subject -> remarks.add(subject.equals("time")
							? "The timer '%s' that is set stays as it is; the new version has another time".formatted(name(id))
							: "'%s' is open and stays as it is; the new version has another %s".formatted(name(id), subject)));
			}
			else if (!isKept(id) && isTimer(element) && isSet(element, waiting)) {
				remarks.add("The timer '%s' that is set goes: the new version does not have it".formatted(name(id)));
			}
		});
		after.forEach((id, element) -> {
			if (!before.containsKey(id) && isTimer(element) && isSet(element, waiting)) {
				remarks.add("The timer '%s' is new and is set when the instance moves".formatted(Diagram.label(element)));
			}
		});
		return remarks;
	}

	/** Whether an instance that waits at these elements has opened this one, or has set it as a timer. */
	private static boolean isSet(Element element, Collection<String> waiting) {
		return waiting.contains(element.getAttribute("id")) || isTimer(element) && scopeOf(element).filter(
				scope -> scope.getLocalName().equals("process") || waiting.contains(scope.getAttribute("id"))).isPresent();
	}

	/** What has to be open for a timer to run: its host, or what encloses its event sub-process. */
	private static Optional<Element> scopeOf(Element event) {
		var host = Xml.attribute(event, HOST);
		if (host.isPresent()) {
			return Xml.parent(event).flatMap(scope -> Xml.children(scope)
				.filter(each -> each.getAttribute("id").equals(host.get())).findFirst());
		}
		return Xml.parent(event).filter(scope -> scope.getAttribute("triggeredByEvent").equals("true")).flatMap(Xml::parent);
	}

	private static boolean isTimer(Element element) {
		return Xml.children(element, "timerEventDefinition").findAny().isPresent();
	}

	private boolean isKept(String id) {
		return after.containsKey(id) && after(id).getLocalName().equals(before(id).getLocalName())
				&& Diagram.eventKind(after(id)).equals(Diagram.eventKind(before(id)));
	}

	private Element before(String id) {
		return Objects.requireNonNull(before.get(id), id);
	}

	private Element after(String id) {
		return Objects.requireNonNull(after.get(id), id);
	}

	private String name(String id) {
		return Diagram.label(before(id));
	}

	private static Map<String, Element> byId(Diagram diagram) {
		var elements = new LinkedHashMap<String, Element>();
		diagram.elements().stream().filter(element -> !Set.of("textAnnotation", "association", "group").contains(element.getLocalName()))
			.forEach(element -> elements.put(element.getAttribute("id"), element));
		return elements;
	}

}
