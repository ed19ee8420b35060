package dev.runway.engine.model;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.feel.syntaxtree.ConstContext;
import scala.jdk.javaapi.CollectionConverters;

/** Every variable that an expression of a diagram asks for is one that the process may know. */
public class VariableRules implements Rule {

	@Override
	public void check(ModelSet models, Code code, Problems problems) {
		for (var diagram : models.diagrams()) {
			var known = known(diagram, models, code);
			diagram.expressions().forEach(expression -> Feel.expression(expression.text())
				.ifPresent(read -> Variables.in(read.parsed()).forEach(path -> check(expression, path, known, problems))));
		}
	}

	private static void check(Expression expression, List<String> path, Map<String, Set<Shape>> known, Problems problems) {
		var name = path.getFirst();
		if (!known.containsKey(name)) {
			problems.add("'%s' asks for '%s', and the process has no such variable%s", expression.owner(), name,
					Nearest.hint(name, known.keySet()));
			return;
		}
		var shapes = known.get(name);
		for (var part : path.subList(1, path.size())) {
			if (shapes.isEmpty() || shapes.stream().anyMatch(Shape::isAnything)) {
				return;
			}
			var parts = shapes.stream().flatMap(shape -> shape.parts().keySet().stream()).collect(Collectors.toSet());
			if (!parts.contains(part)) {
				problems.add("'%s' asks for '%s', and there is no '%s' in it%s", expression.owner(), String.join(".", path), part,
						Nearest.hint(part, parts));
				return;
			}
			shapes = shapes.stream().flatMap(shape -> shape.at(part).stream()).collect(Collectors.toSet());
		}
	}

	/** The names of the variables that something in the process, or what starts it, gives. */
	public static Set<String> names(Diagram diagram, ModelSet models, Code code) {
		return known(diagram, models, code).keySet();
	}

	/** The variables that something in the process, or what starts it, gives; with what is known of their parts. */
	static Map<String, Set<Shape>> known(Diagram diagram, ModelSet models, Code code) {
		var known = new TreeMap<String, Set<Shape>>();
		diagram.messageEvents().stream().flatMap(event -> code.sent(event.name()).stream())
			.forEach(sent -> sent.variables().forEach(variable -> add(known, variable)));
		diagram.errorEvents().values().forEach(error -> code.errors().getOrDefault(error, Set.of()).forEach(variable -> add(known, variable)));
		diagram.jobs().stream().flatMap(job -> code.work(job.type()).stream()).forEach(work -> add(known, work.gives()));
		diagram.calledTables().forEach(called -> add(known, called.resultVariable(), models.tables().stream()
			.filter(table -> table.id().equals(called.tableId())).map(table -> Shape.holding(table.outputs())).toList()));
		models.calls().stream().filter(call -> diagram.processIds().contains(call.processId()))
			.forEach(call -> call.inputs().keySet().forEach(variable -> add(known, variable)));
		diagram.elements().forEach(element -> {
			Mappings.inputs(element).keySet().forEach(variable -> add(known, variable));
			Mappings.outputs(element).forEach((variable, source) -> add(known, variable, shape(source)));
		});
		Stream.concat(diagram.userTasks().stream().map(UserTask::formId), diagram.startForms().stream().map(Diagram.StartForm::formId))
			.flatMap(id -> models.forms().stream().filter(form -> form.id().equals(id)))
			.forEach(form -> form.variables().forEach(variable -> add(known, variable)));
		diagram.otherVariables().forEach(variable -> add(known, variable));
		return known;
	}

	/** What is known of an object that is written out, such as {@code {name: name}}. */
	private static List<Shape> shape(String source) {
		return Feel.expression(source.replaceFirst("^=", "")).map(Feel::parsed).stream().filter(ConstContext.class::isInstance)
			.map(ConstContext.class::cast)
			.map(context -> Shape.holding(CollectionConverters.asJava(context.entries()).stream().map(scala.Tuple2::_1).toList()))
			.toList();
	}

	private static void add(Map<String, Set<Shape>> known, Map<String, Shape> variables) {
		variables.forEach((variable, shape) -> add(known, variable, List.of(shape)));
	}

	private static void add(Map<String, Set<Shape>> known, String variable, Collection<Shape> shapes) {
		known.computeIfAbsent(variable.split("\\.")[0], name -> new HashSet<>()).addAll(variable.contains(".") ? List.of() : shapes);
	}

	private static void add(Map<String, Set<Shape>> known, String variable) {
		add(known, variable, List.of());
	}

}
