package dev.runway.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.Callable;

/** Tells on the console what is going on: one line when a part begins, one when it is done, with the time it took. */
final class Progress {

	private final PrintStream out;

	private final long start = System.nanoTime();

	Progress(PrintStream out) {
		this.out = out;
	}

	/** Runs one step between "… starts" and "ready after 21 s". */
	<T> T step(String name, Callable<T> step) {
		say(name + " …");
		long began = System.nanoTime();
		try {
			T result = step.call();
			say(name + " … ready after " + seconds(Duration.ofNanos(System.nanoTime() - began)));
			return result;
		}
		catch (RuntimeException e) {
			throw e;
		}
		catch (Exception e) {
			throw new LocalFailure(name + " could not be started: " + e.getMessage(), e);
		}
	}

	void say(String line) {
		out.printf("  %5s  %s%n", seconds(elapsed()), line);
		out.flush();
	}

	Duration elapsed() {
		return Duration.ofNanos(System.nanoTime() - start);
	}

	static String seconds(Duration duration) {
		return Math.round(duration.toMillis() / 1000.0) + " s";
	}

}
