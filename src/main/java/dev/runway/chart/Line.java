package dev.runway.chart;

import java.util.List;

/** A line of a chart, from left to right. */
public record Line(String label, List<Point> points) {
}
