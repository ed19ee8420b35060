package dev.runway.certification;

import java.time.LocalDate;
import java.util.UUID;

import dev.runway.programme.Recorded;

/**
 * A certificate was recorded for a partner that now has enough certified reps.
 *
 * @param on the first day since the signature on which the minimum was met
 * @param recorded who recorded the certificate
 */
public record CertificationMet(UUID partnerId, LocalDate on, Recorded recorded) {
}
