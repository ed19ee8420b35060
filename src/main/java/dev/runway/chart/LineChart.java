package dev.runway.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Lines over an axis, as paths in a view box; the fragment {@code charts :: lines} writes it as SVG.
 *
 * @param title what the chart shows, in a sentence, for those who do not see it
 * @param across what is below the chart, such as "days since signing"
 * @param columns the marks below, each with its place
 * @param rows the marks on the left, each with its place
 */
public record LineChart(String title, String across, Frame frame, List<Mark> columns, List<Mark> rows, List<Drawn> lines,
		@Nullable Drawn band) implements Chart {

	/** Draws lines; whatever is not settled is dashed, from the last settled point on. */
	public static LineChart of(String title, String across, Frame frame, Axis x, Axis y, List<Line> lines,
			@Nullable Band band) {
		var columns = x.ticks().stream().map(tick -> new Mark(round(frame.x(x.place(tick.at()))), tick.label())).toList();
		var rows = y.ticks().stream().map(tick -> new Mark(round(frame.y(y.place(tick.at()))), tick.label())).toList();
		return new LineChart(title, across, frame, columns, rows, lines.stream().map(line -> drawn(line, frame, x, y)).toList(),
				band == null ? null : drawn(band, frame, x, y));
	}

	/** Whether any part of it can still change. */
	public boolean unsettled() {
		return lines.stream().anyMatch(line -> !line.dashed().isEmpty());
	}

	private static Drawn drawn(Line line, Frame frame, Axis x, Axis y) {
		var solid = new ArrayList<Point>();
		var dashed = new ArrayList<Point>();
		for (var point : line.points()) {
			if (point.settled() && dashed.isEmpty()) {
				solid.add(point);
			}
			else {
				if (dashed.isEmpty() && !solid.isEmpty()) {
					dashed.add(solid.getLast());
				}
				dashed.add(point);
			}
		}
		return new Drawn(line.label(), path(solid, frame, x, y), path(dashed, frame, x, y));
	}

	private static Drawn drawn(Band band, Frame frame, Axis x, Axis y) {
		var there = band.edges().stream().map(edge -> new Point(edge.x(), edge.upper()));
		var back = band.edges().reversed().stream().map(edge -> new Point(edge.x(), edge.lower()));
		return new Drawn(band.label(), path(Stream.concat(there, back).toList(), frame, x, y) + "Z", "");
	}

	private static String path(List<Point> points, Frame frame, Axis x, Axis y) {
		return points.stream()
			.map(point -> round(frame.x(x.place(point.x()))) + " " + round(frame.y(y.place(point.y()))))
			.collect(Collectors.collectingAndThen(Collectors.joining("L"), all -> all.isEmpty() ? "" : "M" + all));
	}

	private static String round(double place) {
		var text = String.format(Locale.ROOT, "%.1f", place);
		return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
	}

	/** A mark on an axis and its place in the view box. */
	public record Mark(String at, String label) {
	}

	/** A line as a path: its settled part, and what can still change. */
	public record Drawn(String label, String path, String dashed) {
	}

}
