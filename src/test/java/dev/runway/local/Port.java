package dev.runway.local;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Every port that the local platform opens, each moved by the system property of its name, {@code -Dport.engine-rest=8089}. */
enum Port {

	APPLICATION(8090, "Runway"),
	CONSOLE(8025, "Local console"),
	SMTP(1025, "Mailbox"),
	ENGINE_REST(8080, "Embedded engine"),
	ENGINE_GRPC(26500, "Embedded engine"),
	POSTGRES(15432, "PostgreSQL");

	private final int standard;

	private final String part;

	Port(int standard, String part) {
		this.standard = standard;
		this.part = part;
	}

	/** Those that are opened in any case, whichever engine it is. */
	static List<Port> withoutEngine() {
		return Stream.of(values()).filter(port -> port != ENGINE_REST && port != ENGINE_GRPC).toList();
	}

	int standard() {
		return standard;
	}

	String part() {
		return part;
	}

	String property() {
		return "port." + name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
