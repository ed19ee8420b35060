package dev.runway.engine;

import java.util.List;

/**
 * What process owners may write into a decision table. The module that reads its rows declares it, in a class that can also be
 * made without a running application, as the check of models can.
 */
public interface DecisionTable {

	/** The id of the table, after which its file is named. */
	String id();

	/** What it is asked by, by the expressions of its inputs. */
	List<TableColumn> inputs();

	/** What it answers with. */
	List<TableColumn> outputs();

}
