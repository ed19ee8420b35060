package dev.runway.runway;

import org.jspecify.annotations.Nullable;

/**
 * How much an owner carries.
 *
 * @param load partners with an open runway
 * @param capacity how many are enough, by the strictest of their targets; none without an open runway
 */
public record OwnerLoad(int load, @Nullable Integer capacity) {

	/** Of somebody without partners. */
	public static final OwnerLoad NONE = new OwnerLoad(0, null);

	/** Whether that is more than enough. */
	public boolean isOver() {
		return capacity != null && load > capacity;
	}

}
