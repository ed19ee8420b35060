package dev.runway.engine;

/**
 * The engine turned out to have lost its data: it knows none of the instances that ran, and gets the models again. Whoever has
 * started instances starts them again from the facts.
 */
public record EngineLost() {
}
