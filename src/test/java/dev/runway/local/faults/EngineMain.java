package dev.runway.local.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

import dev.runway.local.engine.EmbeddedEngine;

/** The embedded engine in a process of its own, which moves its clock forward by the durations that it reads. */
final class EngineMain {

	private EngineMain() {
	}

	public static void main(String[] arguments) throws IOException {
		ChildJvm.endWithParent();
		var engine = EmbeddedEngine.start(EmbeddedEngine.Settings.in(Path.of(arguments[0]))
			.grpcPort(Integer.parseInt(arguments[1]))
			.restPort(Integer.parseInt(arguments[2]))
			.clockOffset(Duration.parse(arguments[3])));
		Runtime.getRuntime().addShutdownHook(new Thread(engine::close));
		try (var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				engine.advance(Duration.parse(line));
			}
		}
	}

}
