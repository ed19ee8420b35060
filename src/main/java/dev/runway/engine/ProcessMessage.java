package dev.runway.engine;

import java.time.Duration;
import java.util.Map;

/**
 * Something that process instances wait for, or that starts one.
 *
 * @param name the message's name in the diagram
 * @param correlationKey whose instance it is for
 * @param timeToLive how long the engine keeps it for a token that has not arrived yet; zero keeps nothing
 * @param variables what the receiving instance learns
 */
public record ProcessMessage(String name, String correlationKey, Duration timeToLive, Map<String, Object> variables) {
}
