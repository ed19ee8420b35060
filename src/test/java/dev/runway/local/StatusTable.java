package dev.runway.local;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What runs where, and who may log in: the one table that stands at the end of the start, and on the console. */
record StatusTable(List<Row> rows) {

	static final String PASSWORD = "demo";

	/** The table for these ports and this Camunda, if any; one of the owners stands in it by name, for all of them. */
	static StatusTable of(Ports ports, List<Owner> owners, Optional<ExternalCamunda> camunda) {
		String anOwner = owners.stream().filter(Owner::manages).map(owner -> owner.userName() + " or another owner, ").findFirst().orElse("");
		var rows = new ArrayList<>(List.of(
				Row.page("Local console", ports.http(Port.CONSOLE, "/"), ""),
				Row.page("Runway", ports.http(Port.APPLICATION, "/"), anOwner + "ops, lead, exec, operator"),
				Row.page("Mailbox", ports.http(Port.CONSOLE, "/mail"), "")));
		camunda.ifPresentOrElse(given -> rows.addAll(List.of(
				Row.page("Tasklist", given.tasklist(), ""),
				Row.page("Operate", given.operate(), ""),
				Row.address("Camunda, gRPC", given.grpc().toString(), ""),
				Row.address("Camunda, REST", given.rest().toString(), ""))),
				() -> rows.addAll(List.of(
						Row.address("Embedded engine, gRPC", ports.http(Port.ENGINE_GRPC, "").toString(), ""),
						Row.address("Embedded engine, REST", ports.http(Port.ENGINE_REST, "").toString(), ""))));
		rows.add(Row.address("PostgreSQL", "jdbc:postgresql://localhost:%d/%s".formatted(ports.of(Port.POSTGRES), Postgres.DATABASE), "postgres"));
		return new StatusTable(rows);
	}

	/** The table in plain characters, its columns as wide as they need to be. */
	String print() {
		var header = new Row("What", "Where", "User", "Password", false);
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

	/**
	 * One line of it.
	 * @param page whether a browser can open it
	 */
	record Row(String what, String where, String user, String password, boolean page) {

		/** A page, and who may log in there with the one password of this machine. */
		static Row page(String what, URI where, String users) {
			return new Row(what, where.toString(), users, users.isEmpty() ? "" : PASSWORD, true);
		}

		static Row address(String what, String where, String user) {
			return new Row(what, where, user, "", false);
		}

	}

}
