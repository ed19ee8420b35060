package dev.runway.chart;

/**
 * A value at a place on a line.
 *
 * @param settled whether it can no longer change; what can is drawn dashed
 */
public record Point(double x, double y, boolean settled) {

	public Point(double x, double y) {
		this(x, y, true);
	}

}
