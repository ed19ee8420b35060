package dev.runway.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;

import dev.runway.command.RunningRunway;
import org.jspecify.annotations.Nullable;
import org.springframework.web.client.RestClient;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Saves what a Runway that is up knows as a CSV file, which can be loaded again as it is. */
@Command(name = "export", sortOptions = false, mixinStandardHelpOptions = true,
		description = "Saves what a Runway that is up knows as a CSV file.", exitCodeListHeading = "%nExit codes:%n",
		exitCodeList = { "0:the file is whole", "1:there is no file", "2:the command is wrong" })
public class ExportCommand implements Callable<Integer> {

	@Parameters(paramLabel = "file", description = "What to save: ${COMPLETION-CANDIDATES}.")
	@SuppressWarnings("NullAway.Init")
	private CsvFile file;

	@Option(names = "--output", paramLabel = "file.csv", description = "Where to save it (default: it is printed).")
	private @Nullable Path output;

	@Mixin
	@SuppressWarnings("NullAway.Init")
	private RunningRunway runway;

	@Override
	public Integer call() {
		return runway.ask("/api/v1/exports", "Partner operations, channel leads and executives may.", this::save);
	}

	private int save(RestClient exports) {
		return exports.get().uri("/{file}.csv", file.label()).exchange((request, response) -> {
			if (response.getStatusCode().isError()) {
				throw response.createException();
			}
			save(response.getBody());
			return CommandLine.ExitCode.OK;
		});
	}

	/** A file that is not whole never bears the name that was asked for. */
	private void save(InputStream content) throws IOException {
		if (output == null) {
			content.transferTo(System.out);
			System.out.flush();
			return;
		}
		var partial = Files.createTempFile(output.toAbsolutePath().getParent(), output.getFileName().toString(), ".part");
		try {
			Files.copy(content, partial, StandardCopyOption.REPLACE_EXISTING);
			Files.move(partial, output, StandardCopyOption.REPLACE_EXISTING);
		}
		finally {
			Files.deleteIfExists(partial);
		}
	}

}
