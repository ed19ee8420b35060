package dev.runway.local.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import io.camunda.client.api.search.enums.UserTaskState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What an embedded engine with a folder holds after its end, however it ended, and what it says to a folder it cannot use. */
@ExtendWith(OutputCaptureExtension.class)
class EngineRestartTests {

	@TempDir
	private Path folder;

	@Test
	void goesOnWhereItStood() {
		long waiting, working;
		try (var running = RunningEngine.withProcess(EmbeddedEngine.Settings.in(folder))) {
			running.work(SmallProcess.CHECK, EmbeddedEngineTests::judge);
			waiting = SmallProcess.start(running.client(), "mara");
			working = SmallProcess.start(running.client(), "olga");
			complete(running, running.awaitTask(working).getUserTaskKey());
		}
		try (var running = RunningEngine.start(EmbeddedEngine.Settings.in(folder).clockOffset(Duration.ofDays(31)))) {
			var done = new CopyOnWriteArrayList<Long>();
			running.work(SmallProcess.CHECK, EmbeddedEngineTests::judge);
			running.work(SmallProcess.WORK, (client, job) -> {
				client.newCompleteCommand(job).send().join();
				done.add(job.getProcessInstanceKey());
			});
			RunningEngine.await("the waiting job is done", () -> done.contains(working));
			RunningEngine.await("the timer that fell due meanwhile fires", () -> running.client().newElementInstanceSearchRequest()
					.filter(filter -> filter.processInstanceKey(waiting).elementId("Told")).send().join().items().size() == 1);
			var task = running.awaitTask(waiting);
			assertThat(running.client().newUserTaskGetFormRequest(task.getUserTaskKey()).send().join().getFormId()).isEqualTo("sign");
			complete(running, task.getUserTaskKey());
			RunningEngine.await("it goes on", () -> done.contains(waiting));
			assertThat(SmallProcess.start(running.client(), "mara")).isGreaterThan(working);
		}
	}

	@Test
	void checksACompletionOnThatItsEndInterrupted() {
		long instance;
		try (var running = RunningEngine.withProcess(EmbeddedEngine.Settings.in(folder).requestTimeout(Duration.ofMillis(200)))) {
			instance = SmallProcess.start(running.client(), "mara");
			long key = running.awaitTask(instance).getUserTaskKey();
			assertThatThrownBy(() -> complete(running, key)).hasMessageContaining("504");
		}
		try (var running = RunningEngine.start(EmbeddedEngine.Settings.in(folder))) {
			assertThat(running.tasks(instance).getFirst().getState()).isEqualTo(UserTaskState.COMPLETING);
			running.work(SmallProcess.CHECK, EmbeddedEngineTests::judge);
			RunningEngine.await("it is completed", () -> running.tasks(instance).getFirst().getState() == UserTaskState.COMPLETED);
		}
	}

	/** What is in the file at any moment is what a killed engine leaves. */
	@Test
	void startsFromWhateverAKilledEngineLeaves(@TempDir Path copy) throws IOException {
		try (var running = RunningEngine.withProcess(EmbeddedEngine.Settings.in(folder))) {
			running.awaitTask(SmallProcess.start(running.client(), "mara"));
			Files.copy(folder.resolve("engine.log"), copy.resolve("engine.log"));
		}
		try (var running = RunningEngine.start(EmbeddedEngine.Settings.in(copy))) {
			assertThat(running.openTasks()).hasSize(1);
			running.awaitTask(SmallProcess.start(running.client(), "olga"));
		}
	}

	@Test
	void cutsOffALastStepThatWasWrittenInPart(CapturedOutput output) throws IOException {
		cutAfterTwoInstances(-3);

		try (var running = RunningEngine.start(EmbeddedEngine.Settings.in(folder))) {
			assertThat(output).containsOnlyOnce("bytes after it were cut off, all before them is kept");
			RunningEngine.await("the step is made again", () -> running.openTasks().size() == 2);
		}
	}

	@Test
	void keepsWhatStandsBeforeADamage(CapturedOutput output) throws IOException {
		cutAfterTwoInstances(0);
		try (var file = new RandomAccessFile(folder.resolve("engine.log").toFile(), "rw")) {
			file.seek(file.length() * 3 / 4);
			file.write("damage".getBytes());
		}

		try (var running = RunningEngine.start(EmbeddedEngine.Settings.in(folder))) {
			assertThat(output).containsOnlyOnce("bytes after it were cut off, all before them is kept");
			running.awaitTask(SmallProcess.start(running.client(), "olga"));
		}
	}

	private void cutAfterTwoInstances(int bytes) throws IOException {
		try (var running = RunningEngine.withProcess(EmbeddedEngine.Settings.in(folder))) {
			running.awaitTask(SmallProcess.start(running.client(), "mara"));
			running.awaitTask(SmallProcess.start(running.client(), "olga"));
		}
		try (var file = new RandomAccessFile(folder.resolve("engine.log").toFile(), "rw")) {
			file.setLength(file.length() + bytes);
		}
	}

	@Test
	void refusesAFolderThatAnotherEngineUses() {
		try (var running = RunningEngine.start(EmbeddedEngine.Settings.in(folder))) {
			assertThatThrownBy(() -> EmbeddedEngine.start(EmbeddedEngine.Settings.in(folder))).isInstanceOf(EngineFailure.class)
					.hasMessage("Another engine runs in the folder " + folder + ": stop it first, or give this one a folder of its own");
		}
	}

	@Test
	void refusesAFolderThatCannotBeWritten() throws IOException {
		var file = Files.createFile(folder.resolve("file"));

		assertThatThrownBy(() -> EmbeddedEngine.start(EmbeddedEngine.Settings.in(file.resolve("engine")))).isInstanceOf(EngineFailure.class)
				.hasMessageStartingWith("The engine's folder " + file.resolve("engine") + " cannot be written: ");
	}

	@Test
	void refusesAPortThatIsTakenAndLetsGoOfEverything() {
		try (var running = RunningEngine.start(EmbeddedEngine.Settings.temporary())) {
			int taken = running.engine().restAddress().getPort();
			assertThatThrownBy(() -> EmbeddedEngine.start(EmbeddedEngine.Settings.in(folder).restPort(taken))).isInstanceOf(EngineFailure.class)
					.hasMessageStartingWith("The engine's REST cannot listen on port " + taken);
		}
		RunningEngine.start(EmbeddedEngine.Settings.in(folder)).close();
	}

	/** A device that is always full stands in for a disk that is. */
	@Test
	@EnabledOnOs(OS.LINUX)
	void stopsWithAClearWordWhenTheDiskIsFull(CapturedOutput output) throws IOException {
		Files.createSymbolicLink(folder.resolve("engine.log"), Path.of("/dev/full"));

		try (var engine = EmbeddedEngine.start(EmbeddedEngine.Settings.in(folder))) {
			RunningEngine.await("it has stopped", () -> engine.trouble().isPresent() && refusesConnections(engine.grpcAddress()));

			assertThat(engine.trouble().orElseThrow()).isEqualTo(("The engine has stopped, because its log %s cannot be written: "
					+ "No space left on device. All before is kept; make room and start again").formatted(folder.resolve("engine.log")));
			assertThat(output).containsOnlyOnce("The engine has stopped, because its log");
		}
	}

	private static boolean refusesConnections(URI address) {
		try (var socket = new Socket(address.getHost(), address.getPort())) {
			return false;
		} catch (IOException ex) {
			return true;
		}
	}

	private static void complete(RunningEngine running, long task) {
		running.client().newCompleteUserTaskCommand(task).variables(Map.of("signedOn", "today")).send().join();
	}
}
