package dev.runway.engine.model;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every word that a model writes, in a condition, a header or a call, is one that the code knows. */
class WordRules implements Rule {

	private static final Pattern COMPARED = Pattern.compile("([a-z]\\w*(?:\\.\\w+)*)\\s*!?=\\s*\"(\\w+)\"");

	private static final Pattern CONTAINED = Pattern.compile("list contains\\(\\s*([a-z]\\w*(?:\\.\\w+)*)\\s*,\\s*\"(\\w+)\"");

	private static final Pattern CONSTANT = Pattern.compile("=\\s*\"(\\w+)\"");

	@Override
	public void check(ModelSet models, Code code, Problems problems) {
		for (var diagram : models.diagrams()) {
			diagram.expressions().forEach(expression -> check(expression, code, problems));
			diagram.jobs().forEach(job -> checkHeaders(job.name(), job.headers(), code, problems));
			diagram.elements().forEach(element -> checkInputs(Diagram.label(element), Mappings.inputs(element), code, problems));
			diagram.userTasks().forEach(task -> checkHeaders(task, diagram, code, problems));
			diagram.calls().forEach(call -> checkBox(call, diagram, code, problems));
		}
		models.tables().forEach(table -> check(table, code, problems));
	}

	private static void check(Expression expression, Code code, Problems problems) {
		for (var pattern : new Pattern[] { COMPARED, CONTAINED }) {
			pattern.matcher(expression.text()).results().forEach(found -> {
				var known = words(found.group(1), code);
				problems.when(!known.isEmpty() && !known.contains(found.group(2)),
						"'%s' asks whether %s is \"%s\": the code says %s", expression.owner(), found.group(1), found.group(2),
						Problems.list(known));
			});
		}
	}

	/** The words that the code gives or reads under a path of variables; empty where it knows nothing of them. */
	private static Set<String> words(String path, Code code) {
		var parts = path.split("\\.", 2);
		var variable = code.given(parts[0]).or(() -> code.read(parts[0]));
		return variable.flatMap(shape -> parts.length == 1 ? Optional.of(shape) : shape.at(parts[1].split("\\.")))
			.map(Shape::words).orElse(Set.of());
	}

	private static void checkHeaders(String name, Map<String, String> headers, Code code, Problems problems) {
		headers.forEach((key, value) -> Optional.ofNullable(code.vocabularies().get(key)).filter(words -> !words.contains(value))
			.ifPresent(words -> problems.add("The header '%s' of task '%s' says '%s': the code knows %s", key, name, value,
					Problems.list(words))));
	}

	private static void checkHeaders(UserTask task, Diagram diagram, Code code, Problems problems) {
		checkHeaders(task.name(), task.headers(), code, problems);
		Box.around(task.element(), diagram, code).forEach((key, word) -> {
			var header = Optional.ofNullable(task.headers().get(key));
			problems.when(header.isEmpty(), "Task '%s' does not say in its header '%s' what it is for", task.name(), key);
			header.filter(value -> !value.equals(word)).ifPresent(value -> problems.add(
					"Task '%s' says in its header '%s' that it is for %s, and stands in the box of %s", task.name(), key, value, word));
		});
	}

	private static void checkInputs(String name, Map<String, String> inputs, Code code, Problems problems) {
		inputs.forEach((variable, source) -> constant(source).ifPresent(word -> {
			var known = code.vocabularies().getOrDefault(variable, words(variable, code));
			problems.when(!known.isEmpty() && !known.contains(word), "'%s' hands '%s' over as '%s': the code knows %s", name, word,
					variable, Problems.list(known));
		}));
	}

	private static void checkBox(Call call, Diagram diagram, Code code, Problems problems) {
		var box = Box.around(call.element(), diagram, code);
		call.inputs().forEach((variable, source) -> constant(source)
			.filter(word -> box.containsKey(variable) && !word.equals(box.get(variable)))
			.ifPresent(word -> problems.add("'%s' hands over %s, and stands in the box of %s", call.name(), word, box.get(variable))));
	}

	private static Optional<String> constant(String source) {
		return Optional.of(CONSTANT.matcher(source)).filter(Matcher::matches).map(constant -> constant.group(1));
	}

	/** The columns that tables answer with. */
	private static void check(TableFile table, Code code, Problems problems) {
		for (int column = 0; column < table.outputs().size(); column++) {
			var key = table.outputs().get(column);
			var known = code.vocabularies().get(key);
			for (int row = 0; known != null && row < table.rows().size(); row++) {
				for (var word : table.rows().get(row).results().get(column).replace("\"", "").split(",")) {
					problems.when(!known.contains(word.strip()), "The table '%s' says '%s' in row %d as '%s': the code knows %s", table.id(),
							word.strip(), row + 1, key, Problems.list(known));
				}
			}
		}
	}

}
