package dev.runway.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import dev.runway.Commands;

/** Loads and saves files as partner operations do, with the application's own commands. */
final class Load {

	private Load() {
	}

	/** Loads files and returns the command's exit code. */
	static int files(Ports ports, String... files) {
		return run(ports, "import", files);
	}

	/** Loads files, tells nothing but what was refused, and returns the command's exit code. */
	static int quietly(Ports ports, String... files) {
		return run(ports, "import", Stream.concat(Stream.of("--quiet"), Stream.of(files)).toArray(String[]::new));
	}

	/** Saves a file of what Runway knows and returns the command's exit code. */
	static int export(Ports ports, String file, Path to) {
		return run(ports, "export", file, "--output", to.toString());
	}

	private static int run(Ports ports, String name, String... words) {
		var command = new ArrayList<>(List.of(name, "--url", ports.http(Port.APPLICATION, "").toString(), "--user", "ops",
				"--password", StatusTable.PASSWORD));
		command.addAll(List.of(words));
		return Commands.run(command.toArray(String[]::new));
	}

}
