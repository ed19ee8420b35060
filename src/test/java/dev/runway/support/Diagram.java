package dev.runway.support;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** One BPMN file: what its process asks of the code. */
public final class Diagram {

	private static final Set<String> JOB_TASKS = Set.of("serviceTask", "sendTask", "scriptTask", "businessRuleTask");
	private static final Set<String> BINDING = Set.of("formDefinition", "calledDecision", "calledElement");
	private static final Set<String> NOT_DRAWN = Set.of("documentation", "extensionElements");

	private final String file;
	private final Document document;

	Diagram(String file, String xml) {
		this.file = file;
		this.document = Xml.parse(xml);
	}

	public String file() {
		return file;
	}

	public Document document() {
		return document;
	}

	public List<Element> processes() {
		return Xml.all(document, Xml.BPMN, "process").toList();
	}

	/** Everything in the processes that must be drawn: nodes, flows, annotations. */
	public List<Element> elements() {
		return processes().stream().flatMap(this::within).toList();
	}

	/** Every id in the file, the drawing's own left out. */
	public List<String> ids() {
		return Xml.all(document, Xml.BPMN, "*").map(element -> element.getAttribute("id"))
				.filter(id -> !id.isEmpty()).toList();
	}

	public List<JobTask> jobs() {
		return elements().stream().filter(element -> JOB_TASKS.contains(element.getLocalName()))
				.filter(element -> Xml.extensions(element, "calledDecision").findAny().isEmpty()).map(JobTask::new).toList();
	}

	public List<UserTask> userTasks() {
		return elements().stream().filter(element -> element.getLocalName().equals("userTask")).map(UserTask::new).toList();
	}

	public List<String> messageNames() {
		return Xml.all(document, Xml.BPMN, "message").map(message -> message.getAttribute("name")).toList();
	}

	/** How instances are told apart by each message; empty for a message that only starts instances. */
	public List<String> correlationKeys() {
		return Xml.all(document, Xml.BPMN, "message")
				.flatMap(message -> Xml.extension(message, "subscription", "correlationKey").stream()).toList();
	}

	public List<String> errorCodes() {
		return Xml.all(document, Xml.BPMN, "error").map(error -> error.getAttribute("errorCode")).toList();
	}

	public List<String> calledDecisions() {
		return elements().stream()
				.flatMap(element -> Xml.extension(element, "calledDecision", "decisionId").stream()).toList();
	}

	public String platformVersion() {
		return Xml.platformVersion(document);
	}

	/** How each task that uses a form, a table or another process binds to it, by the task's name. */
	public Map<String, String> bindings() {
		var bindings = new LinkedHashMap<String, String>();
		elements().forEach(element -> BINDING.stream().filter(kind -> Xml.extensions(element, kind).findAny().isPresent())
				.forEach(kind -> bindings.put(label(element), Xml.extension(element, kind, "bindingType").orElse(""))));
		return bindings;
	}

	/** The flows that are missing among the outgoing ones of the element where they begin. */
	public List<String> unlistedFlows() {
		var listed = Xml.all(document, Xml.BPMN, "outgoing").map(outgoing -> outgoing.getTextContent().strip()).toList();
		return elements().stream().filter(element -> element.getLocalName().equals("sequenceFlow"))
				.map(flow -> flow.getAttribute("id")).filter(flow -> !listed.contains(flow)).toList();
	}

	/** The name of an element as a process owner reads it, or its id where it has none. */
	public static String label(Element element) {
		var name = element.getAttribute("name");
		return name.isBlank() ? element.getAttribute("id") : name;
	}

	private Stream<Element> within(Element scope) {
		return Xml.children(scope).filter(child -> child.getNamespaceURI().equals(Xml.BPMN))
				.filter(child -> child.hasAttribute("id")).filter(child -> !NOT_DRAWN.contains(child.getLocalName()))
				.filter(child -> !child.getLocalName().endsWith("EventDefinition"))
				.flatMap(child -> Stream.concat(Stream.of(child), within(child)));
	}
}
