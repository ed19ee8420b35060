package dev.runway.engine.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** One BPMN file: what its process asks of the code, of people and of other models. */
public final class Diagram {

	private static final Set<String> JOB_TASKS = Set.of("serviceTask", "sendTask", "scriptTask", "businessRuleTask");

	private static final Set<String> BINDING = Set.of("formDefinition", "calledDecision", "calledElement");

	private static final Set<String> NOT_DRAWN = Set.of("documentation", "extensionElements", "laneSet", "dataObject");

	private static final String DEFINITION = "EventDefinition";

	private static final Set<String> TIMES = Set.of("timeDate", "timeDuration", "timeCycle");

	private final String file;

	private final Document document;

	private final List<Element> elements;

	public Diagram(String file, String xml) {
		this.file = file;
		this.document = Xml.parse(xml);
		this.elements = processes().stream().flatMap(Diagram::within).toList();
	}

	public String file() {
		return file;
	}

	public Document document() {
		return document;
	}

	/** The ids of the processes in the file, which should be one. */
	public List<String> processIds() {
		return processes().stream().map(process -> process.getAttribute("id")).toList();
	}

	/** Everything in the processes that must be drawn: nodes, flows, annotations. */
	public List<Element> elements() {
		return elements;
	}

	/** Those of the elements that are of one of the kinds, such as {@code endEvent}. */
	List<Element> elements(String... kinds) {
		return elements.stream().filter(element -> List.of(kinds).contains(element.getLocalName())).toList();
	}

	/** Every id in the file, the drawing's own left out. */
	List<String> ids() {
		return Xml.all(document, Xml.BPMN, "*")
			.map(element -> element.getAttribute("id"))
			.filter(id -> !id.isEmpty())
			.toList();
	}

	public List<JobTask> jobs() {
		return elements.stream()
			.filter(element -> JOB_TASKS.contains(element.getLocalName()))
			.filter(element -> Xml.extensions(element, "calledDecision").findAny().isEmpty())
			.map(JobTask::new)
			.toList();
	}

	List<UserTask> userTasks() {
		return elements("userTask").stream().map(UserTask::new).toList();
	}

	List<Call> calls() {
		return elements("callActivity").stream().map(Call::new).toList();
	}

	/** The events and tasks that wait for a message. */
	public List<MessageEvent> messageEvents() {
		var tasks = elements("receiveTask").stream().map(task -> new MessageEvent(task, referred(task, "messageRef")));
		return Stream.concat(elements.stream().flatMap(element -> Xml.children(element, "messageEventDefinition")
				.map(definition -> new MessageEvent(element, referred(definition, "messageRef")))), tasks).toList();
	}

	/** The error events, each with the code that it throws or catches. */
	Map<Element, String> errorEvents() {
		var errors = new LinkedHashMap<Element, String>();
		elements.forEach(element -> Xml.children(element, "errorEventDefinition")
			.forEach(definition -> errors.put(element, referred(definition, "errorRef")
				.map(error -> error.getAttribute("errorCode")).orElse(""))));
		return errors;
	}

	/** What the timers say, each by its element: the kind of time and its value. */
	Map<Element, Element> timers() {
		var timers = new LinkedHashMap<Element, Element>();
		elements.forEach(element -> Xml.children(element, "timerEventDefinition").flatMap(Xml::children)
			.filter(time -> TIMES.contains(time.getLocalName())).forEach(time -> timers.put(element, time)));
		return timers;
	}

	/** The form with which people start the process; empty where they do not. */
	List<StartForm> startForms() {
		return elements("startEvent").stream()
			.flatMap(event -> Xml.extension(event, "formDefinition", "formId").map(form -> new StartForm(event, form)).stream())
			.toList();
	}

	/** The decisions that business rule tasks call: the table's id and the variable for its result, by the task. */
	public List<CalledTable> calledTables() {
		return elements.stream()
			.flatMap(element -> Xml.extension(element, "calledDecision", "decisionId")
				.map(table -> new CalledTable(label(element), table,
						Xml.extension(element, "calledDecision", "resultVariable").orElse("")))
				.stream())
			.toList();
	}

	/** The names that scripts and loops of the process make. */
	List<String> otherVariables() {
		return Stream.concat(Stream.of("loopCounter"), elements.stream().flatMap(element -> Stream.concat(
				Stream.of("resultVariable").flatMap(name -> Xml.extension(element, "script", name).stream()),
				Xml.children(element, "multiInstanceLoopCharacteristics").flatMap(loop -> Stream.of("inputElement", "outputCollection")
					.flatMap(name -> Xml.extension(loop, "loopCharacteristics", name).stream())))))
			.toList();
	}

	String platformVersion() {
		return Xml.platformVersion(document);
	}

	/** How each task that uses a form, a table or another process binds to it, by the task's name. */
	Map<String, String> bindings() {
		var bindings = new LinkedHashMap<String, String>();
		elements.forEach(element -> BINDING.stream()
			.filter(kind -> Xml.extensions(element, kind).findAny().isPresent())
			.forEach(kind -> bindings.put(label(element), Xml.extension(element, kind, "bindingType").orElse(""))));
		return bindings;
	}

	/** Everything that is written as an expression, each by the name of the element that it belongs to. */
	List<Expression> expressions() {
		return Xml.all(document, "*", "*").flatMap(Diagram::expressions).toList();
	}

	/** The name of an element as a process owner reads it, or its id where it has none. */
	public static String label(Element element) {
		var name = element.getAttribute("name").replaceAll("\\s+", " ");
		return name.isBlank() ? element.getAttribute("id") : name;
	}

	/** What an event waits for or does, such as {@code timer}; empty for what is no event, or one of no kind. */
	public static String eventKind(Element element) {
		return Xml.children(element).map(Element::getLocalName).filter(name -> name.endsWith(DEFINITION)).findFirst()
			.map(name -> name.substring(0, name.length() - DEFINITION.length())).orElse("");
	}

	/** Whether the element lies in the process itself and in no sub-process. */
	static boolean outermost(Element element) {
		return Xml.parent(element).filter(parent -> parent.getLocalName().equals("process")).isPresent();
	}

	private List<Element> processes() {
		return Xml.all(document, Xml.BPMN, "process").toList();
	}

	private Optional<Element> referred(Element definition, String attribute) {
		return Xml.attribute(definition, attribute)
			.flatMap(id -> Xml.children(document.getDocumentElement())
				.filter(root -> root.getAttribute("id").equals(id)).findFirst());
	}

	private static Stream<Expression> expressions(Element element) {
		var attributes = element.getAttributes();
		var values = Stream.iterate(0, index -> index < attributes.getLength(), index -> index + 1)
			.filter(index -> !attributes.item(index).getNodeName().equals("name"))
			.map(index -> attributes.item(index).getNodeValue());
		var text = Xml.children(element).findAny().isPresent() ? "" : element.getTextContent().strip();
		return Stream.concat(values, Stream.of(text)).filter(value -> value.startsWith("="))
			.filter(value -> !element.getLocalName().equals("text"))
			.map(value -> new Expression(owner(element), value.substring(1)));
	}

	/** The name of the element that people see around this one. */
	private static String owner(Node node) {
		var owner = node;
		while (owner.getParentNode() instanceof Element outer && (!(owner instanceof Element element)
				|| !Xml.BPMN.equals(element.getNamespaceURI()) || !element.hasAttribute("id")
				|| element.getLocalName().endsWith(DEFINITION) || element.getLocalName().endsWith("Expression"))) {
			owner = outer;
		}
		return label((Element) owner);
	}

	private static Stream<Element> within(Element scope) {
		return Xml.children(scope)
			.filter(child -> Xml.BPMN.equals(child.getNamespaceURI()))
			.filter(child -> child.hasAttribute("id"))
			.filter(child -> !NOT_DRAWN.contains(child.getLocalName()))
			.filter(child -> !child.getLocalName().endsWith(DEFINITION))
			.flatMap(child -> Stream.concat(Stream.of(child), within(child)));
	}

	/** A start event that people use, and its form. */
	record StartForm(Element event, String formId) {
	}

	/** A task that asks a table. */
	public record CalledTable(String task, String tableId, String resultVariable) {
	}

}
