package dev.runway.engine.model;

import java.util.List;
import java.util.stream.Collectors;

import org.w3c.dom.Element;

/** Every task binds to the latest version of what it uses, every flow is listed, and every split has a way out. */
class ElementRules implements Rule {

	@Override
	public void check(ModelSet models, Code code, Problems problems) {
		models.diagrams().forEach(diagram -> check(diagram, problems));
	}

	private static void check(Diagram diagram, Problems problems) {
		diagram.bindings().forEach((name, binding) -> problems.when(!binding.equals("latest"),
				"Task '%s' does not bind to the latest version: an edited form or table would not take effect", name));
		unlistedFlows(diagram).forEach(flow -> problems.add(
				"The flow %s is not listed as outgoing where it begins: the engine would not take it", flow));
		diagram.elements("exclusiveGateway").stream().filter(gateway -> !hasWayOut(diagram, gateway))
			.forEach(gateway -> problems.add("The gateway '%s' has no default flow: an instance that fits no answer would stop there",
					Diagram.label(gateway)));
	}

	/** The flows that are missing among the outgoing ones of the element where they begin. */
	private static List<String> unlistedFlows(Diagram diagram) {
		var listed = Xml.all(diagram.document(), Xml.BPMN, "outgoing").map(flow -> flow.getTextContent().strip())
			.collect(Collectors.toSet());
		return diagram.elements("sequenceFlow").stream().map(flow -> flow.getAttribute("id"))
			.filter(flow -> !listed.contains(flow)).toList();
	}

	private static boolean hasWayOut(Diagram diagram, Element gateway) {
		return gateway.hasAttribute("default") || diagram.elements("sequenceFlow").stream()
			.filter(flow -> flow.getAttribute("sourceRef").equals(gateway.getAttribute("id"))).count() < 2;
	}

}
