package dev.runway.engine.model;

/** A FEEL expression, without its leading equals sign, and the name of what it belongs to. */
record Expression(String owner, String text) {
}
