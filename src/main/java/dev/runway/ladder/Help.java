package dev.runway.ladder;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The first rung, as the process needs it.
 *
 * @param owner who plans the help
 * @param dueAt the end of the day on which the plan is due
 * @param endsAt the start of the first day after the recovery time
 * @param planned whether the plan is there already
 */
public record Help(String owner, Instant dueAt, Instant endsAt, LocalDate dueOn, LocalDate endsOn, boolean planned) {
}
