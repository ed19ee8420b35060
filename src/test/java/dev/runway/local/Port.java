package dev.runway.local;

import java.util.Locale;

/** Every port that the local platform opens, each moved by the system property of its name, {@code -Dport.zeebe-rest=8089}. */
enum Port {

	APPLICATION(8090, "Runway"),
	CONSOLE(8025, "Local console"),
	SMTP(1025, "Mailbox"),
	TASKLIST(8082, "Tasklist"),
	TASKLIST_MANAGEMENT(9602, "Tasklist"),
	TASKLIST_CLUSTER(26504, "Tasklist"),
	OPERATE(8081, "Operate"),
	OPERATE_MANAGEMENT(9601, "Operate"),
	OPERATE_CLUSTER(26503, "Operate"),
	ZEEBE_REST(8080, "Zeebe broker"),
	ZEEBE_GRPC(26500, "Zeebe broker"),
	ZEEBE_COMMAND(26501, "Zeebe broker"),
	ZEEBE_INTERNAL(26502, "Zeebe broker"),
	ZEEBE_MANAGEMENT(9600, "Zeebe broker"),
	OPENSEARCH(9200, "OpenSearch"),
	OPENSEARCH_TRANSPORT(9300, "OpenSearch"),
	POSTGRES(15432, "PostgreSQL");

	private final int standard;

	private final String part;

	Port(int standard, String part) {
		this.standard = standard;
		this.part = part;
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
