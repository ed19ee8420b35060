package dev.runway.local;

import java.util.ArrayList;
import java.util.List;

import dev.runway.Commands;

/** Loads files as partner operations do, with the application's own command. */
final class Load {

	private Load() {
	}

	/** Runs the command and returns its exit code. */
	static int files(Ports ports, String... files) {
		var command = new ArrayList<>(List.of("import", "--url", ports.http(Port.APPLICATION, "").toString(),
				"--user", "ops", "--password", StatusTable.PASSWORD));
		command.addAll(List.of(files));
		return Commands.run(command.toArray(String[]::new));
	}

}
