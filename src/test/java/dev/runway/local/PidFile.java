package dev.runway.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Remembers the process of one part, so that the next start recognises it when this one could not stop it. */
record PidFile(Path file) {

	/** Stands early in the command line of the part: a process that bears it is ours, whoever has its number today. */
	String mark() {
		return "-Drunway.part=" + file;
	}

	void write(long pid) {
		try {
			Files.writeString(file, Long.toString(pid));
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	void remove() {
		try {
			Files.deleteIfExists(file);
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** The part's process when it still runs; a process of somebody else under the same number is left alone. */
	Optional<ProcessHandle> process() {
		return pid().flatMap(ProcessHandle::of)
			.filter(ProcessHandle::isAlive)
			.filter(process -> commandLine(process).contains(mark()));
	}

	private Optional<Long> pid() {
		try {
			return Optional.of(Long.valueOf(Files.readString(file).strip()));
		}
		catch (IOException | NumberFormatException e) {
			return Optional.empty();
		}
	}

	private static String commandLine(ProcessHandle process) {
		ProcessHandle.Info info = process.info();
		return info.commandLine().orElseGet(() -> String.join(" ", info.arguments().orElse(new String[0])));
	}

}
