package dev.runway.report;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Whether a report is to be sent, and when.
 *
 * @param day the day of the programme for which it is planned
 */
public record PlannedReport(boolean due, @Nullable LocalDate day, @Nullable Instant sendAt) {

	static final PlannedReport NONE = new PlannedReport(false, null, null);

}
