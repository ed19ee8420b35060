package dev.runway.engine.model;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Every word that a model writes, in a condition, a header or a call, is one that the code knows. */
class WordRules implements Rule {

	private static final Pattern COMPARED = Pattern.compile("([a-z]\\w*(?:\\.\\w+)*)\\s*!?=\\s*\"(\\w+)\"");

	private static final Pattern CONTAINED = Pattern.compile("list contains\\(\\s*([a-z]\\w*(?:\\.\\w+)*)\\s*,\\s*\"(\\w+)\"");

	private static final Pattern CONSTANT = Pattern.compile("=\\s*\"(\\w+)\"");

	@Override
	public void check(ModelSet models, Code code, Problems problems) {
		for (var diagram : models.diagrams()) {
			diagram.expressions().forEach(expression -> check(expression, models, code, problems));
			diagram.jobs().forEach(job -> checkHeaders(job.name(), job.headers(), code, problems));
			diagram.elements().forEach(element -> checkInputs(Diagram.label(element), Mappings.inputs(element), code, problems));
			diagram.userTasks().forEach(task -> checkHeaders(task, diagram, code, problems));
			diagram.calls().forEach(call -> checkBox(call, diagram, code, problems));
		}
	}

	private static void check(Expression expression, ModelSet models, Code code, Problems problems) {
		for (var pattern : new Pattern[] { COMPARED, CONTAINED }) {
			pattern.matcher(expression.text()).results().forEach(found -> {
				var known = Optional.of(words(found.group(1), code)).filter(words -> !words.isEmpty()).orElseGet(() -> offered(found.group(1), models));
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

	/** The words that a form offers for a part of what its task gives. */
	private static Set<String> offered(String path, ModelSet models) {
		var parts = path.split("\\.", 2);
		return models.userTasks().stream().filter(task -> parts.length == 2 && task.outputs().containsKey(parts[0]))
			.flatMap(task -> models.forms().stream().filter(form -> form.id().equals(task.formId())))
			.flatMap(form -> form.fields().stream()).filter(field -> field.path().equals(parts[1]) || field.path().equals(path))
			.flatMap(field -> field.words().stream()).collect(Collectors.toSet());
	}

	private static void checkHeaders(String name, Map<String, String> headers, Code code, Problems problems) {
		headers.forEach((key, value) -> Optional.ofNullable(code.vocabularies().get(key)).filter(words -> !words.contains(value))
			.ifPresent(words -> problems.add("The header '%s' of task '%s' says '%s': the code knows %s", key, name, value,
					Problems.list(words))));
	}

	private static void checkHeaders(UserTask task, Diagram diagram, Code code, Problems problems) {
		checkHeaders(task.name(), task.headers(), code, problems);
		Box.around(task.element(), diagram, code).forEach((key, word) -> {
			var vocabulary = code.vocabularies().getOrDefault(key, Set.of());
			task.dueDate().flatMap(date -> Box.mentioned(date, vocabulary)).filter(other -> !other.equals(word))
				.ifPresent(other -> problems.add("Task '%s' is due with %s, and it is ended by the report of %s", task.name(), other, word));
			diagram.timers().forEach((event, time) -> Box.mentioned(time.getTextContent(), vocabulary)
				.filter(other -> event.getAttribute("attachedToRef").equals(task.id()) && !other.equals(word))
				.ifPresent(other -> problems.add("'%s' goes by %s, and sits on '%s', which is ended by the report of %s",
						Diagram.label(event), other, task.name(), word)));
			var header = Optional.ofNullable(task.headers().get(key));
			problems.when(header.isEmpty(), "Task '%s' does not say in its header '%s' what it is for", task.name(), key);
			header.filter(value -> !value.equals(word)).ifPresent(value -> problems.add(
					"Task '%s' says in its header '%s' that it is for %s, and it is ended by the report of %s", task.name(), key, value, word));
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
			.ifPresent(word -> Optional.ofNullable(box.get(variable)).filter(other -> !other.equals(word)).ifPresent(
					other -> problems.add("'%s' hands over %s, and hangs on what is ended by the report of %s", call.name(), word, other))));
	}

	private static Optional<String> constant(String source) {
		return Optional.of(CONSTANT.matcher(source)).filter(Matcher::matches).map(constant -> constant.group(1));
	}

}
