package dev.runway.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import dev.runway.Commands;
import dev.runway.support.Rest;
import dev.runway.support.RunwayTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.util.TestSocketUtils;

/** What people at a command line are told when Runway does not do what they ask. */
@RunwayTest
@ExtendWith(OutputCaptureExtension.class)
class CommandIntegrationTests {

	private static final List<String> LOAD = List.of("import", "--owners", "src/examples/owners.csv"),
			MIGRATE = List.of("migrate-instances");

	@Autowired
	Rest rest;

	@Test
	void saysThatRunwayDoesNotKnowOrAllowThem(CapturedOutput output) {
		says(output, "Runway does not know this user and password.", 1, LOAD, "--user=ops", "--password=guess");
		says(output, "Runway does not know this user and password.", 1, MIGRATE, "--user=nobody", "--password=secret");
		says(output, "Runway does not take this token", 1, LOAD, "--token=guess");
		says(output, "Partner operations may load files.", 1, LOAD, "--user=lead", "--password=secret");
		says(output, "Operators and partner operations may.", 1, MIGRATE, "--user=lead", "--password=secret");
	}

	@Test
	void saysThatNoRunwayIsThere(CapturedOutput output) {
		var nowhere = "--url=http://localhost:" + TestSocketUtils.findAvailableTcpPort();
		for (var command : List.of(LOAD, MIGRATE)) {
			says(output, "No Runway answers at http://localhost:", 1, command, "--user=ops", "--password=secret", nowhere);
		}
	}

	@Test
	void saysWhatIsWrongWithACommand(CapturedOutput output) {
		says(output, "Say who asks: --user and --password, or --token.", 2, MIGRATE);
		says(output, "--url 'nonsense' is no address", 2, MIGRATE, "--token=guess", "--url=nonsense");
		says(output, "Unknown option: '--shoes'", 2, LOAD, "--shoes");
		assertThat(Commands.run("help")).isZero();
		assertThat(output.getOut()).contains("import", "migrate-instances", "check-models");
	}

	private void says(CapturedOutput output, String reason, int exitCode, List<String> command, String... options) {
		var told = output.getErr().length();
		var url = Stream.of(options).anyMatch(each -> each.startsWith("--url")) ? Stream.<String>empty()
				: Stream.of("--url=" + rest.url());
		assertThat(Commands.run(Stream.of(command.stream(), Stream.of(options), url).flatMap(each -> each).toArray(String[]::new)))
			.isEqualTo(exitCode);
		assertThat(output.getErr().substring(told)).contains(reason).doesNotContain("Exception");
	}

}
