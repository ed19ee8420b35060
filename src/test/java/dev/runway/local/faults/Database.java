package dev.runway.local.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** PostgreSQL, as durable as a real one, which can be killed with all its processes. */
final class Database implements AutoCloseable {

	private final Path folder;

	private final int port;

	private EmbeddedPostgres server;

	Database(Path folder, int port) {
		this.folder = folder;
		this.port = port;
		server = launch();
		if (JdbcClient.create(new DriverManagerDataSource(url("postgres"), "postgres", "postgres"))
			.sql("select count(*) from pg_database where datname = 'runway'").query(Long.class).single() == 0) {
			JdbcClient.create(new DriverManagerDataSource(url("postgres"), "postgres", "postgres")).sql("create database runway").update();
		}
	}

	String url() {
		return url("runway");
	}

	private String url(String database) {
		return "jdbc:postgresql://localhost:%d/%s".formatted(port, database);
	}

	void start() {
		server = launch();
	}

	/** Starts it again where it has given up. */
	void startWhereItHasEnded() {
		if (postmaster().isEmpty()) {
			letGo();
			start();
		}
	}

	/** Ends all its processes as kill -9 does. */
	void kill() {
		var postmaster = postmaster().orElseThrow();
		var processes = Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
		processes.forEach(ProcessHandle::destroyForcibly);
		processes.forEach(process -> process.onExit().join());
		letGo();
	}

	@Override
	public void close() throws IOException {
		server.close();
	}

	/** The library wants to have stopped a server before it starts one on the same data, and complains that this one has gone already. */
	private void letGo() {
		try {
			server.close();
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private Optional<ProcessHandle> postmaster() {
		try {
			return ProcessHandle.of(Long.parseLong(Files.readAllLines(folder.resolve("postmaster.pid")).getFirst().strip()));
		}
		catch (NoSuchFileException ended) {
			return Optional.empty();
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private EmbeddedPostgres launch() {
		try {
			var builder = EmbeddedPostgres.builder()
				.setOverrideWorkingDirectory(Path.of(".local", "platform", "postgres").toFile())
				.setDataDirectory(folder)
				.setCleanDataDirectory(false)
				.setRegisterShutdownHook(false)
				.setPGStartupWait(Duration.ofSeconds(60))
				.setPort(port);
			List.of("fsync", "full_page_writes", "synchronous_commit").forEach(setting -> builder.setServerConfig(setting, "on"));
			return builder.start();
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

}
