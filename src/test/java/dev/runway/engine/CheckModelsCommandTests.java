package dev.runway.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.runway.Commands;
import dev.runway.support.Models;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The command that a process owner calls before deploying an edit. */
@ExtendWith(OutputCaptureExtension.class)
class CheckModelsCommandTests {

	private static final String FILE = "partner-activation.bpmn";

	@TempDir
	Path folder;

	@Test
	void findsNothingWrongWithTheModelsOfTheApplication(CapturedOutput output) throws IOException {
		var unchanged = Files.writeString(folder.resolve(FILE), Models.inRepository().content(FILE));

		assertThat(Commands.run("check-models", unchanged.toString())).isZero();
		assertThat(output.getOut()).endsWith("The models can be deployed.\n");
	}

	@Test
	void namesWhatAnEditHasBroken(CapturedOutput output) throws IOException {
		var edited = folder.resolve(FILE);
		Files.writeString(edited, Models.inRepository()
			.edited(FILE, "<zeebe:taskSchedule dueDate=\"=schedule.JOINT_PLAN_SIGNED.dueAt\" />", "")
			.content(FILE));

		assertThat(Commands.run("check-models", edited.toString())).isOne();
		assertThat(output.getOut()).contains("Task 'Sign joint plan' has no due date\n")
			.doesNotContain("The models can be deployed.");
	}

	@Test
	void asksForAFile(CapturedOutput output) {
		assertThat(Commands.run("check-models")).isEqualTo(2);
		assertThat(output.getErr()).startsWith("Missing required parameter: 'file'");
	}

	@Test
	void refusesWhatIsNoFile(CapturedOutput output) {
		assertThat(Commands.run("check-models", "no-such.bpmn")).isEqualTo(2);
		assertThat(output.getErr()).isEqualTo("The file 'no-such.bpmn' cannot be read.\n");
	}

}
