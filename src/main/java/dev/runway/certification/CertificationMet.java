package dev.runway.certification;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A certificate was recorded for a partner that now has enough certified reps.
 *
 * @param on the first day since the signature on which the minimum was met
 * @param source the door through which the certificate came
 */
public record CertificationMet(UUID partnerId, LocalDate on, String source) {
}
