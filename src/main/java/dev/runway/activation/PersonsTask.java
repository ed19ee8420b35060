package dev.runway.activation;

/**
 * A task that somebody has completed, by its place in a process instance.
 *
 * @param elementId the task in the diagram
 * @param assignee to whom it was given: a person, or a group
 */
public record PersonsTask(long processInstanceKey, String elementId, String assignee) {
}
