package dev.runway.certification;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A certificate was recorded for a partner that now has enough certified reps.
 *
 * @param on the first day since the signature on which the minimum was met
 * @param source the door through which the certificate came
 * @param by who recorded it; unknown in what an earlier release has published
 */
public record CertificationMet(UUID partnerId, LocalDate on, String source, @Nullable String by) {
}
