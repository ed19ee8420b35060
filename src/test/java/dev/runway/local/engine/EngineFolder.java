package dev.runway.local.engine;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;

import org.jspecify.annotations.Nullable;

/**
 * Where an engine keeps its log; locked against a second engine. The state beside it is thrown away at each start and
 * made again from the log. A temporary folder goes with its engine.
 */
final class EngineFolder implements AutoCloseable {

	private final Path root;
	private final boolean temporary;
	private final FileChannel lock;

	private EngineFolder(Path root, boolean temporary, FileChannel lock) {
		this.root = root;
		this.temporary = temporary;
		this.lock = lock;
	}

	/** Opens the folder, or a temporary one where none is given. */
	static EngineFolder open(@Nullable Path folder) {
		try {
			var root = folder != null ? Files.createDirectories(folder) : Files.createTempDirectory("runway-engine");
			return new EngineFolder(root, folder == null, lock(root));
		} catch (IOException ex) {
			throw unusable(folder, ex);
		}
	}

	private static FileChannel lock(Path root) throws IOException {
		var channel = FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
		try {
			if (channel.tryLock() != null) {
				return channel;
			}
		} catch (OverlappingFileLockException ex) {
			// An engine of this very JVM has it.
		}
		channel.close();
		throw new EngineFailure("Another engine runs in the folder " + root + ": stop it first, or give this one a folder of its own");
	}

	static EngineFailure unusable(@Nullable Path folder, IOException ex) {
		return new EngineFailure("The engine's folder %s cannot be written: %s".formatted(
				folder != null ? folder : System.getProperty("java.io.tmpdir"), ex), ex);
	}

	Path root() {
		return root;
	}

	Path log() {
		return root.resolve("engine.log");
	}

	/** An empty folder for the state. */
	Path state() throws IOException {
		var state = root.resolve("state");
		delete(state);
		return Files.createDirectory(state);
	}

	@Override
	public void close() throws IOException {
		delete(root.resolve("state"));
		lock.close();
		if (temporary) {
			delete(root);
		}
	}

	private static void delete(Path folder) throws IOException {
		if (!Files.exists(folder)) {
			return;
		}
		try (var files = Files.walk(folder)) {
			for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(file);
			}
		}
	}
}
