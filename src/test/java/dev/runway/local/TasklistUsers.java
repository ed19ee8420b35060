package dev.runway.local;

import java.util.List;
import java.util.Map;

import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** The log-ins of Tasklist, which 8.6 keeps in an index and has no door for. */
final class TasklistUsers {

	private static final String INDEX = "/tasklist-user-1.4.0_/_doc/";

	private final Ports ports;

	TasklistUsers(Ports ports) {
		this.ports = ports;
	}

	/** Lets each log in with the local password and work on tasks. */
	void allow(List<Owner> people) {
		String password = "{bcrypt}" + new BCryptPasswordEncoder().encode(StatusTable.PASSWORD);
		for (Owner person : people) {
			Http.send("PUT", ports.http(Port.OPENSEARCH, INDEX + person.userName() + "?refresh=true"), Map.of(
					"id", person.userName(), "userId", person.userName(), "displayName", person.name(),
					"password", password, "roles", List.of("OPERATOR")));
		}
	}

}
