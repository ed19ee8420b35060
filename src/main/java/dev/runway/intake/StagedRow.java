package dev.runway.intake;

import org.jspecify.annotations.Nullable;

/** A row that waits to be loaded. */
record StagedRow(CsvFile file, long line, @Nullable String key, Fields fields) {
}
