package dev.runway.metrics;

import java.time.LocalDate;

/**
 * The figures of one metric, with all that is needed to understand them.
 *
 * @param filters the partners that were asked for
 * @param rejectedRegistrations whether partners are among them whose registration was rejected later
 * @param counts how many they are, and how far they have come
 */
public record Answer(Definition metric, LocalDate today, Selection filters, String rejectedRegistrations,
		Headline.Counts counts, Figures figures) {
}
