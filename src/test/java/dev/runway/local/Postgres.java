package dev.runway.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** The database, as durable as a real one: nothing is switched off for speed. */
final class Postgres implements AutoCloseable {

	static final String DATABASE = "runway";

	private final EmbeddedPostgres server;

	private final Path data;

	Postgres(Folders folders, Ports ports) {
		data = folders.data("postgres");
		try {
			server = EmbeddedPostgres.builder()
				.setOverrideWorkingDirectory(folders.download("postgres").toFile())
				.setDataDirectory(data)
				.setCleanDataDirectory(false)
				.setRegisterShutdownHook(false)
				.setPGStartupWait(Duration.ofSeconds(60))
				.setPort(ports.of(Port.POSTGRES))
				.setServerConfig("fsync", "on")
				.setServerConfig("full_page_writes", "on")
				.setServerConfig("synchronous_commit", "on")
				.setServerConfig("logging_collector", "on")
				.setServerConfig("log_directory", data.relativize(folders.log("postgres").getParent()).toString())
				.setServerConfig("log_filename", "postgres.log")
				.setServerConfig("log_truncate_on_rotation", "off")
				.start();
			createDatabase();
		}
		catch (IOException | IllegalStateException | SQLException e) {
			throw new LocalFailure("PostgreSQL could not be started (log: " + folders.log("postgres") + "): " + e.getMessage(), e);
		}
	}

	/** A server that a killed run has left behind on this data, if any: PostgreSQL keeps its own file about that. */
	static Optional<ProcessHandle> leftover(Folders folders) {
		Path data = folders.data("postgres");
		try {
			long pid = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip());
			return ProcessHandle.of(pid).filter(process -> process.info().commandLine().orElse("").contains(data.toString()));
		}
		catch (IOException | NumberFormatException e) {
			return Optional.empty();
		}
	}

	@Override
	public void close() {
		try {
			server.close();
		}
		catch (IOException e) {
			throw new LocalFailure("PostgreSQL could not be stopped: " + e.getMessage(), e);
		}
	}

	/** Runs when the server ends, for whatever reason. */
	void onExit(Runnable action) {
		ProcessHandle.of(pid()).ifPresent(process -> process.onExit().thenRun(action));
	}

	private long pid() {
		try {
			return Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip());
		}
		catch (IOException e) {
			return -1;
		}
	}

	private void createDatabase() throws SQLException {
		try (Connection connection = server.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
			try (ResultSet found = statement.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'")) {
				if (found.next()) {
					return;
				}
			}
			statement.execute("create database " + DATABASE);
		}
	}

}
