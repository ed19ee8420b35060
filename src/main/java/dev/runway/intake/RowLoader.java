package dev.runway.intake;

import java.util.UUID;

/** Judges the rows of one file, and makes true what it judged. */
interface RowLoader {

	CsvFile file();

	/**
	 * Judges the rows of the file in a batch by what is recorded and by those before them, and writes nothing. What is returned
	 * applies, within the caller's transaction, what was not refused.
	 */
	Runnable judge(Batch batch);

	/** Learns that a load which had such a file is complete, in the transaction that completes it. */
	default void complete(UUID importId) {
	}

}
