package dev.runway.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Where the local platform keeps its downloads, its data, its logs and the ids of its processes. */
record Folders(Path root, Path downloads) {

	/** A folder that holds everything, the downloads as well. */
	static Folders in(Path root) {
		return new Folders(root, root.resolve("platform"));
	}

	/** An empty folder of a test's own under {@code target/}, with the downloads of {@code ./mvnw -Plocal}. */
	static Folders ofTest(String name) {
		var folders = new Folders(Path.of("target", name), Path.of(".local", "platform"));
		folders.reset();
		return folders;
	}

	Folders {
		root = root.toAbsolutePath().normalize();
		downloads = downloads.toAbsolutePath().normalize();
	}

	Path data(String part) {
		return create(root.resolve("data").resolve(part));
	}

	Path log(String part) {
		return create(root.resolve("logs")).resolve(part + ".log");
	}

	Path run() {
		return create(root.resolve("run"));
	}

	Path download(String name) {
		return create(downloads).resolve(name);
	}

	/** An empty folder for what a part puts aside while it runs. */
	Path scratch(String part) {
		Path folder = root.resolve("run").resolve("tmp").resolve(part);
		delete(folder);
		return create(folder);
	}

	/** Where the offset of the clock is kept. */
	Path clock() {
		return data("clock").resolve("offset");
	}

	/** Lets the clock of what starts here be so far ahead of the real one, or behind. */
	Folders startingAt(Duration offset) {
		try {
			Files.writeString(clock(), offset.toString());
			return this;
		}
		catch (IOException e) {
			throw new LocalFailure("The offset of the clock cannot be written: " + e.getMessage(), e);
		}
	}

	/** Forgets everything but the downloads. */
	void reset() {
		delete(root.resolve("data"));
		delete(root.resolve("logs"));
	}

	/** Forgets what a part has kept. */
	void forget(String part) {
		delete(root.resolve("data").resolve(part));
	}

	private static Path create(Path folder) {
		try {
			return Files.createDirectories(folder);
		}
		catch (IOException e) {
			throw new LocalFailure("The folder " + folder + " cannot be made: " + e.getMessage(), e);
		}
	}

	private static void delete(Path folder) {
		if (!Files.exists(folder)) {
			return;
		}
		try (var paths = Files.walk(folder)) {
			for (Path path : paths.sorted((a, b) -> b.compareTo(a)).toList()) {
				Files.deleteIfExists(path);
			}
		}
		catch (IOException | UncheckedIOException e) {
			throw new LocalFailure("The folder " + folder + " cannot be emptied: " + e.getMessage(), e);
		}
	}

}
