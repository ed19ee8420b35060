package dev.runway.engine;

import org.jspecify.annotations.Nullable;

/**
 * An attempt to complete a user task.
 *
 * @param taskKey the task's key
 * @param elementId its element in the diagram
 * @param assignee to whom the task is assigned at that moment, who is taken to be the one who completes it; none for a group's task
 * that was completed by the bare API
 */
public record TaskCompletion(long processInstanceKey, long taskKey, String elementId, @Nullable String assignee) {
}
