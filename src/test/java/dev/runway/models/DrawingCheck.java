package dev.runway.models;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What a drawing must keep so that it can be read: all of it drawn, nothing over anything else, every line on its own. */
record DrawingCheck(Drawing drawing, Set<String> found) {

	private static final Set<String> LINES = Set.of("sequenceFlow", "association");

	private static final Rectangle2D NOWHERE = new Rectangle2D.Double();

	/** What is wrong with a drawing, one line each. */
	static Set<String> problemsOf(Drawing drawing) {
		var check = new DrawingCheck(drawing, new TreeSet<>());
		check.everything();
		return check.found();
	}

	private void everything() {
		if (everythingIsDrawn()) {
			everythingLiesInsideItsParent();
			nothingOverlaps();
			labelsStandFree();
			linesStandFree();
		}
	}

	private boolean everythingIsDrawn() {
		var missing = drawing.elements().entrySet().stream()
			.filter(element -> !drawnLike(element.getValue().getLocalName()).contains(element.getKey()))
			.map(element -> drawing.name(element.getKey())).toList();
		var unknown = Stream.concat(drawing.shapes().keySet().stream(), drawing.lines().keySet().stream())
			.filter(id -> !drawing.elements().containsKey(id)).toList();
		missing.forEach(name -> problem(true, "'%s' is not drawn", name));
		unknown.forEach(id -> problem(true, "'%s' is drawn and does not exist", id));
		return missing.isEmpty() && unknown.isEmpty();
	}

	private Set<String> drawnLike(String kind) {
		return LINES.contains(kind) ? drawing.lines().keySet() : drawing.shapes().keySet();
	}

	private void everythingLiesInsideItsParent() {
		drawing.shapes().forEach((id, bounds) -> drawing.parent(id).filter(parent -> host(id).isEmpty())
				.filter(parent -> !drawing.shapes().get(parent).contains(bounds))
				.ifPresent(parent -> problem(true, "'%s' lies outside of '%s'", drawing.name(id), drawing.name(parent))));
		drawing.shapes().forEach((id, bounds) -> host(id).filter(host -> !onEdge(bounds, drawing.shapes().get(host)))
				.ifPresent(host -> problem(true, "'%s' does not sit on the edge of '%s'", drawing.name(id), drawing.name(host))));
	}

	private void nothingOverlaps() {
		for (var one : ids()) {
			for (var other : new TreeSet<>(ids()).tailSet(one, false)) {
				problem(!mayTouch(one, other) && drawing.shapes().get(one).intersects(drawing.shapes().get(other)),
						"'%s' and '%s' overlap", drawing.name(one), drawing.name(other));
			}
		}
	}

	private void labelsStandFree() {
		drawing.labels().forEach((id, label) -> {
			drawing.shapes().forEach((shape, bounds) -> problem(crossesEdge(label, bounds),
					"The label '%s' lies on '%s'", drawing.name(id), drawing.name(shape)));
			drawing.lines().forEach((line, segments) -> problem(segments.stream().anyMatch(segment -> segment.intersects(label)),
					"The label '%s' lies on the line %s", drawing.name(id), line));
			drawing.labels().forEach((other, bounds) -> problem(id.compareTo(other) < 0 && label.intersects(bounds),
					"The labels '%s' and '%s' overlap", drawing.name(id), drawing.name(other)));
		});
	}

	private void linesStandFree() {
		drawing.lines().forEach((one, segments) -> {
			drawing.lines().forEach((other, others) -> problem(one.compareTo(other) < 0 && crossing(segments, others),
					"The lines %s and %s cross", one, other));
			var element = drawing.elements().get(one);
			checkEnd(one, segments.getFirst().getP1(), element.getAttribute("sourceRef"));
			checkEnd(one, segments.getLast().getP2(), element.getAttribute("targetRef"));
			drawing.shapes().forEach((shape, bounds) -> problem(runsThrough(segments, bounds) && !isEndOf(one, shape),
					"The line %s runs through '%s'", one, drawing.name(shape)));
		});
	}

	private void checkEnd(String line, Point2D end, String shape) {
		var bounds = drawing.shapes().getOrDefault(shape, NOWHERE);
		var around = new Rectangle2D.Double(bounds.getX() - 1, bounds.getY() - 1, bounds.getWidth() + 2, bounds.getHeight() + 2);
		problem(!around.contains(end), "The line %s does not end at '%s'", line, drawing.name(shape));
	}

	private void problem(boolean wrong, String line, Object... details) {
		if (wrong) {
			found.add(line.formatted(details));
		}
	}

	private Set<String> ids() {
		return new TreeSet<>(drawing.shapes().keySet());
	}

	private Optional<String> host(String id) {
		return Optional.of(drawing.elements().get(id).getAttribute("attachedToRef")).filter(host -> !host.isEmpty());
	}

	private boolean mayTouch(String one, String other) {
		return drawing.encloses(one, other) || drawing.encloses(other, one)
				|| host(one).filter(other::equals).isPresent() || host(other).filter(one::equals).isPresent();
	}

	private boolean isEndOf(String line, String shape) {
		var element = drawing.elements().get(line);
		return shape.equals(element.getAttribute("sourceRef")) || shape.equals(element.getAttribute("targetRef"))
				|| host(element.getAttribute("sourceRef")).filter(shape::equals).isPresent();
	}

	private static boolean onEdge(Rectangle2D event, Rectangle2D host) {
		return host.intersects(event) && !host.contains(event);
	}

	private static boolean crossesEdge(Rectangle2D label, Rectangle2D shape) {
		return shape.intersects(label) && !shape.contains(label);
	}

	private static boolean runsThrough(List<Line2D> segments, Rectangle2D shape) {
		var inner = new Rectangle2D.Double(shape.getX() + 1, shape.getY() + 1, shape.getWidth() - 2, shape.getHeight() - 2);
		return segments.stream().anyMatch(segment -> segment.intersects(inner)
				&& !(inner.contains(segment.getP1()) && inner.contains(segment.getP2())));
	}

	private static boolean crossing(List<Line2D> ones, List<Line2D> others) {
		return ones.stream().anyMatch(one -> others.stream()
				.anyMatch(other -> one.intersectsLine(other) && !sharesEnd(one, other)));
	}

	private static boolean sharesEnd(Line2D one, Line2D other) {
		return one.getP1().equals(other.getP1()) || one.getP1().equals(other.getP2())
				|| one.getP2().equals(other.getP1()) || one.getP2().equals(other.getP2());
	}

}
