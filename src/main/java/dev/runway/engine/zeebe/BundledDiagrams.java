package dev.runway.engine.zeebe;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import dev.runway.engine.EngineUnavailableException;
import dev.runway.engine.ProcessDiagrams;
import dev.runway.engine.model.Xml;
import org.springframework.stereotype.Component;

/** The diagrams of the bundle, which is read once, and the edits that stand above them. */
@Component
class BundledDiagrams implements ProcessDiagrams {

	private final ModelBundle bundle;

	private final ForeignEdits edits;

	private final Map<String, Map<String, Element>> elements = new ConcurrentHashMap<>();

	BundledDiagrams(ZeebeProperties properties, ForeignEdits edits) {
		this.bundle = ModelBundle.read(properties.models());
		this.edits = edits;
	}

	@Override
	public String xml(String processId) {
		return bundle.models()
			.stream()
			.filter(model -> model.name().equals(file(processId)))
			.findFirst()
			.map(ModelBundle.Model::text)
			.orElseThrow(() -> new IllegalArgumentException("There is no diagram of " + processId));
	}

	@Override
	public Optional<Element> element(String processId, String elementId) {
		return Optional.ofNullable(elements.computeIfAbsent(processId, this::read).get(elementId));
	}

	@Override
	public String name(String processId) {
		return element(processId, processId).map(Element::label).orElse(processId);
	}

	/** The process itself is among them; a process that is none of ours has no elements. */
	private Map<String, Element> read(String processId) {
		return bundle.models()
			.stream()
			.filter(model -> model.name().equals(file(processId)))
			.flatMap(model -> Xml.all(Xml.parse(model.text()), Xml.BPMN, "*"))
			.filter(node -> node.hasAttribute("id"))
			.map(node -> new Element(node.getAttribute("id"), node.getLocalName(), label(node)))
			.collect(Collectors.toUnmodifiableMap(Element::id, element -> element));
	}

	private static String label(org.w3c.dom.Element node) {
		var name = node.getAttribute("name").strip().replaceAll("\\s+", " ");
		return name.isEmpty() ? node.getAttribute("id") : name;
	}

	@Override
	public Optional<Edit> edit(String processId) {
		try {
			return edits.of(List.of(file(processId))).stream().findFirst().map(edit -> new Edit(edit.theirs(), edit.changes()));
		}
		catch (EngineUnavailableException away) {
			return Optional.empty();
		}
	}

	private static String file(String processId) {
		return processId + ".bpmn";
	}

}
