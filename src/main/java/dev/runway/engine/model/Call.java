package dev.runway.engine.model;

import java.util.Map;

import org.w3c.dom.Element;

/** A task that another process does: what is handed over and what comes back (expressions by variable). */
record Call(Element element, String name, String processId, boolean handsOverEverything, boolean takesBackEverything,
		Map<String, String> inputs, Map<String, String> outputs) {

	Call(Element call) {
		this(call, Diagram.label(call), Xml.extension(call, "calledElement", "processId").orElse(""),
				propagates(call, "propagateAllParentVariables"), propagates(call, "propagateAllChildVariables"),
				Mappings.inputs(call), Mappings.outputs(call));
	}

	/** The engine propagates all variables unless the diagram says otherwise. */
	private static boolean propagates(Element call, String what) {
		return Xml.extension(call, "calledElement", what).map(Boolean::parseBoolean).orElse(true);
	}

}
