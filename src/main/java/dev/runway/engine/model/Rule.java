package dev.runway.engine.model;

/** One subject of the contract between the models and the code. */
@FunctionalInterface
public interface Rule {

	void check(ModelSet models, Code code, Problems problems);

}
