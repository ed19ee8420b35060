package dev.runway.ladder;

import java.time.Instant;
import java.time.LocalDate;

/** What a person is asked about a rung that should not have been taken, as the form shows it. */
public record LadderReview(String decider, Instant dueAt, LocalDate dueOn, String title, String story) {
}
