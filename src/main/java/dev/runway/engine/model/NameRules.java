package dev.runway.engine.model;

import java.util.regex.Pattern;

import org.w3c.dom.Element;

/** Ids and labels say what they stand for. */
class NameRules implements Rule {

	private static final Pattern MEANINGFUL = Pattern.compile("[A-Z][A-Za-z]*_[A-Z][A-Za-z]*");

	private static final Pattern GENERATED = Pattern.compile(".*_[0-9a-z]{7,}");

	@Override
	public void check(ModelSet models, Code code, Problems problems) {
		models.diagrams().forEach(diagram -> {
			diagram.ids().stream().filter(id -> !diagram.processIds().contains(id))
				.filter(id -> GENERATED.matcher(id).matches() || !MEANINGFUL.matcher(id).matches())
				.forEach(id -> problems.add("The id '%s' says nothing: name it like Task_SignJointPlan", id));
			diagram.elements().stream().filter(NameRules::needsName).filter(element -> Diagram.label(element).equals(element.getAttribute("id")))
				.forEach(element -> problems.add("%s has no name", element.getAttribute("id")));
		});
	}

	private static boolean needsName(Element element) {
		var kind = element.getLocalName();
		return kind.endsWith("Task") || kind.equals("endEvent") || kind.equals("boundaryEvent")
				|| kind.equals("intermediateCatchEvent") || kind.equals("subProcess") || kind.equals("callActivity");
	}

}
