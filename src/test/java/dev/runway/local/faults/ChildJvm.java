package dev.runway.local.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A part of Runway in a process of its own, which can be told a line and be killed; it ends with the process that started it. */
final class ChildJvm {

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private final Process process;

	private final Path output;

	private ChildJvm(Process process, Path output) {
		this.process = process;
		this.output = output;
	}

	static ChildJvm start(Class<?> main, Path output, List<String> options, List<String> arguments) {
		var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC",
				"-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED"));
		command.addAll(options);
		command.addAll(List.of("-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), main.getName()));
		command.addAll(arguments);
		try {
			Files.createDirectories(output.getParent());
			return new ChildJvm(new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(Redirect.appendTo(output.toFile())).start(), output);
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Ends this process when the one that started it has ended. */
	static void endWithParent() {
		ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(() -> Runtime.getRuntime().halt(1)));
	}

	void tell(String line) {
		try {
			Writer writer = process.outputWriter(StandardCharsets.UTF_8);
			writer.write(line + "\n");
			writer.flush();
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	boolean alive() {
		return process.isAlive();
	}

	long pid() {
		return process.pid();
	}

	String output() {
		try {
			return Files.readString(output);
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Ends it as kill -9 does. */
	void kill() {
		process.destroyForcibly();
		awaitEnd();
	}

	/** Asks it to end, and waits until it has. */
	void stop() {
		process.destroy();
		awaitEnd();
	}

	private void awaitEnd() {
		try {
			if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
				process.destroyForcibly();
				throw new AssertionError("It did not end: " + output());
			}
		}
		catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}

}
