package dev.runway.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** All models of the repository by file name: what they ask of the code, and of each other. */
public final class Models {

	private static final List<Path> FOLDERS = List.of(Path.of("bpmn"), Path.of("forms"));

	private final SortedMap<String, String> contents;

	private Models(Map<String, String> contents) {
		this.contents = new TreeMap<>(contents);
	}

	/** The models as they are in the working copy. */
	public static Models inRepository() {
		var contents = new TreeMap<String, String>();
		files().forEach(file -> contents.put(file.getFileName().toString(), read(file)));
		return new Models(contents);
	}

	/** The files of the working copy that are deployed as one bundle. */
	public static List<Path> files() {
		return FOLDERS.stream().flatMap(Models::list)
				.filter(file -> file.toString().matches(".*\\.(bpmn|dmn|form)")).sorted().toList();
	}

	public String content(String file) {
		return Optional.ofNullable(contents.get(file))
				.orElseThrow(() -> new IllegalArgumentException("There is no model " + file));
	}

	/** The same models after an edit of one file: every match of the pattern is replaced. */
	public Models edited(String file, Pattern before, String after) {
		var match = before.matcher(content(file));
		if (!match.find()) {
			throw new IllegalArgumentException("%s does not hold %s".formatted(file, before));
		}
		var edited = new TreeMap<>(contents);
		edited.put(file, match.replaceAll(after));
		return new Models(edited);
	}

	/** The same models after an edit of one file: every such text is replaced. */
	public Models edited(String file, String before, String after) {
		return edited(file, Pattern.compile(before, Pattern.LITERAL), Matcher.quoteReplacement(after));
	}

	/** The same models without one file. */
	public Models without(String file) {
		var fewer = new TreeMap<>(contents);
		fewer.remove(file);
		return new Models(fewer);
	}

	public List<Diagram> diagrams() {
		return named(".bpmn").map(file -> new Diagram(file.getKey(), file.getValue())).toList();
	}

	public List<FormFile> forms() {
		return named(".form").map(file -> new FormFile(file.getKey(), file.getValue())).toList();
	}

	public List<TableFile> tables() {
		return named(".dmn").map(file -> new TableFile(file.getKey(), file.getValue())).toList();
	}

	/** The decisions that the tables offer. */
	public List<String> decisionIds() {
		return tables().stream().map(TableFile::id).toList();
	}

	/** The job types that need a worker. */
	public List<String> jobTypes() {
		return diagrams().stream().flatMap(diagram -> diagram.jobs().stream()).map(JobTask::type)
				.distinct().sorted().toList();
	}

	/** The messages that the processes wait for. */
	public List<String> messageNames() {
		return diagrams().stream().flatMap(diagram -> diagram.messageNames().stream()).distinct().sorted().toList();
	}

	/** The BPMN errors that the processes catch. */
	public List<String> errorCodes() {
		return diagrams().stream().flatMap(diagram -> diagram.errorCodes().stream()).distinct().sorted().toList();
	}

	/** The forms that user tasks ask for. */
	public List<String> formIds() {
		return userTasks().stream().map(UserTask::formId).distinct().sorted().toList();
	}

	/** The decisions that business rule tasks call. */
	public List<String> calledDecisions() {
		return diagrams().stream().flatMap(diagram -> diagram.calledDecisions().stream()).distinct().sorted().toList();
	}

	public List<UserTask> userTasks() {
		return diagrams().stream().flatMap(diagram -> diagram.userTasks().stream()).toList();
	}

	private Stream<Map.Entry<String, String>> named(String ending) {
		return contents.entrySet().stream().filter(file -> file.getKey().endsWith(ending));
	}

	private static Stream<Path> list(Path folder) {
		try (var files = Files.list(folder)) {
			return files.toList().stream();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
