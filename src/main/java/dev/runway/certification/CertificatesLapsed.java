package dev.runway.certification;

import java.util.UUID;

/** Certificates of a partner have run out. */
public record CertificatesLapsed(UUID partnerId) {
}
