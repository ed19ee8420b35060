package dev.runway.engine.model;

import java.util.Optional;
import java.util.TreeSet;

/** Every process that is called exists, and gets what its tasks need and nothing else. */
class CallRules implements Rule {

	@Override
	public void check(ModelSet models, Code code, Problems problems) {
		models.calls().forEach(call -> check(call, models, code, problems));
	}

	private static void check(Call call, ModelSet models, Code code, Problems problems) {
		problems.when(call.handsOverEverything(), "'%s' hands all variables over: name those that '%s' needs", call.name(),
				call.processId());
		problems.when(call.takesBackEverything(), "'%s' takes all variables back: name those that it wants of '%s'",
				call.name(), call.processId());
		var called = called(call, models);
		problems.when(called.isEmpty(), "'%s' calls the process '%s', and there is none", call.name(), call.processId());
		called.ifPresent(diagram -> needs(diagram, code).stream().filter(variable -> !call.inputs().containsKey(variable))
			.forEach(variable -> problems.add("'%s' does not hand '%s' over to '%s', which needs it", call.name(), variable,
					call.processId())));
	}

	private static Optional<Diagram> called(Call call, ModelSet models) {
		return models.diagrams().stream().filter(diagram -> diagram.processIds().contains(call.processId())).findFirst();
	}

	/** The variables that the process's workers need, and that nothing in the process gives. */
	private static TreeSet<String> needs(Diagram diagram, Code code) {
		var needs = new TreeSet<String>();
		var work = diagram.jobs().stream().flatMap(job -> code.work(job.type()).stream()).toList();
		work.forEach(each -> needs.addAll(each.needs()));
		work.forEach(each -> needs.removeAll(each.gives().keySet()));
		diagram.calledTables().forEach(table -> needs.remove(table.resultVariable()));
		diagram.elements().forEach(element -> needs.removeAll(Mappings.outputs(element).keySet()));
		return needs;
	}

}
