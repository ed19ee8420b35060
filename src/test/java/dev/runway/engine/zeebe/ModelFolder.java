package dev.runway.engine.zeebe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.runway.support.Models;

/** The models of the repository in a folder of their own, to be edited. */
record ModelFolder(Path path) {

	static ModelFolder in(Path path) {
		Models.files().forEach(file -> write(path.resolve(file.getFileName()), read(file)));
		return new ModelFolder(path);
	}

	String content(String file) {
		return read(path.resolve(file));
	}

	/** Replaces a text in a file, as a process owner or a new release would. */
	ModelFolder edit(String file, String before, String after) {
		var content = content(file);
		if (!content.contains(before)) {
			throw new IllegalArgumentException("%s does not hold %s".formatted(file, before));
		}
		write(path.resolve(file), content.replace(before, after));
		return this;
	}

	String location() {
		return path.toUri().toString();
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException failure) {
			throw new UncheckedIOException(failure);
		}
	}

	private static void write(Path file, String content) {
		try {
			Files.writeString(file, content);
		}
		catch (IOException failure) {
			throw new UncheckedIOException(failure);
		}
	}

}
