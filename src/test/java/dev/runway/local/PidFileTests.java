package dev.runway.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of processes that an earlier run has left behind, tried on small JVMs. */
class PidFileTests {

	private static final BooleanSupplier NEVER = () -> false;

	private Folders folders;

	private PidFile pidFile;

	@BeforeEach
	void useAFolder(@TempDir Path folder) {
		folders = Folders.in(folder);
		pidFile = new PidFile(folders.run().resolve("sleeper.pid"));
	}

	@Test
	void recognisesTheProcessThatItRemembers() throws Exception {
		ChildProcess sleeper = sleeper();
		try {
			assertThat(pidFile.process()).map(ProcessHandle::pid).hasValue(sleeper.pid());
		}
		finally {
			sleeper.stop(Duration.ofSeconds(5));
		}
		assertThat(pidFile.file()).doesNotExist();
	}

	@Test
	void leavesAnotherProcessOfTheSameNumberAlone() {
		pidFile.write(ProcessHandle.current().pid());

		assertThat(pidFile.process()).isEmpty();
	}

	@Test
	void knowsNoProcessWithoutAReadableFile() throws Exception {
		assertThat(pidFile.process()).isEmpty();

		Files.writeString(pidFile.file(), "not a number");

		assertThat(pidFile.process()).isEmpty();
	}

	@Test
	void endsWhatAKilledRunHasLeftAndSaysSo() throws Exception {
		ChildProcess sleeper = sleeper();
		var said = new ByteArrayOutputStream();

		new Leftovers(folders, new Progress(new PrintStream(said))).end();

		assertThat(ProcessHandle.of(sleeper.pid()).filter(ProcessHandle::isAlive)).isEmpty();
		assertThat(said.toString()).contains("left sleeper running (process " + sleeper.pid() + ")");
		assertThat(pidFile.file()).doesNotExist();
	}

	@Test
	void quotesTheLogOfAProcessThatEndsWhileItStarts() {
		ChildProcess failing = ChildProcess.java("Sleeper", "sleeper", folders, List.of("-cp", "nowhere", "NoSuchClass"), Map.of());

		assertThatExceptionOfType(LocalFailure.class).isThrownBy(() -> failing.await(NEVER, Duration.ofSeconds(30)))
			.withMessageContaining("Sleeper ended while it started (exit code 1)")
			.withMessageContaining("sleeper.log")
			.withMessageContaining("NoSuchClass");
	}

	private ChildProcess sleeper() throws Exception {
		Path source = Files.writeString(folders.data("source").resolve("Sleeper.java"), """
				class Sleeper {
					public static void main(String[] arguments) throws Exception {
						System.out.println("asleep");
						Thread.sleep(60_000);
					}
				}
				""");
		ChildProcess sleeper = ChildProcess.java("Sleeper", "sleeper", folders, List.of(source.toString()), Map.of());
		sleeper.await(() -> content(folders.log("sleeper")).contains("asleep"), Duration.ofSeconds(30));
		return sleeper;
	}

	private static String content(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException e) {
			return "";
		}
	}

}
