package dev.runway.stuck;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.Map;

import dev.runway.support.Programme;
import dev.runway.support.Rest;
import dev.runway.support.RunwayTest;
import dev.runway.support.TestEngine;
import dev.runway.support.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** What is stuck while the engine is away: what the database knows is told, and nothing is promised of the rest. */
@RunwayTest
@TestPropertySource(properties = { "test.isolated=stuck-without-engine", "test.streaming=false" })
@DirtiesContext
class StuckWithoutEngineIntegrationTests {

	private static final String AWAY = "The engine cannot be reached, so nothing was changed. Try again in a minute.";

	@Autowired
	Programme programme;

	@Autowired
	TestEngine engine;

	@Autowired
	Rest rest;

	@Autowired
	JdbcClient jdbc;

	@LocalServerPort
	int port;

	@Test
	void saysWhatNobodyCanLookAtAndChangesNothing() {
		var signed = programme.aPartnerSignedOn(programme.today());
		signed.instance().awaitTask("Task_ConfirmAgreement");
		jdbc.sql("update activation.instances set process_instance_key = null, lost_at = ?")
			.param(Timestamp.from(engine.now().minus(Duration.ofMinutes(50))))
			.update();
		var ops = new Visitor(port).signIn("ops", "secret");
		engine.close();

		assertThat(ops.open("/stuck").body()).contains(
				"The engine cannot be reached, so nobody can look at these: ", "processes that cannot go on, tasks whose check hangs", signed.partner().name(),
				"50 minutes ago").doesNotContain("Nothing is stuck.");
		rest.get("operator", "/api/v1/stuck").expectStatus().isOk().expectBody().jsonPath("$.complete").isEqualTo(false)
			.jsonPath("$.piles[?(@.kind == 'INCIDENT')].looked").isEqualTo(false).jsonPath("$.count").isEqualTo(1);

		var address = "/stuck/start/" + signed.runway().id();
		ops.open(address).submit(address, Map.of());
		assertThat(ops.status()).isEqualTo(409);
		assertThat(ops.body()).contains(AWAY);
		assertThat(ops.open("/stuck/incident/5").status()).isEqualTo(409);
		assertThat(ops.body()).contains(AWAY);
		assertThat(jdbc.sql("select count(*) from stuck.remedies").query(Long.class).single()).isZero();
	}

}
