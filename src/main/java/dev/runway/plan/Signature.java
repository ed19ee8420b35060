package dev.runway.plan;

import java.time.LocalDate;

/** Who signed for one side, and when. */
public record Signature(String by, LocalDate on) {
}
