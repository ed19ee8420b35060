package dev.runway.intake;

import java.util.Map;
import java.util.Optional;

/** A row that waits to be loaded, with its values by column. */
record StagedRow(CsvFile file, long line, Map<String, String> values) {

	/** The external id of the partner whose row it is. */
	Optional<String> partner() {
		return file.partner(values);
	}

	/** Looks at the row afresh. */
	Fields fields() {
		return new Fields(values);
	}

}
