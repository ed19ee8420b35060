package dev.runway.engine;

import java.util.List;
import java.util.Map;

/** Says what following another list would do, before it is deployed; the module that follows the list declares it. */
public interface TableForesight {

	/** The id of the table. */
	String id();

	/** What would come of these rows, in whole sentences. */
	List<String> foresee(List<Map<String, Object>> rows);

}
