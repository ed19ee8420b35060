package dev.runway.deal;

import java.util.UUID;

/** A file of deals was loaded to its end. */
public record DealsLoaded(UUID loadId) {
}
