package dev.runway.ladder;

import java.time.Instant;

import dev.runway.partner.Tier;

/**
 * The second rung, as the process needs it.
 *
 * @param idle whether there was still a reason for it
 * @param moved whether the tier changed: the lowest has none below it
 * @param endsAt the start of the first day after the recovery time
 */
public record Demotion(boolean idle, Tier from, Tier to, boolean moved, Instant endsAt) {
}
