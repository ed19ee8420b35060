package dev.runway.engine.zeebe;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import dev.runway.engine.model.Code;
import dev.runway.engine.model.Diagram;
import dev.runway.engine.model.ModelSet;
import dev.runway.engine.model.Problems;
import dev.runway.engine.model.Rule;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.traversal.ModelWalker;
import io.camunda.zeebe.model.bpmn.validation.ValidationVisitor;
import io.camunda.zeebe.model.bpmn.validation.zeebe.ZeebeDesignTimeValidators;
import org.camunda.bpm.model.xml.ModelException;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** What the engine itself asks of a diagram, in its words, so that it refuses none that was checked before. */
public class StructureRules implements Rule {

	@Override
	public void check(ModelSet models, Code code, Problems problems) {
		models.diagrams().forEach(diagram -> check(diagram, Objects.requireNonNull(models.contents().get(diagram.file())), problems));
	}

	private static void check(Diagram diagram, String xml, Problems problems) {
		try {
			var model = Bpmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
			var visitor = new ValidationVisitor(ZeebeDesignTimeValidators.VALIDATORS);
			new ModelWalker(model).walk(visitor);
			visitor.getValidationResult()
				.getResults()
				.forEach((element, results) -> results.forEach(result -> problems.add("'%s' in %s: %s", label(element),
						diagram.file(), result.getMessage())));
		}
		catch (ModelException broken) {
			problems.add("The file %s is no diagram that the engine takes: %s", diagram.file(), OneLine.of(broken));
		}
	}

	private static String label(ModelElementInstance element) {
		for (var each = element; each != null; each = each.getParentElement()) {
			for (var attribute : new String[] { "name", "id" }) {
				var value = each.getAttributeValue(attribute);
				if (value != null && !value.isBlank()) {
					return value.replaceAll("\\s+", " ");
				}
			}
		}
		return element.getElementType().getTypeName();
	}

}
