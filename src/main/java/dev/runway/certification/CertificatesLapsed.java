package dev.runway.certification;

import java.util.UUID;

/** Certificates of a partner have run out: they have expired, or were retired. */
public record CertificatesLapsed(UUID partnerId) {
}
