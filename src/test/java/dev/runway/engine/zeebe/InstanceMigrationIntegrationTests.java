package dev.runway.engine.zeebe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.runway.engine.zeebe.InstanceMigration.Move;
import dev.runway.engine.zeebe.InstanceMigration.Moves;
import dev.runway.runway.Milestone;
import dev.runway.support.Models;
import dev.runway.support.Programme;
import dev.runway.support.Programme.ReachedOn;
import dev.runway.support.RunwayTest;
import dev.runway.support.TestEngine;
import dev.runway.support.TestInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;

/** Running instances move to a new version, and their clocks do not start again. */
@RunwayTest
@DirtiesContext
class InstanceMigrationIntegrationTests {

	private static final String PROCESS = "partner-activation.bpmn", CHASE = "chase-milestone.bpmn";

	@Autowired
	Programme programme;

	@Autowired
	InstanceMigration migration;

	@Autowired
	Deployments deployments;

	@Autowired
	TestEngine engine;

	@BeforeEach
	void beginWithTheModelsOfTheRepository() {
		release(PROCESS, models());
	}

	@Test
	void keepsTheOpenTaskAndTheDateOfTheClock() {
		var signed = programme.aPartnerSignedOn(programme.today());
		var task = signed.instance().awaitTask("Task_ConfirmAgreement");
		release(PROCESS, models().edited(PROCESS, ">=reviewAt<", ">=date and time(reviewAt) + duration(\"P30D\")<")
			.edited(PROCESS, "dueDate=\"=schedule.AGREEMENT_SIGNED.dueAt\"", "dueDate=\"=clockEndsAt\""));

		var preview = of(signed.instance(), migration.preview(Map.of()));
		var move = of(signed.instance(), migration.migrate(List.of(signed.instance().key()), Map.of(), "ops"));

		assertThat(preview.name()).isEqualTo("%s, clock until %s", signed.partner().name(), signed.runway().signedOn().plusDays(120));
		assertThat(preview.moved()).isFalse();
		assertThat(preview.remarks()).contains(
				"'Confirm agreement' is open and stays as it is; the new version has another due date",
				"The timer 'Runway elapsed' that is set stays as it is; the new version has another time");
		assertThat(move.obstacle()).isNull();
		assertThat(move.moved()).isTrue();
		assertThat(migration.preview(Map.of()).moves()).noneMatch(each -> each.key() == signed.instance().key());
		assertThat(signed.instance().awaitTask("Task_ConfirmAgreement")).isEqualTo(task);

		programme.advanceTo(signed.runway().signedOn().plusDays(120));
		assertThat(signed.instance().activated()).doesNotContain("BoundaryEvent_RunwayElapsed");
		programme.advanceTo(signed.runway().signedOn().plusDays(121));
		signed.instance().awaitCompleted("BoundaryEvent_RunwayElapsed").awaitCalled("rescue-ladder");
		assertThat(signed.instance().incidents()).isEmpty();
	}

	@Test
	void leavesAnInstanceWhereItIsThatWaitsAtWhatTheNewVersionLacks() {
		var signed = programme.aPartnerSignedOn(programme.today());
		var task = signed.instance().awaitTask("Task_ConfirmAgreement");
		release(PROCESS, models().edited(PROCESS, "Task_ConfirmAgreement", "Task_ConfirmContract"));

		var preview = of(signed.instance(), migration.preview(Map.of()));
		var move = of(signed.instance(), migration.migrate(List.of(), Map.of(), "ops"));

		assertThat(preview.obstacle()).isEqualTo("It waits at 'Confirm agreement', which the new version does not have");
		assertThat(move).isEqualTo(preview);
		assertThat(signed.instance().awaitTask("Task_ConfirmAgreement")).isEqualTo(task);
	}

	@Test
	void movesAnInstanceOfWhichOneParallelBranchIsDone() {
		var today = programme.today();
		var signed = programme.aPartnerSignedOn(today);
		programme.report(signed, new ReachedOn(Milestone.AGREEMENT_SIGNED, today), new ReachedOn(Milestone.ONBOARDING_DONE, today),
				new ReachedOn(Milestone.JOINT_PLAN_SIGNED, today));
		var task = signed.instance().awaitTask("Task_CertifyReps");
		release(PROCESS, models().edited(PROCESS, "name=\"Certify reps\"", "name=\"Certify people\""));

		var move = of(signed.instance(), migration.migrate(List.of(signed.instance().key()), Map.of(), "ops"));

		assertThat(move.obstacle()).isNull();
		assertThat(move.moved()).isTrue();
		assertThat(signed.instance().awaitTask("Task_CertifyReps")).isEqualTo(task);
	}

	@Test
	void movesWhatAnInstanceHasCalled() {
		var signed = programme.aPartnerSignedOn(programme.today());
		signed.instance().awaitTask("Task_ConfirmAgreement");
		engine.advanceBy(Duration.ofDays(5));
		var chase = signed.instance().awaitCalled("chase-milestone");
		chase.awaitCompleted("Task_SendChase").awaitActivated("CatchEvent_ChaseDue");
		release(CHASE, models().edited(CHASE, "Chase due", "Time to ask"));

		var move = of(chase, migration.migrate(List.of(), Map.of(), "ops"));

		assertThat(move.obstacle()).isNull();
		assertThat(move.name()).startsWith(signed.partner().name());
		assertThat(move.moved()).isTrue();
		engine.advanceBy(Duration.ofDays(5));
		chase.awaitCompleted("Task_SendChase", 2);
	}

	@Test
	void movesToADiagramOfTheModeler() {
		var signed = programme.aPartnerSignedOn(programme.today());
		signed.instance().awaitTask("Task_ConfirmAgreement");
		var edited = models().edited(PROCESS, "name=\"Confirm agreement\"", "name=\"Confirm contract\"").content(PROCESS);

		var before = of(signed.instance(), migration.preview(Map.of(PROCESS, edited)));
		var byHand = engine.client().newDeployResourceCommand().addResourceStringUtf8(edited, PROCESS).send().join()
			.getProcesses().getFirst().getVersion();
		var preview = of(signed.instance(), migration.preview(Map.of()));
		var move = of(signed.instance(), migration.migrate(List.of(signed.instance().key()), Map.of(), "ops"));

		assertThat(before.obstacle()).isNull();
		assertThat(before.to()).as("a version that a dry run does not deploy").isNull();
		assertThat(preview.to()).isEqualTo(byHand);
		assertThat(move.moved()).isTrue();
		assertThat(move.to()).isEqualTo(byHand);
		assertThat(migration.preview(Map.of()).moves()).noneMatch(each -> each.key() == signed.instance().key());
		assertThat(migration.preview(Map.of(PROCESS, edited)).moves()).noneMatch(each -> each.key() == signed.instance().key());
	}

	@Test
	void movesToADiagramOfTheModelerBeforeTheSearchKnowsItWhenItsFileIsNamed() {
		var signed = programme.aPartnerSignedOn(programme.today());
		signed.instance().awaitTask("Task_ConfirmAgreement");
		var edited = models().edited(PROCESS, "name=\"Confirm agreement\"", "name=\"Confirm paper\"").content(PROCESS);
		migration.preview(Map.of());
		engine.searchLag(Duration.ofDays(1));
		try {
			var move = of(signed.instance(), migration.migrate(List.of(signed.instance().key()), Map.of(PROCESS, edited), "ops"));

			assertThat(move.moved()).isTrue();
		}
		finally {
			engine.searchLag(Duration.ZERO);
		}
	}

	@Test
	void movesToNoDiagramThatDoesNotFit() {
		var broken = models().edited(PROCESS, "<zeebe:taskSchedule dueDate=\"=schedule.JOINT_PLAN_SIGNED.dueAt\" />", "").content(PROCESS);

		assertThatExceptionOfType(UnfitDiagrams.class).isThrownBy(() -> migration.migrate(List.of(), Map.of(PROCESS, broken), "ops"))
			.withMessage("Task 'Sign joint plan' has no due date");
		assertThatExceptionOfType(UnfitDiagrams.class).isThrownBy(() -> migration.preview(Map.of("other.bpmn", broken)))
			.withMessage("The file other.bpmn is none of the diagrams that Runway has deployed");
	}

	/** Deploys a new version as a new release does. */
	private void release(String file, Models models) {
		deployments.deploy(UUID.randomUUID().toString(),
				List.of(new ModelBundle.Model(file, models.content(file).getBytes(StandardCharsets.UTF_8))), null);
	}

	private static Models models() {
		return Models.inRepository();
	}

	private static Move of(TestInstance instance, Moves moves) {
		return moves.moves().stream().filter(move -> move.key() == instance.key()).findFirst().orElseThrow();
	}

}
