package dev.runway.activation;

import java.time.Instant;
import java.time.LocalDate;

/**
 * When a milestone is due and when its owner is reminded.
 *
 * @param dueOn the due day, as forms show it
 * @param dueAt the end of that day
 * @param remindAt the morning of the reminder's day
 */
public record Schedule(LocalDate dueOn, Instant dueAt, Instant remindAt) {
}
