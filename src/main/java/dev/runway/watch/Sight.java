package dev.runway.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What the watch has seen in one look.
 *
 * @param stuck what of each kind does not go on by itself; a kind that only the engine knows is left out while that is away
 * @param outbox the events that wait for their listeners, without those about mails and loads
 * @param mails the mails that wait for the mail server
 * @param engineAhead how far the engine's clock is ahead of ours
 */
record Sight(Instant at, Map<String, Waiting> stuck, Waiting outbox, Waiting mails, boolean engineReachable, @Nullable Duration engineAhead) {
}
