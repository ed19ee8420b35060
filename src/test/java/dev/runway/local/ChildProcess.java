package dev.runway.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** One part of the platform in a process of its own, with a log file and a {@link PidFile}. */
final class ChildProcess {

	/** How long a part may take to end: at the end of its first run it also keeps its classes for a faster start. */
	static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final Duration BETWEEN_PROBES = Duration.ofMillis(500);

	private static final List<String> STRAY_SETTINGS = List.of("CAMUNDA_", "ZEEBE_", "SPRING_", "SERVER_", "MANAGEMENT_",
			"LOGGING_", "JAVA_OPTS", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "CLASSPATH");

	private final String name;

	private final Process process;

	private final LogFile log;

	private final PidFile pidFile;

	private ChildProcess(String name, Process process, LogFile log, PidFile pidFile) {
		this.name = name;
		this.process = process;
		this.log = log;
		this.pidFile = pidFile;
	}

	/** Starts a JVM of the kind that runs this one. The arguments are those after {@code java}. */
	static ChildProcess java(String name, String id, Folders folders, List<String> arguments, Map<String, String> environment) {
		var pidFile = new PidFile(folders.run().resolve(id + ".pid"));
		var log = new LogFile(folders.log(id));
		var command = new ArrayList<>(withoutCtrlC());
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.add(pidFile.mark());
		command.add("-Djava.io.tmpdir=" + folders.scratch(id));
		command.addAll(arguments);
		var builder = new ProcessBuilder(command).directory(folders.data(id).toFile()).redirectErrorStream(true);
		builder.environment().keySet().removeIf(key -> STRAY_SETTINGS.stream().anyMatch(key::startsWith));
		builder.environment().putAll(environment);
		try {
			log.startAnew();
			Process process = builder.redirectOutput(log.file().toFile()).start();
			pidFile.write(process.pid());
			return new ChildProcess(name, process, log, pidFile);
		}
		catch (IOException e) {
			throw new LocalFailure(name + " could not be started: " + e.getMessage(), e);
		}
	}

	/** Waits until the probe says yes. A process that ends or gives up before, or takes too long, is a failure that quotes its log. */
	void await(BooleanSupplier ready, Duration limit) {
		long end = System.nanoTime() + limit.toNanos();
		try {
			while (!ready.getAsBoolean()) {
				if (process.waitFor(BETWEEN_PROBES.toMillis(), TimeUnit.MILLISECONDS)) {
					pidFile.remove();
					throw failure("ended while it started (exit code " + process.exitValue() + ")");
				}
				if (log.tellsOfGivingUp()) {
					throw failure("could not start");
				}
				if (System.nanoTime() > end) {
					throw failure("was not ready after " + limit.toSeconds() + " s");
				}
			}
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new LocalFailure(name + " was not awaited to the end");
		}
	}

	/** Asks the process to end and, when it has not done so in time, makes it. */
	void stop(Duration patience) {
		stop(process.toHandle(), patience);
		pidFile.remove();
	}

	static void stop(ProcessHandle process, Duration patience) {
		process.destroy();
		try {
			process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (Exception e) {
			process.destroyForcibly();
			process.onExit().join();
		}
	}

	long pid() {
		return process.pid();
	}

	private LocalFailure failure(String what) {
		return new LocalFailure("%s %s. From its log, %s:%n%s".formatted(name, what, log.file(), log.explanation()));
	}

	/** Ctrl-C, or closing the terminal, reaches every process at once; the parts must stop one after the other instead, when they are told. */
	private static List<String> withoutCtrlC() {
		return Files.isExecutable(Path.of("/bin/sh")) ? List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh") : List.of();
	}

}
