package dev.runway.intake.sheet;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** The rows of a file, which can be gone through as often as it takes, one row in memory at a time. */
public interface Sheet extends AutoCloseable {

	/** How it is written, in words such as semicolons; complete once it has been read. */
	List<String> traits();

	/** Hands over each row, empty ones too; what is not readable to its end is refused with a {@link BrokenSheet}. */
	void read(Rows rows);

	@Override
	default void close() {
	}

	/** What takes the rows of a sheet. */
	interface Rows {

		/**
		 * Takes a row.
		 *
		 * @param number as a spreadsheet counts, from 1
		 * @param problem why the row cannot be taken as it stands
		 */
		void row(long number, List<String> cells, @Nullable String problem);

	}

}
