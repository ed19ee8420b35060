package dev.runway.local;

import java.io.IOException;
import java.net.http.HttpRequest;

/** What the broker counts about itself. */
final class BrokerMetrics {

	private final Ports ports;

	BrokerMetrics(Ports ports) {
		this.ports = ports;
	}

	/** Process instances that have come to their end and that no other instance had called. */
	long ended() {
		return text().lines()
			.filter(line -> line.startsWith("zeebe_executed_instances_total"))
			.filter(line -> line.contains("action=\"completed\"") && line.contains("type=\"ROOT_PROCESS_INSTANCE\""))
			.mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
			.sum();
	}

	private String text() {
		try {
			return Http.send(HttpRequest.newBuilder(ports.http(Port.ZEEBE_MANAGEMENT, "/actuator/prometheus")).GET()).body();
		}
		catch (IOException failure) {
			throw new LocalFailure("The broker does not tell its figures: " + failure.getMessage(), failure);
		}
	}

}
