package dev.runway.models;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.runway.engine.model.Xml;
import org.w3c.dom.Element;

/** A rendered diagram, read back: what stands where, and what is written on it. */
final class DiagramPicture {

	private static final String SVG = "http://www.w3.org/2000/svg";
	private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

	private final Map<String, Element> drawn = new HashMap<>();

	DiagramPicture(String svg) {
		Xml.all(Xml.parse(svg), SVG, "g").filter(group -> group.hasAttribute("data-element-id"))
				.forEach(group -> drawn.put(group.getAttribute("data-element-id"), group));
	}

	/** Where the picture and the diagram differ, one line each. Where exactly a text stands depends on the fonts, and is left out. */
	List<String> differencesTo(Drawing drawing) {
		var differences = new ArrayList<String>();
		var ids = Stream.concat(drawing.shapes().keySet().stream(), drawing.lines().keySet().stream()).collect(Collectors.toCollection(TreeSet::new));
		for (var id : ids) {
			if (!drawn.containsKey(id)) {
				differences.add("The picture does not show '%s'".formatted(drawing.name(id)));
			} else if (!place(id).equals(place(drawing, id))) {
				differences.add("The picture shows '%s' at another place".formatted(drawing.name(id)));
			} else if (!writtenOn(id).equals(written(drawing, id))) {
				differences.add("The picture writes '%s' for '%s'".formatted(writtenOn(id), written(drawing, id)));
			}
		}
		drawn.keySet().stream().filter(id -> !ids.contains(id.replace("_label", "")))
				.forEach(id -> differences.add("The picture shows %s, which the diagram does not hold".formatted(id)));
		return differences;
	}

	private List<Double> place(String id) {
		var group = drawn.get(id);
		var matrix = numbers(group.getAttribute("transform"));
		return matrix.isEmpty() ? numbers(line(group)) : matrix.subList(4, 6);
	}

	/** Flows are drawn as paths, associations as polylines. */
	private static String line(Element group) {
		return Stream.concat(Xml.all(group, SVG, "path").map(path -> path.getAttribute("d")),
				Xml.all(group, SVG, "polyline").map(line -> line.getAttribute("points"))).findFirst().orElse("");
	}

	private static List<Double> place(Drawing drawing, String id) {
		return drawing.shapes().containsKey(id) ? corner(drawing.shapes().get(id)) : points(drawing.lines().get(id));
	}

	private static List<Double> corner(Rectangle2D bounds) {
		return List.of(bounds.getX(), bounds.getY());
	}

	private static List<Double> points(List<Line2D> segments) {
		return Stream.concat(Stream.of(segments.getFirst().getP1()), segments.stream().map(Line2D::getP2))
				.flatMap(point -> Stream.of(point.getX(), point.getY())).toList();
	}

	private String writtenOn(String id) {
		return Stream.of(id, id + "_label").filter(drawn::containsKey).map(drawn::get).map(Element::getTextContent)
				.collect(Collectors.joining()).replaceAll("\\s", "");
	}

	private static String written(Drawing drawing, String id) {
		var element = drawing.elements().get(id);
		return (element.getLocalName().equals("textAnnotation") ? element.getTextContent() : element.getAttribute("name")).replaceAll("\\s", "");
	}

	private static List<Double> numbers(String text) {
		return NUMBER.matcher(text).results().map(match -> Double.valueOf(match.group())).toList();
	}
}
