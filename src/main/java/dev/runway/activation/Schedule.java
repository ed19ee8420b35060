package dev.runway.activation;

import java.time.Instant;

/**
 * When a milestone is due and when its owner is reminded.
 *
 * @param dueAt the end of the due day
 * @param remindAt the morning of the reminder's day
 */
public record Schedule(Instant dueAt, Instant remindAt) {
}
