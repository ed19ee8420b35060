package dev.runway.intake;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Loads rows of one file within the caller's transaction. */
interface RowLoader {

	/** Returns what became of each of the rows, and of others that were worked on with them. */
	Map<StagedRow, RowResult> load(UUID importId, List<StagedRow> rows);

}
