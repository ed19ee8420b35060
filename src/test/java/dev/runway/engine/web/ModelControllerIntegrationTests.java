package dev.runway.engine.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.runway.Commands;
import dev.runway.engine.zeebe.DeploymentState;
import dev.runway.engine.zeebe.ModelDeployer;
import dev.runway.support.Models;
import dev.runway.support.Rest;
import dev.runway.support.RunwayTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import org.springframework.util.LinkedMultiValueMap;

/** The door for process owners, over HTTP. */
@RunwayTest
class ModelControllerIntegrationTests {

	private static final String PROCESS = "partner-activation.bpmn", FORM = "review-ladder.form";

	@Autowired
	Rest rest;

	@Autowired
	ModelDeployer deployer;

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
			.jsonPath("$.problems[0]").isEqualTo("The file sell.bpmn cannot be read: it is no XML (line 1): open it in the Modeler, and save it again");
		rest.upload("ops", "/api/v1/models/check", new LinkedMultiValueMap<>(Map.of("shoes", List.of("2")))).expectStatus()
			.isBadRequest();
	}

	@Test
	void refusesWhoeverIsNoProcessOwner() {
		check("lead", PROCESS, "").expectStatus().isForbidden();
		check("nobody", PROCESS, "").expectStatus().isUnauthorized();
	}

	@Test
	void showsWhatIsDeployed() {
		await("the models to be deployed").until(deployer::state, DeploymentState.DEPLOYED::equals);

		rest.get("ops", "/api/v1/models").expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.state").isEqualTo("DEPLOYED")
			.jsonPath("$.models[?(@.file == 'partner-activation.bpmn')].version").isEqualTo(1)
			.jsonPath("$.models[?(@.newerVersion != null)]").isEmpty();
		rest.anonymous().get().uri("/actuator/health").exchange().expectBody().jsonPath("$.status").isEqualTo("UP");
	}

	@Test
	void decidesNothingWhereNothingIsHeldBack() {
		rest.post("ops", "/api/v1/models/deployment", "{\"overwrite\": true}").expectStatus().isEqualTo(409);
		rest.post("ops", "/api/v1/models/deployment", "{\"overwrite\": false}").expectStatus().isBadRequest();
	}

	@Test
	void deploysAnEditForAReasonAndGoesBack() {
		await("the models to be deployed").until(deployer::state, DeploymentState.DEPLOYED::equals);
		var edited = Models.inRepository().edited(FORM, "\"label\": \"", "\"label\": \"Our ").content(FORM);
		rest.upload("ops", "/api/v1/models/edits", parts(FORM, edited)).expectStatus().isEqualTo(422).expectBody().jsonPath("$.detail")
			.isEqualTo("Give a reason; it stays beside the version.");
		var parts = parts(FORM, edited);
		parts.add("reason", "Our words");
		rest.upload("ops", "/api/v1/models/edits", parts).expectStatus().isOk().expectBody().jsonPath("$.versions[0].file").isEqualTo(FORM)
			.jsonPath("$.versions[0].by").isEqualTo("ops").jsonPath("$.versions[0].reason").isEqualTo("Our words");
		rest.upload("ops", "/api/v1/models/edits", parts).expectStatus().isEqualTo(409);
		rest.get("ops", "/api/v1/models").expectBody().jsonPath("$.models[?(@.newerVersion != null)].newerBy").isEqualTo("ops");

		rest.post("ops", "/api/v1/models/%s/versions/1/deployment".formatted(FORM), "{}").expectStatus().isEqualTo(422);
		rest.post("ops", "/api/v1/models/%s/versions/99/deployment".formatted(FORM), "{\"reason\": \"No\"}").expectStatus().isNotFound();
		rest.post("ops", "/api/v1/models/%s/versions/1/deployment".formatted(FORM), "{\"reason\": \"Theirs again\"}").expectStatus().isOk();
		rest.get("ops", "/api/v1/models/%s/versions".formatted(FORM)).expectStatus().isOk().expectBody()
			.jsonPath("$.versions[0].reason").isEqualTo("Back to version 1. Theirs again").jsonPath("$.versions[2].own").isEqualTo(true);
	}

	@Test
	void showsThatNothingHasToMove(@TempDir Path folder) throws IOException {
		rest.post("ops", "/api/v1/models/migration", "{}").expectStatus().isOk().expectBody().jsonPath("$.moves").isEmpty();
		assertThat(migrate("ops")).isZero();
		assertThat(migrate("lead")).isOne();
		var ours = Files.writeString(folder.resolve(PROCESS), Models.inRepository().content(PROCESS));

		assertThat(migrate("ops", "--model", ours.toString())).isZero();
		assertThat(migrate("ops", "--model", folder.resolve("missing.bpmn").toString())).isEqualTo(2);
	}

	@Test
	void movesToNoDiagramThatIsBroken() {
		rest.post("ops", "/api/v1/models/migration", "{\"models\": {\"%s\": \"<sell/>\"}}".formatted(PROCESS)).expectStatus()
			.isEqualTo(422);
	}

	private int migrate(String user, String... options) {
		return Commands.run(Stream.concat(Stream.of("migrate-instances", "--url", rest.url(), "--user", user, "--password=secret"),
				Stream.of(options)).toArray(String[]::new));
	}

	private ResponseSpec check(String user, String file, String content) {
		return rest.upload(user, "/api/v1/models/check", parts(file, content));
	}

	private static LinkedMultiValueMap<String, Object> parts(String file, String content) {
		var parts = new LinkedMultiValueMap<String, Object>();
		parts.add("files", new ByteArrayResource(content.getBytes(StandardCharsets.UTF_8)) {

			@Override
			public String getFilename() {
				return file;
			}

		});
		return parts;
	}

}
