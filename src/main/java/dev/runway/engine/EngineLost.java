package dev.runway.engine;

/**
 * The engine has lost its data: no instance runs any more, and its keys begin anew. Published in the transaction that notes
 * it, before the models are deployed again.
 */
public record EngineLost() {
}
