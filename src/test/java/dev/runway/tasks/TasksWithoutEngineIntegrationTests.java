package dev.runway.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import dev.runway.support.Programme;
import dev.runway.support.RunwayTest;
import dev.runway.support.TestEngine;
import dev.runway.support.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** Tasks while the engine is away: nothing is lost of what somebody types. */
@RunwayTest
@TestPropertySource(properties = { "test.isolated=tasks-without-engine", "test.streaming=false" })
@DirtiesContext
class TasksWithoutEngineIntegrationTests {

	@Autowired
	Programme programme;

	@Autowired
	TestEngine engine;

	@Autowired
	Drafts drafts;

	@Autowired
	JdbcClient jdbc;

	@LocalServerPort
	int port;

	@Test
	void keepsWhatIsTypedAndSaysThatTheEngineIsAway() {
		var signed = programme.aPartnerSignedOn(programme.today().minusDays(60));
		var key = signed.instance().awaitTask("Task_ConfirmAgreement").key();
		var address = "/tasks/" + key;
		var ops = new Visitor(port).signIn("ops", "secret").open(address);
		var day = programme.today().minusDays(59).toString();
		engine.close();

		ops.submit(address, Map.of("do", "complete", "f.executedOn", day, "f.portalAccess", "true"));
		assertThat(ops.status()).isEqualTo(503);
		assertThat(ops.body()).contains("The engine cannot be reached, and nothing is sent. What you typed is kept", "value=\"%s\"".formatted(day), "checked");
		assertThat(ops.open("/tasks").body()).contains("The engine cannot be reached");
		assertThat(ops.open(address).body()).contains("You can go on typing", "Your draft of", "value=\"%s\"".formatted(day));

		jdbc.sql("update tasks.snapshots set form = ?").param("{\n oops").update();
		assertThat(ops.open(address).body()).contains("The form of this task is no JSON (line 2).", "in Tasklist");
		jdbc.sql("update tasks.snapshots set form = ?").param("{\"components\": [{\"type\": \"filepicker\", \"key\": \"file\"}, {\"type\": \"textfield\", \"key\": \"name\"}]}").update();
		assertThat(ops.open(address).body()).contains("does not know what the form calls filepicker", "name=\"f.name\"");

		jdbc.sql("delete from tasks.snapshots").update();
		var token = ops.body().replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
		ops.post(address, Map.of("_csrf", token, "do", "complete", "f.executedOn", "2026-08-04"));
		assertThat(ops.status()).isEqualTo(503);
		assertThat(ops.body()).contains("What you typed is kept as a draft");
		assertThat(drafts.find(key, "ops").orElseThrow().typed().fields()).containsEntry("f.executedOn", List.of("2026-08-04"));
	}

}
