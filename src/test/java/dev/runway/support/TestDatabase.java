package dev.runway.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.awaitility.Awaitility;
import org.springframework.boot.SpringApplication;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An empty database of the test's own, on the one real PostgreSQL that all tests of a JVM share. It writes as in production,
 * but never waits for the disk: no test cuts the power.
 */
public final class TestDatabase implements AutoCloseable {

	private static final AtomicInteger CREATED = new AtomicInteger();

	private final String name = "test_" + CREATED.incrementAndGet();

	private TestDatabase() {
		administrate("create database " + name);
	}

	public static TestDatabase create() {
		return new TestDatabase();
	}

	public String url() {
		return Server.POSTGRES.getJdbcUrl("postgres", name);
	}

	public DataSource dataSource() {
		return Server.POSTGRES.getDatabase("postgres", name);
	}

	/** Drops the database, with connections that somebody has left open. */
	@Override
	public void close() {
		administrate("drop database if exists %s with (force)".formatted(name));
	}

	/**
	 * Forgets all owners, and with them every partner. The application's sweeps read meanwhile in an order of their own: when
	 * PostgreSQL ends the truncation because both wait for each other, it begins again.
	 */
	public static void forgetOwners(JdbcClient jdbc) {
		Awaitility.await("the tables to be free")
			.ignoreException(PessimisticLockingFailureException.class)
			.until(() -> jdbc.sql("truncate partner.owners cascade").update() >= 0);
	}

	private static void administrate(String statement) {
		JdbcClient.create(Server.POSTGRES.getPostgresDatabase()).sql(statement).update();
	}

	/** The server, which starts with the first database and ends with the JVM, after the applications that use it. */
	private static final class Server {

		static final EmbeddedPostgres POSTGRES = start();

		private static EmbeddedPostgres start() {
			try {
				var server = EmbeddedPostgres.builder()
					.setRegisterShutdownHook(false)
					.setServerConfig("fsync", "off")
					.setServerConfig("full_page_writes", "off")
					.setServerConfig("synchronous_commit", "off")
					.setServerConfig("max_connections", "500")
					.start();
				SpringApplication.getShutdownHandlers().add(() -> close(server));
				return server;
			}
			catch (IOException failure) {
				throw new UncheckedIOException(failure);
			}
		}

		private static void close(EmbeddedPostgres server) {
			try {
				server.close();
			}
			catch (IOException failure) {
				throw new UncheckedIOException(failure);
			}
		}

	}

}
