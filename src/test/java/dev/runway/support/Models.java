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

import dev.runway.engine.model.Diagram;
import dev.runway.engine.model.FormFile;
import dev.runway.engine.model.ModelSet;

/** All models of the repository by file name, to be edited on purpose. */
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

	/** The models as the application reads them. */
	public ModelSet set() {
		return ModelSet.of(contents);
	}

	public List<String> jobTypes() {
		return set().jobTypes();
	}

	public List<String> formIds() {
		return set().forms().stream().map(FormFile::id).toList();
	}

	public List<Diagram> diagrams() {
		return set().diagrams();
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
