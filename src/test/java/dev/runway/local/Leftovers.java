package dev.runway.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/** Sees to it that one platform at a time uses the folder, and ends what a killed one has left running. */
final class Leftovers {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private final Folders folders;

	private final Progress progress;

	private @Nullable FileLock lock;

	Leftovers(Folders folders, Progress progress) {
		this.folders = folders;
		this.progress = progress;
	}

	/** Takes the folder for this process, until it ends; refuses when another one has it. */
	void takeFolder() {
		Path file = folders.run().resolve("runway.pid");
		try {
			var channel = FileChannel.open(folders.run().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
			lock = channel.tryLock();
			if (lock == null) {
				String pid = Files.exists(file) ? Files.readString(file).strip() : "?";
				throw new LocalFailure("Runway is running already in %s (process %s): stop it with Ctrl-C there, or with kill %s."
					.formatted(folders.root(), pid, pid));
			}
			Files.writeString(file, Long.toString(ProcessHandle.current().pid()));
		}
		catch (IOException e) {
			throw new LocalFailure("The folder " + folders.root() + " cannot be used: " + e.getMessage(), e);
		}
	}

	/** Gives the folder back: nothing runs there any more. */
	void leaveFolder() {
		try {
			Files.deleteIfExists(folders.run().resolve("runway.pid"));
		}
		catch (IOException e) {
			progress.say("This file could not be removed: " + e.getMessage());
		}
	}

	/** Ends the database that a killed run has left: all else has ended with it. */
	void end() {
		Postgres.leftover(folders).ifPresent(process -> {
			progress.say("An earlier run was killed and left PostgreSQL running (process %d): it is ended".formatted(process.pid()));
			stop(process);
		});
	}

	/** Asks the process to end and, when it has not done so in time, makes it. */
	private static void stop(ProcessHandle process) {
		process.destroy();
		try {
			process.onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (Exception e) {
			process.destroyForcibly();
			process.onExit().join();
		}
	}

}
