package dev.runway.engine.model;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.runway.engine.DecisionTable;
import dev.runway.engine.ErrorCode;
import dev.runway.engine.JobType;
import dev.runway.engine.Sends;
import dev.runway.engine.TaskCheck;
import dev.runway.engine.Vocabulary;
import dev.runway.engine.Worker;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.core.type.filter.TypeFilter;
import org.springframework.util.ClassUtils;

/**
 * What the application's code offers to the models. It is read from the classes themselves, so that it is the same with
 * and without a running application.
 *
 * @param work the workers by job type
 * @param checks the checks of what people send, by job type
 * @param messages what the code sends, by the message's name
 * @param errors the codes of the business errors that workers throw, each with the variables that it brings
 * @param vocabularies the words that the diagrams may write, by their key
 * @param tables what may stand in the decision tables, by their id
 */
public record Code(Map<String, Work> work, Map<String, Check> checks, Map<String, Sent> messages, Map<String, Set<String>> errors,
		Map<String, Set<String>> vocabularies, Map<String, DecisionTable> tables) {

	private static final String BASE = "dev.runway";

	/**
	 * A message that the code sends.
	 *
	 * @param pattern its correlation key with words in braces, as the code names it; empty when it starts instances
	 * @param keys all keys that the pattern stands for
	 * @param variables the variables that it brings
	 */
	record Sent(String pattern, Set<String> keys, Set<String> variables) {

		private static final Pattern WORD = Pattern.compile("\\{(\\w+)}\"$");

		/** Whether a diagram may find its instance so: by one of the keys, or by a variable that holds the word. */
		boolean fits(String key) {
			return keys.contains(key) || key.equals(byVariable());
		}

		/** The key as a diagram writes it that takes its word from a variable of that name. */
		String byVariable() {
			return WORD.matcher(pattern).replaceFirst("\" + $1");
		}

	}

	/** Reads the annotated classes of the application. */
	public static Code onClassPath() {
		var vocabularies = annotated(Vocabulary.class).collect(Collectors.toMap(
				type -> type.getAnnotation(Vocabulary.class).value(), type -> Shape.of(words(type)).words()));
		return new Code(readWork(), readChecks(), readMessages(vocabularies), readErrors(), vocabularies, byId(declaredTables()));
	}

	/** The same code, of whose tables the running application may know more. */
	public Code knowing(Collection<DecisionTable> others) {
		var all = new TreeMap<>(tables);
		all.putAll(byId(others.stream()));
		return new Code(work, checks, messages, errors, vocabularies, all);
	}

	/** What is declared of a table. */
	public Optional<DecisionTable> table(String id) {
		return Optional.ofNullable(tables.get(id));
	}

	/** The job types that have a worker or a check. */
	public Set<String> jobTypes() {
		return Stream.of(work, checks).flatMap(types -> types.keySet().stream()).collect(Collectors.toCollection(TreeSet::new));
	}

	/** What the worker of a job type does. */
	Optional<Work> work(String jobType) {
		return Optional.ofNullable(work.get(jobType));
	}

	/** How the check of a job type judges what people send. */
	Optional<Check> check(String jobType) {
		return Optional.ofNullable(checks.get(jobType));
	}

	/** What the code sends under the name of a message. */
	Optional<Sent> sent(String message) {
		return Optional.ofNullable(messages.get(message));
	}

	/** What the code knows of a variable that workers read under this name. */
	Optional<Shape> read(String variable) {
		return shape(variable, Work::reads);
	}

	/** What the code knows of a variable that workers add under this name. */
	Optional<Shape> given(String variable) {
		return shape(variable, Work::gives);
	}

	private Optional<Shape> shape(String variable, Function<Work, Map<String, Shape>> side) {
		return work.values().stream().map(side).filter(each -> each.containsKey(variable)).map(each -> each.get(variable))
			.findFirst();
	}

	private static Class<?> words(Class<?> marked) {
		var words = marked.getAnnotation(Vocabulary.class).words();
		return words == Void.class ? marked : words;
	}

	private static Map<String, Work> readWork() {
		var work = new TreeMap<String, Work>();
		annotated(JobType.class).filter(Worker.class::isAssignableFrom)
			.forEach(type -> work.put(type.getAnnotation(JobType.class).value(), Work.of(type)));
		return work;
	}

	private static Map<String, Check> readChecks() {
		var checks = new TreeMap<String, Check>();
		annotated(JobType.class).filter(TaskCheck.class::isAssignableFrom)
			.forEach(type -> checks.put(type.getAnnotation(JobType.class).value(), Check.of(type)));
		return checks;
	}

	private static Map<String, Sent> readMessages(Map<String, Set<String>> vocabularies) {
		var messages = new TreeMap<String, Sent>();
		Stream.of(Sends.class, Sends.All.class).flatMap(Code::annotated)
			.flatMap(type -> Stream.of(type.getAnnotationsByType(Sends.class)))
			.forEach(sends -> messages.put(sends.message(),
					new Sent(sends.correlationKey(), keys(sends.correlationKey(), vocabularies), Set.of(sends.variables()))));
		return messages;
	}

	/** All keys that one with words in braces stands for. */
	private static Set<String> keys(String pattern, Map<String, Set<String>> vocabularies) {
		if (pattern.isEmpty()) {
			return Set.of();
		}
		for (var vocabulary : vocabularies.entrySet()) {
			var word = "{%s}".formatted(vocabulary.getKey());
			if (pattern.contains(word)) {
				return vocabulary.getValue().stream().map(value -> pattern.replace(word, value))
					.collect(Collectors.toCollection(TreeSet::new));
			}
		}
		return Set.of(pattern);
	}

	private static Map<String, Set<String>> readErrors() {
		return annotated(ErrorCode.class).map(type -> type.getAnnotation(ErrorCode.class))
			.collect(Collectors.toMap(ErrorCode::value, error -> Set.of(error.variables()), Code::together, TreeMap::new));
	}

	private static Map<String, DecisionTable> byId(Stream<DecisionTable> tables) {
		return tables.collect(Collectors.toMap(DecisionTable::id, table -> table));
	}

	private static Stream<DecisionTable> declaredTables() {
		return found(new AssignableTypeFilter(DecisionTable.class)).map(type -> (DecisionTable) BeanUtils.instantiateClass(type));
	}

	private static Set<String> together(Set<String> one, Set<String> other) {
		return Stream.of(one, other).flatMap(Set::stream).collect(Collectors.toSet());
	}

	private static Stream<Class<?>> annotated(Class<? extends java.lang.annotation.Annotation> annotation) {
		return found(new AnnotationTypeFilter(annotation, false));
	}

	private static Stream<Class<?>> found(TypeFilter wanted) {
		var scanner = new ClassPathScanningCandidateComponentProvider(false);
		scanner.addIncludeFilter(wanted);
		return scanner.findCandidateComponents(BASE).stream().map(BeanDefinition::getBeanClassName)
			.map(name -> ClassUtils.resolveClassName(String.valueOf(name), Code.class.getClassLoader()));
	}

}
