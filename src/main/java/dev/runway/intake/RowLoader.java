package dev.runway.intake;

import java.util.UUID;

/** Loads rows of one file within the caller's transaction. */
interface RowLoader {

	CsvFile file();

	/** Works on all of the file's rows in the batch, and perhaps on others that belong to them. */
	void load(Batch batch);

	/** Learns that a load which had such a file is complete, in the transaction that completes it. */
	default void complete(UUID importId) {
	}

}
