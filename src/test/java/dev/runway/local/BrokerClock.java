package dev.runway.local;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import tools.jackson.databind.JsonNode;

/** The broker's clock, which its management port lets one move; it forgets its offset when the broker restarts. */
final class BrokerClock {

	private static final Duration QUIET = Duration.ofMillis(400);

	private static final Duration PATIENCE = Duration.ofSeconds(15);

	private final Ports ports;

	BrokerClock(Ports ports) {
		this.ports = ports;
	}

	Instant instant() {
		return Instant.ofEpochMilli(Http.get(ports.http(Port.ZEEBE_MANAGEMENT, "/actuator/clock")).get("epochMilli").asLong());
	}

	/** Brings the broker forward to the given time; one that is there already stays. */
	void advanceTo(Instant target) {
		long behind = Duration.between(instant(), target).toMillis();
		if (behind > 0) {
			Http.send("POST", ports.http(Port.ZEEBE_MANAGEMENT, "/actuator/clock/add"), Map.of("offsetMilli", behind));
		}
	}

	/** Waits until the broker has nothing more to do at its present time, or has been busy for long enough. */
	void awaitQuiet() {
		long end = System.nanoTime() + PATIENCE.toNanos();
		String before = "";
		String now = positions();
		while (!now.equals(before) && System.nanoTime() < end) {
			try {
				Thread.sleep(QUIET);
			}
			catch (InterruptedException e) {
				Thread.currentThread().interrupt();
				return;
			}
			before = now;
			now = positions();
		}
	}

	private String positions() {
		JsonNode partitions = Http.get(ports.http(Port.ZEEBE_MANAGEMENT, "/actuator/partitions"));
		return partitions.findValuesAsString("processedPosition").toString() + partitions.findValuesAsString("exportedPosition");
	}

}
