package dev.runway.support;

import java.io.IOException;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.awaitility.Awaitility;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A real PostgreSQL of the test's own, as durable as in production; it ends with its context, after the connections. */
public final class TestDatabase {

	private TestDatabase() {
	}

	public static EmbeddedPostgres start() throws IOException {
		return EmbeddedPostgres.builder()
			.setServerConfig("fsync", "on")
			.setServerConfig("full_page_writes", "on")
			.setServerConfig("synchronous_commit", "on")
			.setRegisterShutdownHook(false)
			.start();
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

}
