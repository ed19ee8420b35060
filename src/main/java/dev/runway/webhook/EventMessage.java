package dev.runway.webhook;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What is told of an event, the same to everybody and however often.
 *
 * @param timestamp when it was recorded
 * @param data the partner, its ids, and the days and states that belong to the type
 */
public record EventMessage(String type, Instant timestamp, Map<String, @Nullable Object> data) {
}
