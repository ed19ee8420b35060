package dev.runway.engine;

/**
 * A check has denied the completion of a task. It is published before the engine hears of it, as the person may wait no longer.
 *
 * @param reason in whole sentences, for the person
 */
public record TaskDenied(TaskCompletion completion, String reason) {
}
