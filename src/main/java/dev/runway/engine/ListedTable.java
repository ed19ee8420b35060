package dev.runway.engine;

/**
 * A decision table that is read as a list and asked for nothing: its inputs say what a row is about, and no two rows are about
 * the same. It may be empty, and an output that is {@code null} is open.
 */
public interface ListedTable extends DecisionTable {

	/** The output with the first day of a row. */
	String from();

	/** The output with its last day. */
	String until();

	/** The output that names another row by its first input; what else that row is about is the same. */
	String successor();

	/** A name in the first input as it is compared with others. */
	String compared(String name);

}
