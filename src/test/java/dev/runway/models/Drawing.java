package dev.runway.models;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.runway.engine.model.Diagram;
import dev.runway.engine.model.Xml;
import org.w3c.dom.Element;

/** How a diagram is drawn: where its shapes, labels and lines lie. */
final class Drawing {

	private static final String BPMN_DI = "http://www.omg.org/spec/BPMN/20100524/DI", DI = "http://www.omg.org/spec/DD/20100524/DI";

	private final Map<String, Element> elements = new HashMap<>();

	private final Map<String, Rectangle2D> shapes = new HashMap<>();

	private final Map<String, Rectangle2D> labels = new HashMap<>();

	private final Map<String, List<Line2D>> lines = new HashMap<>();

	Drawing(Diagram diagram) {
		diagram.elements().forEach(element -> elements.put(element.getAttribute("id"), element));
		Xml.all(diagram.document(), BPMN_DI, "BPMNShape").forEach(shape -> {
			shapes.put(shape.getAttribute("bpmnElement"), bounds(shape).orElseThrow());
			label(shape);
		});
		Xml.all(diagram.document(), BPMN_DI, "BPMNEdge").forEach(edge -> {
			lines.put(edge.getAttribute("bpmnElement"), segments(edge));
			label(edge);
		});
	}

	Map<String, Element> elements() {
		return elements;
	}

	Map<String, Rectangle2D> shapes() {
		return shapes;
	}

	Map<String, Rectangle2D> labels() {
		return labels;
	}

	Map<String, List<Line2D>> lines() {
		return lines;
	}

	String name(String id) {
		var element = elements.get(id);
		return element == null ? id : Diagram.label(element);
	}

	/** The element that encloses another; empty for what lies in the process itself. */
	Optional<String> parent(String id) {
		var parent = (Element) elements.get(id).getParentNode();
		return Optional.of(parent.getAttribute("id")).filter(shapes::containsKey);
	}

	boolean encloses(String outer, String inner) {
		return parent(inner).map(parent -> parent.equals(outer) || encloses(outer, parent)).orElse(false);
	}

	private void label(Element drawn) {
		Xml.all(drawn, BPMN_DI, "BPMNLabel").findFirst().flatMap(Drawing::bounds)
				.ifPresent(bounds -> labels.put(drawn.getAttribute("bpmnElement"), bounds));
	}

	private static Optional<Rectangle2D> bounds(Element drawn) {
		return Xml.children(drawn).filter(child -> child.getLocalName().equals("Bounds")).findFirst()
				.map(bounds -> new Rectangle2D.Double(number(bounds, "x"), number(bounds, "y"), number(bounds, "width"), number(bounds, "height")));
	}

	private static List<Line2D> segments(Element edge) {
		var points = Xml.all(edge, DI, "waypoint").map(point -> new Point2D.Double(number(point, "x"), number(point, "y"))).toList();
		var segments = new ArrayList<Line2D>();
		for (int index = 1; index < points.size(); index++) {
			segments.add(new Line2D.Double(points.get(index - 1), points.get(index)));
		}
		return segments;
	}

	private static double number(Element element, String attribute) {
		return Double.parseDouble(element.getAttribute(attribute));
	}

}
