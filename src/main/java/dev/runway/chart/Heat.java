package dev.runway.chart;

import org.jspecify.annotations.Nullable;

/** Colours by value, from pale to dark: the classes heat-0 to heat-6 of the style sheet, in which text stays readable. */
public final class Heat {

	private static final int STEPS = 6;

	private Heat() {
	}

	/** The class for a value out of a largest one: heat-0 is nothing at all, and so is what is not known. */
	public static String step(@Nullable Number value, double largest) {
		if (value == null || largest <= 0 || value.doubleValue() <= 0) {
			return "heat-0";
		}
		return "heat-" + (int) Math.clamp(Math.ceil(STEPS * value.doubleValue() / largest), 1, STEPS);
	}

}
