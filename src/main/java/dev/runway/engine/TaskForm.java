package dev.runway.engine;

/**
 * The form of a task, as it is deployed.
 *
 * @param schema the form as JSON
 */
public record TaskForm(String id, long version, String schema) {
}
