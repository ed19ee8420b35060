package dev.runway.engine.model;

import java.util.NoSuchElementException;

/** Every diagram is drawn so that it can be read. */
class DrawingRules implements Rule {

	@Override
	public void check(ModelSet models, Code code, Problems problems) {
		models.diagrams().forEach(diagram -> check(diagram, problems));
	}

	private static void check(Diagram diagram, Problems problems) {
		try {
			new DrawingCheck(new Drawing(diagram), problems).everything();
		}
		catch (NumberFormatException | NoSuchElementException broken) {
			problems.add("The drawing in %s cannot be read", diagram.file());
		}
	}

}
