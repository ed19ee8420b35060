package dev.runway.engine.zeebe;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/** The settings of an engine of which a test says no more than where it is. */
final class SomeEngine {

	private SomeEngine() {
	}

	static ZeebeProperties at(URI grpc, URI rest, EngineAuth auth) {
		return with(grpc, rest, auth, ZeebeProperties.Deploy.NEVER, ZeebeProperties.WhenLost.ASK, "");
	}

	static ZeebeProperties deployingTo(URI grpc, URI rest, ZeebeProperties.Deploy when, ZeebeProperties.WhenLost whenLost, String models) {
		return with(grpc, rest, EngineAuth.NONE, when, whenLost, models);
	}

	private static ZeebeProperties with(URI grpc, URI rest, EngineAuth auth, ZeebeProperties.Deploy when, ZeebeProperties.WhenLost whenLost,
			String models) {
		return new ZeebeProperties(grpc, rest, auth, when, whenLost, models, 1, 1, Duration.ZERO, List.of(), Duration.ZERO, false);
	}

}
