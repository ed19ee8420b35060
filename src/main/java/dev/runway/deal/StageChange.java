package dev.runway.deal;

import java.time.LocalDate;
import java.util.UUID;

import dev.runway.programme.Recorded;
import jakarta.persistence.Embeddable;

/** A later stage to which a deal moved, and who said so. */
@Embeddable
record StageChange(UUID id, String stage, LocalDate progressedOn, Recorded recorded) {
}
