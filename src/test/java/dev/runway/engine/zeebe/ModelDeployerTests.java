package dev.runway.engine.zeebe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import dev.runway.engine.EngineLost;
import dev.runway.engine.ModelsDeployed;
import dev.runway.support.TestDatabase;
import io.camunda.client.api.response.ActivatedJob;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is deployed at a start of the application, and what is not. */
class ModelDeployerTests {

	private static final String PROCESS = "partner-activation.bpmn", TABLE = "escalation-policy.dmn",
			FORM = "help-plan.form";

	private static final String DUE_DATE = "<zeebe:taskSchedule dueDate=\"=schedule.JOINT_PLAN_SIGNED.dueAt\" />";

	private static TestDatabase database;

	@TempDir
	Path folder;

	DeploymentStage stage;

	@BeforeAll
	static void createDatabase() {
		database = TestDatabase.create();
	}

	@AfterAll
	static void dropDatabase() {
		database.close();
	}

	@BeforeEach
	void start() {
		stage = new DeploymentStage(folder, database.dataSource());
	}

	@AfterEach
	void stop() {
		stage.close();
	}

	@Test
	void deploysAllModelsAndKeepsWhatItDeployed() {
		var app = stage.start();

		assertThat(app.deployer().state()).isEqualTo(DeploymentState.DEPLOYED);
		assertThat(app.deployer().done()).isTrue();
		assertThat(app.archive().current()).hasSameSizeAs(ModelBundle.read(stage.models.location()).models());
		assertThat(app.archive().current().values()).allMatch(model -> model.version() == 1 && model.key() > 0)
			.allMatch(model -> model.content().equals(stage.models.content(model.file())));
	}

	@Test
	void leavesWhatAProcessOwnerHasDeployedAloneWhenItStartsAgain() {
		stage.start();
		stage.deployByHand(TABLE, "28", "21");
		stage.deployByHand(PROCESS, DUE_DATE, "");

		var app = stage.start();

		assertThat(app.deployer().state()).isEqualTo(DeploymentState.DEPLOYED);
		assertThat(app.version(TABLE)).isOne();
		assertThat(app.overviewOf(TABLE).newerVersion()).isEqualTo(2);
	}

	@Test
	void deploysOnlyWhatANewReleaseHasChanged() {
		stage.start();
		stage.models.edit(FORM, "\"label\"", "\"label\" ");
		stage.deployByHand(TABLE, "28", "21");

		var app = stage.start();

		assertThat(app.deployer().state()).isEqualTo(DeploymentState.DEPLOYED);
		assertThat(app.version(FORM)).isEqualTo(2);
		assertThat(app.version(PROCESS)).isOne();
		assertThat(app.overviewOf(TABLE).newerVersion()).isEqualTo(2);
	}

	@Test
	void refusesBrokenModelsAndDeploysNoneOfThem() {
		stage.models.edit(PROCESS, DUE_DATE, "");

		var app = stage.start();

		assertThat(app.deployer().state()).isEqualTo(DeploymentState.REFUSED);
		assertThat(app.deployer().problems()).containsExactly("Task 'Sign joint plan' has no due date");
		assertThat(app.deployer().done()).isFalse();
		assertThat(app.archive().current()).isEmpty();
	}

	@Test
	void goesOnWithTheDeployedModelsWhenNewOnesAreBroken() {
		stage.start();
		stage.models.edit(PROCESS, DUE_DATE, "").edit(FORM, "\"label\"", "\"label\" ");

		var app = stage.start();

		assertThat(app.deployer().state()).isEqualTo(DeploymentState.REFUSED);
		assertThat(app.deployer().done()).isTrue();
		assertThat(app.version(FORM)).isOne();
	}

	@Test
	void holdsAReleaseBackThatWouldOverwriteATableOfAProcessOwner() {
		stage.start();
		stage.deployByHand(TABLE, "28", "21");
		stage.models.edit(TABLE, "28", "35").edit(FORM, "\"label\"", "\"label\" ");

		var app = stage.start();

		assertThat(app.deployer().state()).isEqualTo(DeploymentState.HELD_BACK);
		assertThat(app.deployer().done()).isTrue();
		assertThat(app.version(FORM)).isOne();
		assertThat(app.overviewOf(TABLE)).satisfies(table -> {
			assertThat(table.version()).isOne();
			assertThat(table.newerVersion()).isEqualTo(2);
			assertThat(table.changes()).containsExactly("Row 4, 'Next level after, days': 28 becomes 35",
					"Row 5, 'Next level after, days': 28 becomes 35");
		});
	}

	@Test
	void deploysWhatWasHeldBackOnceSomebodyHasDecided() {
		stage.start();
		stage.deployByHand(TABLE, "28", "21");
		stage.models.edit(TABLE, "28", "35");
		var app = stage.start();

		assertThat(app.deployer().overwrite("ops", "The release is right")).isTrue();

		assertThat(app.deployer().state()).isEqualTo(DeploymentState.DEPLOYED);
		assertThat(app.version(TABLE)).isEqualTo(3);
		assertThat(app.overviewOf(TABLE).newerVersion()).isNull();
		assertThat(app.deployer().overwrite("ops", "The release is right")).isFalse();
	}

	@Test
	void knowsAForeignProcessByItsJobsBeforeTheSearchKnowsIt() {
		var first = stage.start();
		stage.engine.searchLag(Duration.ofDays(1));
		var version = seeJobOf(first, stage.deployByHand(PROCESS, DUE_DATE, ""));
		stage.models.edit(PROCESS, "Sign joint plan", "Sign the plan");

		var app = stage.start();

		assertThat(app.deployer().state()).isEqualTo(DeploymentState.HELD_BACK);
		assertThat(app.overviewOf(PROCESS).newerVersion()).isEqualTo(version);
		assertThat(app.overviewOf(PROCESS).changes()).containsExactly("'Sign joint plan' is called 'Sign the plan' now");
		assertThat(app.overviewOf(PROCESS).newerChanges()).isEmpty();
	}

	@Test
	void saysInWordsWhatSomebodyHasChanged() {
		stage.start();
		stage.deployByHand(PROCESS, stage.models.content(PROCESS).replace(DUE_DATE, "").replace("Sign joint plan", "Sign the plan"));

		var app = stage.start();

		assertThat(app.overviewOf(PROCESS).newerVersion()).isEqualTo(2);
		assertThat(app.overviewOf(PROCESS).newerChanges()).containsExactly("'Sign the plan' has another due date",
				"'Sign joint plan' is called 'Sign the plan' now");
	}

	@Test
	void deploysNothingOverAnEngineThatDoesNotAnswerWhatItHas() {
		stage.start();
		stage.models.edit(TABLE, "28", "35");
		stage.search = URI.create("http://localhost:1");

		assertThat(stage.start().deployer().state()).isEqualTo(DeploymentState.WAITING);
	}

	@Test
	void deploysAgainWhenTheEngineHasLostItsData() {
		seeJobOf(stage.start(), stage.deployByHand(PROCESS, DUE_DATE, ""));
		stage.loseEngine();

		var app = stage.start();

		assertThat(app.deployer().state()).isEqualTo(DeploymentState.DEPLOYED);
		assertThat(stage.events).hasExactlyElementsOfTypes(ModelsDeployed.class, EngineLost.class, ModelsDeployed.class);
		assertThat(stage.engine.client().newEvaluateDecisionCommand().decisionId("escalation-policy").send().join()
			.getDecisionVersion()).isOne();
		assertThat(app.overviewOf(PROCESS).newerVersion()).isNull();
	}

	@Test
	void asksBeforeEverybodyStartsAgainInAnEngineThatHasLostItsData() {
		stage.start();
		stage.loseEngine();
		stage.whenLost = ZeebeProperties.WhenLost.ASK;

		var app = stage.start();

		assertThat(app.deployer().state()).isEqualTo(DeploymentState.LOST);
		assertThat(app.deployer().lostSince()).isPresent();
		assertThat(app.deployer().done()).as("no message may start anything").isFalse();
		assertThat(new ModelsHealthIndicator(app.deployer()).health().getStatus().getCode()).isEqualTo("ENGINE_LOST");
		assertThat(stage.events).hasExactlyElementsOfTypes(ModelsDeployed.class);
		app.deployer().lookWhetherLost();
		assertThat(app.deployer().state()).isEqualTo(DeploymentState.LOST);

		assertThat(app.deployer().restart("ops", "The disk burned")).isTrue();

		assertThat(app.deployer().state()).isEqualTo(DeploymentState.DEPLOYED);
		assertThat(app.deployer().lostSince()).isEmpty();
		assertThat(stage.events).hasExactlyElementsOfTypes(ModelsDeployed.class, EngineLost.class, ModelsDeployed.class);
		assertThat(app.deployer().restart("ops", "Again")).as("nothing is lost any more").isFalse();
	}

	@Test
	void noticesALossWhileItRunsAndThatAnotherReplicaHasSeenToIt() {
		stage.whenLost = ZeebeProperties.WhenLost.ASK;
		var app = stage.start();
		app.deployer().lookWhetherLost();
		assertThat(app.deployer().state()).isEqualTo(DeploymentState.DEPLOYED);
		stage.loseTables();

		app.deployer().lookWhetherLost();

		assertThat(app.deployer().state()).isEqualTo(DeploymentState.LOST);
		stage.whenLost = ZeebeProperties.WhenLost.RESTART;
		assertThat(stage.start().deployer().state()).isEqualTo(DeploymentState.DEPLOYED);
		app.deployer().lookWhetherLost();
		assertThat(app.deployer().state()).isEqualTo(DeploymentState.DEPLOYED);
		assertThat(stage.events).filteredOn(EngineLost.class::isInstance).as("every partner starts again once").hasSize(1);
	}

	@Test
	void takesADeploymentForItsOwnThatItNeverSawTheAnswerOf() {
		var before = stage.start();
		stage.models.edit(TABLE, "28", "35");
		var bundle = ModelBundle.read(stage.models.location());
		before.archive().begin(bundle.hash(), bundle.models().stream().filter(model -> model.name().equals(TABLE)).toList(), null);
		stage.deployByHand(TABLE, "35", "35");

		var app = stage.start();

		assertThat(app.deployer().state()).isEqualTo(DeploymentState.DEPLOYED);
		assertThat(app.version(TABLE)).isEqualTo(2);
	}

	@Test
	void deploysEverythingAtEveryStartWhereTheSettingsSaySo() {
		stage.start();
		stage.deployByHand(TABLE, "28", "21");

		assertThat(stage.start(ZeebeProperties.Deploy.ALWAYS).version(TABLE)).isEqualTo(3);
		assertThat(stage.start(ZeebeProperties.Deploy.NEVER).deployer().state()).isEqualTo(DeploymentState.LEFT_ALONE);
	}

	private static int seeJobOf(DeploymentStage.App app, int version) {
		var job = mock(ActivatedJob.class);
		given(job.getBpmnProcessId()).willReturn("partner-activation");
		given(job.getProcessDefinitionVersion()).willReturn(version);
		given(job.getProcessDefinitionKey()).willReturn(4711L);
		List.of(job, job).forEach(app.seen()::saw);
		return version;
	}

}
