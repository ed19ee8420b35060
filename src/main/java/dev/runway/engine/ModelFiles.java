package dev.runway.engine;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads the models that a command is given, by file name. */
final class ModelFiles {

	private ModelFiles() {
	}

	static Map<String, String> read(List<Path> files) throws Unreadable {
		var contents = new TreeMap<String, String>();
		for (var file : files) {
			try {
				contents.put(file.getFileName().toString(), Files.readString(file));
			}
			catch (MalformedInputException broken) {
				throw new Unreadable("The file '%s' is no text in UTF-8.".formatted(file), broken);
			}
			catch (IOException broken) {
				throw new Unreadable("The file '%s' cannot be read.".formatted(file), broken);
			}
		}
		return contents;
	}

	/** Says which file cannot be read. */
	static final class Unreadable extends Exception {

		private Unreadable(String message, IOException cause) {
			super(message, cause);
		}

	}

}
