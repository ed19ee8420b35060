package dev.runway.chart;

/**
 * The view box of a chart, and what is left of it inside the axes.
 *
 * @param left room for the labels on the left
 * @param bottom room for the labels below
 */
public record Frame(int width, int height, int left, int bottom) {

	/** A chart as wide as its page. */
	public static final Frame WIDE = new Frame(720, 320, 64, 58);

	/** One of many charts beside each other. */
	public static final Frame SMALL = new Frame(240, 150, 44, 30);

	private static final int TOP = 14, RIGHT = 18;

	/** Where the plot begins. */
	public int top() {
		return TOP;
	}

	/** Where it ends on the right. */
	public int right() {
		return width - RIGHT;
	}

	/** Where it ends below. */
	public int floor() {
		return height - bottom;
	}

	double x(double place) {
		return left + place * (right() - left);
	}

	double y(double place) {
		return floor() - place * (floor() - TOP);
	}

}
