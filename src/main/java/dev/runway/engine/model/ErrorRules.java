package dev.runway.engine.model;

import java.util.Set;
import java.util.stream.Collectors;

/** Every error that is caught is thrown by a worker or a diagram, and every one that is thrown is caught. */
class ErrorRules implements Rule {

	@Override
	public void check(ModelSet models, Code code, Problems problems) {
		var thrown = codes(models, true);
		var caught = codes(models, false);
		caught.stream().filter(error -> !thrown.contains(error) && !code.errors().containsKey(error))
			.forEach(error -> problems.add("The error '%s' is unknown to the code", error));
		code.errors().keySet().stream().filter(error -> !caught.contains(error))
			.forEach(error -> problems.add("The error '%s' that the code sends is caught nowhere", error));
		thrown.stream().filter(error -> !caught.contains(error))
			.forEach(error -> problems.add("The error '%s' that a process ends with is caught nowhere", error));
	}

	private static Set<String> codes(ModelSet models, boolean thrown) {
		return models.diagrams().stream().flatMap(diagram -> diagram.errorEvents().entrySet().stream())
			.filter(error -> error.getKey().getLocalName().equals("endEvent") == thrown)
			.map(error -> error.getValue()).collect(Collectors.toSet());
	}

}
