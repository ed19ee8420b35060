package dev.runway.chart;

import java.util.List;

/** Between which two lines the true one lies, from left to right. */
public record Band(String label, List<Edge> edges) {

	/** Both ends of an interval at a place. */
	public record Edge(double x, double lower, double upper) {
	}

}
