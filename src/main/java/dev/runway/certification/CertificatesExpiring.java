package dev.runway.certification;

import java.time.LocalDate;
import java.util.UUID;

/** Certificates of a partner run out soon, by expiring or being retired, and were noticed on this day. */
public record CertificatesExpiring(UUID partnerId, LocalDate noticedOn) {
}
