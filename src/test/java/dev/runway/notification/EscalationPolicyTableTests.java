package dev.runway.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import dev.runway.engine.TableColumn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The declaration of the table keeps to what is read of it, and to the mails there are. */
class EscalationPolicyTableTests {

	@TempDir
	Path folder;

	@Test
	void declaresWhatTheRowsAreReadAs() {
		assertThat(new EscalationPolicyTable().outputs()).extracting(TableColumn::name)
			.containsExactlyInAnyOrderElementsOf(Stream.of(EscalationStep.class.getRecordComponents()).map(component -> component.getName()).toList());
	}

	@Test
	void knowsAMailThatHasBeenAddedOnceItIsWhole() throws IOException {
		var table = new EscalationPolicyTable(new MailTemplates(new MailSettings("", null, "", folder, null, List.of(), Duration.ZERO)));
		Files.writeString(folder.resolve("overdue.txt"), "Late");
		Files.writeString(folder.resolve("nudge.txt"), "A nudge");
		assertThat(templates(table)).containsExactly("overdue", "overdue-lead", "reminder");

		Files.writeString(folder.resolve("nudge.html"), "<p>A nudge</p>");
		assertThat(templates(table)).containsExactly("nudge", "overdue", "overdue-lead", "reminder");
	}

	private static Set<String> templates(EscalationPolicyTable table) {
		return table.outputs().stream().filter(column -> column.name().equals("template")).findFirst().orElseThrow().words();
	}

}
