package dev.runway.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;

/** {@link LocalRunway} in a process of its own, as {@code ./mvnw -Plocal} starts it. */
final class Launched implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	/** What was under way when it is killed is handed out again soon. */
	private static final Map<String, String> HASTE = Map.of("RUNWAY_ENGINE_JOBTIMEOUT", "15s");

	private final Process process;

	private final Path output;

	private Launched(Process process, Path output) {
		this.process = process;
		this.output = output;
	}

	static Launched start(Folders folders, Ports ports, String... settings) {
		var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx384m", "-XX:+UseSerialGC",
				"-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "-Dlocal.folder=" + folders.root()));
		ports.numbers().forEach((port, number) -> command.add("-D%s=%d".formatted(port.property(), number)));
		command.addAll(List.of(settings));
		command.addAll(List.of("-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), LocalRunway.class.getName()));
		try {
			Path output = Files.createTempFile(folders.run(), "output", ".txt");
			var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
			process.environment().putAll(HASTE);
			return new Launched(process.start(), output);
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Waits until it says so, or ends. */
	Launched await(String words) {
		Awaitility.await(words).atMost(PATIENCE).until(() -> output().contains(words) || !process.isAlive());
		if (!output().contains(words)) {
			throw new AssertionError("It ended without saying: " + words + "\n" + output());
		}
		return this;
	}

	/** All that it has said so far. */
	String output() {
		try {
			return Files.readString(output);
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Ends it as Ctrl-C does, and returns its exit code. */
	int stop() {
		process.destroy();
		return exitCode();
	}

	/** Waits for its end. */
	int exitCode() {
		try {
			if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
				throw new AssertionError("It did not end:\n" + output());
			}
			return process.exitValue();
		}
		catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}

	/** Ends it as kill -9 does. */
	void kill() {
		process.destroyForcibly();
		exitCode();
	}

	@Override
	public void close() {
		if (process.isAlive()) {
			stop();
		}
	}

}
