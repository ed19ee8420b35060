package dev.runway.engine.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Diagrams, tables and forms that are deployed together, by file name. */
public final class ModelSet {

	private final SortedMap<String, String> contents;

	private final List<String> unreadable = new ArrayList<>();

	private final List<Diagram> diagrams;

	private final List<FormFile> forms;

	private final List<TableFile> tables;

	private ModelSet(Map<String, String> contents) {
		this.contents = new TreeMap<>(contents);
		this.diagrams = read(".bpmn", Diagram::new);
		this.forms = read(".form", FormFile::new);
		this.tables = read(".dmn", TableFile::new);
		contents.keySet().stream().filter(file -> !isModel(file))
			.forEach(file -> unreadable.add("The file %s is no model: it must end in .bpmn, .dmn or .form".formatted(file)));
	}

	/** The models with these contents, by file name. */
	public static ModelSet of(Map<String, String> contents) {
		return new ModelSet(contents);
	}

	/** The same models, where other files take the place of those with their names or come in addition. */
	public ModelSet with(Map<String, String> files) {
		var together = new TreeMap<>(contents);
		together.putAll(files);
		return new ModelSet(together);
	}

	/** Whether a file is one that the engine takes. */
	public static boolean isModel(String file) {
		return file.matches(".*\\.(bpmn|dmn|form)");
	}

	public SortedMap<String, String> contents() {
		return contents;
	}

	public List<Diagram> diagrams() {
		return diagrams;
	}

	public List<FormFile> forms() {
		return forms;
	}

	public List<TableFile> tables() {
		return tables;
	}

	/** What is wrong with the files that cannot be read; they are left out everywhere else. */
	List<String> unreadable() {
		return unreadable;
	}

	/** The job types that need a worker or a check. */
	public List<String> jobTypes() {
		return Stream.concat(diagrams.stream().flatMap(diagram -> diagram.jobs().stream()).map(JobTask::type), listenerTypes().stream())
			.distinct().sorted().toList();
	}

	/** Those of the job types that listeners of user tasks ask for. */
	public List<String> listenerTypes() {
		return userTasks().stream().flatMap(task -> task.listeners().stream()).map(Listener::type).distinct().sorted().toList();
	}

	List<UserTask> userTasks() {
		return diagrams.stream().flatMap(diagram -> diagram.userTasks().stream()).toList();
	}

	List<Call> calls() {
		return diagrams.stream().flatMap(diagram -> diagram.calls().stream()).toList();
	}

	private <T> List<T> read(String ending, BiFunction<String, String, T> reader) {
		return contents.entrySet().stream().filter(file -> file.getKey().endsWith(ending))
			.flatMap(file -> read(file.getKey(), file.getValue(), reader)).toList();
	}

	private <T> Stream<T> read(String file, String content, BiFunction<String, String, T> reader) {
		if (content.isBlank()) {
			unreadable.add("The file %s is empty: save it in the Modeler again".formatted(file));
			return Stream.empty();
		}
		try {
			return Stream.of(reader.apply(file, content));
		}
		catch (IllegalArgumentException broken) {
			unreadable.add("The file %s cannot be read: %s".formatted(file, broken.getMessage()));
			return Stream.empty();
		}
	}

}
