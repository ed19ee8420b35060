package dev.runway.engine.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import dev.runway.engine.MigrateInstancesCommand;
import dev.runway.support.Models;
import dev.runway.support.RunwayTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import org.springframework.util.LinkedMultiValueMap;

/** The door for process owners, over HTTP. */
@RunwayTest
class ModelControllerIntegrationTests {

	private static final String PROCESS = "partner-activation.bpmn";

	@LocalServerPort
	int port;

	RestTestClient client;

	@BeforeEach
	void connect() {
		client = RestTestClient.bindToServer().baseUrl("http://localhost:" + port).build();
	}

	@Test
	void findsNothingWrongWithAFileThatFits() {
		check("ops", PROCESS, Models.inRepository().content(PROCESS)).expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.fit").isEqualTo(true)
			.jsonPath("$.problems").isEmpty()
			.jsonPath("$.advice").isEmpty();
	}

	@Test
	void saysInOneLineWhatAnEditHasBroken() {
		var edited = Models.inRepository()
			.edited(PROCESS, "<zeebe:taskSchedule dueDate=\"=schedule.JOINT_PLAN_SIGNED.dueAt\" />", "")
			.content(PROCESS);

		check("ops", "C:\\models\\" + PROCESS, edited).expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.fit").isEqualTo(false)
			.jsonPath("$.files[0]").isEqualTo(PROCESS)
			.jsonPath("$.problems[0]").isEqualTo("Task 'Sign joint plan' has no due date");
	}

	@Test
	void readsWhateverItIsSent() {
		check("ops", "notes.txt", "Hello").expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.problems[0]").isEqualTo("The file notes.txt is no model: it must end in .bpmn, .dmn or .form");
		check("ops", "sell.bpmn", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>").expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.problems[0]").isEqualTo("The file sell.bpmn cannot be read: it is no XML (line 1)");
		client.post().uri("/api/v1/models/check").headers(basic("ops")).contentType(MediaType.MULTIPART_FORM_DATA)
			.body(new LinkedMultiValueMap<>(Map.of("shoes", List.of("2")))).exchange().expectStatus().isBadRequest();
	}

	@Test
	void refusesWhoeverIsNoProcessOwner() {
		check("lead", PROCESS, "").expectStatus().isForbidden();
		check("nobody", PROCESS, "").expectStatus().isUnauthorized();
	}

	@Test
	void showsWhatIsDeployed() {
		client.get().uri("/api/v1/models").headers(basic("ops")).exchange().expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.state").isEqualTo("DEPLOYED")
			.jsonPath("$.models[?(@.file == 'partner-activation.bpmn')].version").isEqualTo(1)
			.jsonPath("$.models[?(@.newerVersion != null)]").isEmpty();
		client.get().uri("/actuator/health").exchange().expectBody().jsonPath("$.status").isEqualTo("UP");
	}

	@Test
	void decidesNothingWhereNothingIsHeldBack() {
		client.post().uri("/api/v1/models/deployment").headers(basic("ops")).contentType(MediaType.APPLICATION_JSON)
			.body("{\"overwrite\": true}").exchange().expectStatus().isEqualTo(409);
		client.post().uri("/api/v1/models/deployment").headers(basic("ops")).contentType(MediaType.APPLICATION_JSON)
			.body("{\"overwrite\": false}").exchange().expectStatus().isBadRequest();
	}

	@Test
	void showsThatNothingHasToMove() {
		client.post().uri("/api/v1/models/migration").headers(basic("ops")).contentType(MediaType.APPLICATION_JSON)
			.body("{}").exchange().expectStatus().isOk().expectBody().jsonPath("$").isEmpty();

		assertThat(MigrateInstancesCommand.run("migrate-instances", "--url", "http://localhost:" + port, "--user", "ops",
				"--password=secret")).isZero();
		assertThat(MigrateInstancesCommand.run("migrate-instances", "--url", "http://localhost:" + port, "--user", "lead",
				"--password=secret")).isOne();
	}

	private ResponseSpec check(String user, String file, String content) {
		var parts = new LinkedMultiValueMap<String, Object>();
		parts.add("files", new ByteArrayResource(content.getBytes(StandardCharsets.UTF_8)) {

			@Override
			public String getFilename() {
				return file;
			}

		});
		return client.post().uri("/api/v1/models/check").headers(basic(user)).contentType(MediaType.MULTIPART_FORM_DATA)
			.body(parts).exchange();
	}

	private static Consumer<HttpHeaders> basic(String user) {
		return headers -> headers.setBasicAuth(user, "secret");
	}

}
