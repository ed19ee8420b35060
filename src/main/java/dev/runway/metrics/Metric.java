package dev.runway.metrics;

import java.util.List;

/**
 * One metric: the query in the file of its name, and what its lines come to.
 *
 * @param <F> a line that the query finds
 */
interface Metric<F extends Record> {

	/** The name of the file, and of the metric for programs. */
	String name();

	Class<F> factType();

	Figures figures(List<F> facts, Context context);

}
