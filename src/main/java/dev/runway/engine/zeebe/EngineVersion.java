package dev.runway.engine.zeebe;

/** One version of a model in the engine. */
record EngineVersion(int version, long key) {
}
