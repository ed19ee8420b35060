package dev.runway.local;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What runs where, and who may log in: the one table that stands at the end of the start, and on the console. */
record StatusTable(List<Row> rows) {

	static final String PASSWORD = "demo";

	/** The table for these ports; one of the owners stands in it by name, for all of them. */
	static StatusTable of(Ports ports, List<Owner> owners) {
		String anOwner = owners.stream().filter(Owner::manages).map(owner -> owner.userName() + " or another owner, ").findFirst().orElse("");
		return new StatusTable(List.of(
				new Row("Local console", ports.http(Port.CONSOLE, "/").toString(), "", ""),
				new Row("Runway", ports.http(Port.APPLICATION, "/").toString(), anOwner + "ops, lead, exec", PASSWORD),
				new Row("Tasklist", ports.http(Port.TASKLIST, "/tasklist").toString(), anOwner + "ops, demo", PASSWORD),
				new Row("Operate", ports.http(Port.OPERATE, "/operate").toString(), "demo", PASSWORD),
				new Row("Mailbox", ports.http(Port.CONSOLE, "/mail").toString(), "", ""),
				new Row("Zeebe broker", "grpc://localhost:" + ports.of(Port.ZEEBE_GRPC), "", ""),
				new Row("Zeebe REST", ports.http(Port.ZEEBE_REST, "").toString(), "", ""),
				new Row("PostgreSQL", "jdbc:postgresql://localhost:%d/%s".formatted(ports.of(Port.POSTGRES), Postgres.DATABASE), "postgres", ""),
				new Row("OpenSearch", ports.http(Port.OPENSEARCH, "").toString(), "", "")));
	}

	/** The table in plain characters, its columns as wide as they need to be. */
	String print() {
		var header = new Row("What", "Where", "User", "Password");
		int what = width(header, Row::what);
		int where = width(header, Row::where);
		int user = width(header, Row::user);
		String line = "  %-" + what + "s  %-" + where + "s  %-" + user + "s  %s";
		String rule = "  " + "-".repeat(what + where + user + 6 + header.password().length());
		return Stream.concat(Stream.of(header), rows.stream())
			.map(row -> line.formatted(row.what(), row.where(), row.user(), row.password()).stripTrailing())
			.collect(Collectors.collectingAndThen(Collectors.toList(), lines -> {
				lines.add(1, rule);
				return String.join("\n", lines);
			}));
	}

	private int width(Row header, Function<Row, String> column) {
		return Stream.concat(Stream.of(header), rows.stream()).map(column).mapToInt(String::length).max().orElse(0);
	}

	record Row(String what, String where, String user, String password) {

		/** Whether a browser can open it. */
		public boolean page() {
			return where.startsWith("http") && !what.equals("OpenSearch") && !what.equals("Zeebe REST");
		}

	}

}
