package dev.runway.engine.zeebe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import dev.runway.programme.Refused;
import dev.runway.support.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people deploy through Runway, and what becomes of it at the next start. */
class ModelEditsTests {

	private static final String TABLE = "escalation-policy.dmn", FORM = "help-plan.form", WHY = "A month is too long";

	private static TestDatabase database;

	@TempDir
	Path folder;

	DeploymentStage stage;

	DeploymentStage.App app;

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
		app = stage.start();
	}

	@AfterEach
	void stop() {
		stage.close();
	}

	@Test
	void saysInWordsWhatAnEditWouldChange() {
		var proposal = app.edits().propose(Map.of(TABLE, edited("28", "21"), FORM, stage.models.content(FORM)));

		assertThat(proposal.deployable()).isTrue();
		assertThat(proposal.changes()).containsExactly(
				new ModelEdits.Change(TABLE, 1, true, List.of("Row 4, 'Next level after, days': 28 becomes 21", "Row 5, 'Next level after, days': 28 becomes 21")),
				new ModelEdits.Change(FORM, 1, false, List.of()));
		assertThat(app.edits().versions(TABLE)).singleElement().satisfies(version -> {
			assertThat(version.own()).isTrue();
			assertThat(version.version()).isOne();
		});
	}

	@Test
	void deploysAnEditAndKeepsWhoAndWhy() {
		var deployed = app.edits().deploy(Map.of(TABLE, edited("28", "21"), FORM, stage.models.content(FORM)), Map.of(), "ops", WHY);

		assertThat(deployed).singleElement().satisfies(version -> {
			assertThat(version.file()).isEqualTo(TABLE);
			assertThat(version.version()).isEqualTo(2);
			assertThat(version.by()).isEqualTo("ops");
			assertThat(version.reason()).isEqualTo(WHY);
			assertThat(version.deployedAt()).isNotNull();
		});
		assertThat(daysOfLevel(3)).isEqualTo(21);
		assertThat(app.overviewOf(TABLE)).satisfies(overview -> {
			assertThat(overview.newerVersion()).isEqualTo(2);
			assertThat(overview.newerBy()).isEqualTo("ops");
			assertThat(overview.newerReason()).isEqualTo(WHY);
			assertThat(overview.newerChanges()).hasSize(2);
		});
	}

	@Test
	void leavesAnEditAloneWhenItStartsAgain() {
		deploy(TABLE, edited("28", "21"));

		assertThat(stage.start().deployer().state()).isEqualTo(DeploymentState.DEPLOYED);
		assertThat(daysOfLevel(3)).isEqualTo(21);
	}

	@Test
	void holdsAReleaseBackThatWouldOverwriteAnEditedFormWhichTheEngineDoesNotTellOf() {
		deploy(FORM, stage.models.content(FORM).replaceFirst("\"label\": \"", "\"label\": \"New "));
		stage.models.edit(FORM, "\"label\"", "\"label\" ");

		app = stage.start();

		assertThat(app.deployer().state()).isEqualTo(DeploymentState.HELD_BACK);
		assertThat(app.overviewOf(FORM).newerVersion()).isEqualTo(2);
		assertThat(app.deployer().overwrite("lead", "The release is right")).isTrue();
		assertThat(app.edits().versions(FORM).getFirst()).satisfies(version -> {
			assertThat(version.version()).isEqualTo(3);
			assertThat(version.own()).isTrue();
			assertThat(version.by()).isEqualTo("lead");
			assertThat(version.reason()).isEqualTo("The release is right");
		});
	}

	@Test
	void goesBackToTheVersionBefore() {
		deploy(TABLE, edited("28", "21"));
		assertThat(app.edits().versions(TABLE).getLast().differences()).contains("Row 4, 'Next level after, days': 21 becomes 28");

		var back = app.edits().goBack(TABLE, 1, 2, "lead", "It was not");

		assertThat(back.version()).isEqualTo(3);
		assertThat(back.reason()).isEqualTo("Back to version 1. It was not");
		assertThat(daysOfLevel(3)).isEqualTo(28);
		assertThat(app.edits().versions(TABLE)).extracting(ModelEdits.ModelVersion::version).containsExactly(3, 2, 1);
		assertThat(app.overviewOf(TABLE).newerVersion()).isNull();
		assertThat(app.overviewOf(TABLE).version()).isEqualTo(3);
	}

	@Test
	void takesAReleaseOverAModelThatSomebodyHasGoneBackWith() {
		deploy(TABLE, edited("28", "21"));
		app.edits().goBack(TABLE, 1, null, "lead", "It was not");
		stage.models.edit(TABLE, "28", "35");

		assertThat(stage.start().deployer().state()).isEqualTo(DeploymentState.DEPLOYED);
		assertThat(daysOfLevel(3)).isEqualTo(35);
	}

	@Test
	void givesAnEngineThatHasLostItsDataTheEditsBack() {
		deploy(TABLE, edited("28", "21"));
		deploy(TABLE, edited("28", "22"));
		stage.loseEngine();

		app = stage.start();

		assertThat(app.deployer().state()).isEqualTo(DeploymentState.DEPLOYED);
		assertThat(daysOfLevel(3)).isEqualTo(22);
		assertThat(app.overviewOf(TABLE).newerBy()).isEqualTo("ops");
		assertThat(app.overviewOf(TABLE).newerVersion()).isEqualTo(2);
		assertThat(stage.start().deployer().state()).isEqualTo(DeploymentState.DEPLOYED);
		assertThat(daysOfLevel(3)).isEqualTo(22);
	}

	@Test
	void givesNothingBackThatSomebodyHadDecidedAgainst() {
		deploy(TABLE, edited("28", "21"));
		stage.models.edit(TABLE, "28", "35");
		stage.start().deployer().overwrite("ops", null);
		stage.loseEngine();

		stage.start();

		assertThat(daysOfLevel(3)).isEqualTo(35);
	}

	@Test
	void checksAnEditTogetherWithThoseBeforeIt() {
		var diagram = Map.of("chase-milestone.bpmn", stage.models.content("chase-milestone.bpmn").replace("decisionId=\"escalation-policy\"", "decisionId=\"escalation-rules\""));
		assertThat(app.edits().propose(diagram).findings().problems()).containsExactly("The table 'escalation-rules' is called by the process, and there is none");

		deploy("escalation-rules.dmn", stage.models.content(TABLE).replace("escalation-policy", "escalation-rules"));

		assertThat(app.edits().propose(diagram).deployable()).isTrue();
		assertThat(app.overviewOf("escalation-rules.dmn").newerVersion()).isOne();
	}

	@Test
	void refusesWhatDoesNotFitWhatIsDeployedAlreadyAndWhatHasNoReason() {
		refuses(Refused.Kind.INVALID, "write a whole number of 1 or more", () -> deploy(TABLE, edited("28", "0")));
		refuses(Refused.Kind.CONFLICT, "Nothing differs", () -> deploy(TABLE, stage.models.content(TABLE)));
		refuses(Refused.Kind.INVALID, "Give a reason", () -> app.edits().deploy(Map.of(TABLE, edited("28", "21")), Map.of(), "ops", " "));
		refuses(Refused.Kind.UNKNOWN, "upload the file", () -> app.edits().goBack(TABLE, 7, null, "ops", WHY));
		assertThat(daysOfLevel(3)).isEqualTo(28);
	}

	@Test
	void refusesToDeployOverWhatSomebodyHasDeployedSince() {
		stage.deployByHand(TABLE, "28", "14");

		refuses(Refused.Kind.CONFLICT, "escalation-policy.dmn has been deployed as version 2 since you looked",
				() -> app.edits().deploy(Map.of(TABLE, edited("28", "21")), Map.of(TABLE, 1), "ops", WHY));
		assertThat(app.edits().versions(TABLE)).extracting(ModelEdits.ModelVersion::by).containsExactly(null, null);
		assertThat(app.edits().propose(Map.of(TABLE, edited("28", "21"))).changes().getFirst().differences())
			.contains("Row 4, 'Next level after, days': 14 becomes 21");
	}

	private void deploy(String file, String content) {
		app.edits().deploy(Map.of(file, content), Map.of(), "ops", WHY);
	}

	private String edited(String before, String after) {
		return stage.models.content(TABLE).replace("<text>" + before + "<", "<text>" + after + "<");
	}

	private int daysOfLevel(int level) {
		var answer = stage.engine.client().newEvaluateDecisionCommand().decisionId("escalation-policy").variables(Map.of("level", level)).send().join();
		return Integer.parseInt(answer.getDecisionOutput().replaceAll(".*\"nextAfterDays\":(\\d+).*", "$1"));
	}

	private static void refuses(Refused.Kind kind, String words, Runnable attempt) {
		assertThatExceptionOfType(Refused.class).isThrownBy(attempt::run).satisfies(refused -> assertThat(refused.kind()).isEqualTo(kind))
			.withMessageContaining(words);
	}

}
