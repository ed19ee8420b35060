package dev.runway.engine.zeebe;

import java.util.Optional;
import java.util.regex.Pattern;

import io.camunda.client.CamundaClient;
import org.springframework.stereotype.Component;

/** Which release of Camunda the engine is, and whether Runway works with it. */
@Component
class EngineRelease {

	private static final int MAJOR = 8, MINOR = 8;

	private static final Pattern NUMBERS = Pattern.compile("(\\d+)\\.(\\d+)\\..*");

	private final CamundaClient client;

	private final EngineCalls calls;

	EngineRelease(CamundaClient client, EngineCalls calls) {
		this.client = client;
		this.calls = calls;
	}

	/** The engine's own version, such as 8.8.21. */
	String version() {
		return calls.ask("for its version", () -> client.newTopologyRequest().send().join()).getGatewayVersion();
	}

	/** Why Runway does not work with a version; one that is not written in numbers is let pass. */
	static Optional<String> problem(String version) {
		var numbers = NUMBERS.matcher(version);
		return numbers.matches() && isOlder(Integer.parseInt(numbers.group(1)), Integer.parseInt(numbers.group(2)))
				? Optional.of("The engine is Camunda %s, and Runway needs %d.%d or later".formatted(version, MAJOR, MINOR))
				: Optional.empty();
	}

	private static boolean isOlder(int major, int minor) {
		return major < MAJOR || major == MAJOR && minor < MINOR;
	}

}
