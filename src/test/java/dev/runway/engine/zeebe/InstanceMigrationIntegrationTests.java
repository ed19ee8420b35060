package dev.runway.engine.zeebe;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import dev.runway.engine.zeebe.InstanceMigration.Move;
import dev.runway.support.Models;
import dev.runway.support.Programme;
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
		release(PROCESS, models().edited(PROCESS, ">=clockEndsAt<", ">=date and time(clockEndsAt) + duration(\"P30D\")<")
			.edited(PROCESS, "dueDate=\"=schedule.AGREEMENT_SIGNED.dueAt\"", "dueDate=\"=clockEndsAt\""));

		var preview = of(signed.instance(), migration.preview());
		var move = of(signed.instance(), migration.migrate(List.of(signed.instance().key())));

		assertThat(preview.name()).isEqualTo("%s, clock until %s", signed.partner().name(), signed.runway().signedOn().plusDays(120));
		assertThat(preview.moved()).isFalse();
		assertThat(preview.remarks()).contains(
				"'Confirm agreement' is open and stays as it is; the new version has another due date",
				"The timer 'Clock run out' that is set stays as it is; the new version has another time");
		assertThat(move.obstacle()).isNull();
		assertThat(move.moved()).isTrue();
		assertThat(migration.preview()).noneMatch(each -> each.key() == signed.instance().key());
		assertThat(signed.instance().awaitTask("Task_ConfirmAgreement")).isEqualTo(task);

		programme.advanceTo(signed.runway().signedOn().plusDays(120));
		assertThat(signed.instance().activated()).doesNotContain("StartEvent_ClockRunsOut");
		programme.advanceTo(signed.runway().signedOn().plusDays(121));
		signed.instance().awaitCompleted("StartEvent_ClockRunsOut").awaitCalled("rescue-ladder");
		assertThat(signed.instance().incidents()).isEmpty();
	}

	@Test
	void leavesAnInstanceWhereItIsThatWaitsAtWhatTheNewVersionLacks() {
		var signed = programme.aPartnerSignedOn(programme.today());
		var task = signed.instance().awaitTask("Task_ConfirmAgreement");
		release(PROCESS, models().edited(PROCESS, "Task_ConfirmAgreement", "Task_ConfirmContract"));

		var preview = of(signed.instance(), migration.preview());
		var move = of(signed.instance(), migration.migrate(List.of()));

		assertThat(preview.obstacle()).isEqualTo("It waits at 'Confirm agreement', which the new version does not have");
		assertThat(move).isEqualTo(preview);
		assertThat(signed.instance().awaitTask("Task_ConfirmAgreement")).isEqualTo(task);
	}

	@Test
	void movesWhatAnInstanceHasCalled() {
		var signed = programme.aPartnerSignedOn(programme.today());
		signed.instance().awaitTask("Task_ConfirmAgreement");
		engine.advanceBy(Duration.ofDays(5));
		var chase = signed.instance().awaitCalled("chase-milestone");
		chase.awaitCompleted("Task_SendChase").awaitActivated("CatchEvent_ChaseDue", 2);
		release(CHASE, models().edited(CHASE, "Chase due", "Time to ask"));

		var move = of(chase, migration.migrate(List.of()));

		assertThat(move.obstacle()).isNull();
		assertThat(move.name()).startsWith(signed.partner().name());
		assertThat(move.moved()).isTrue();
		engine.advanceBy(Duration.ofDays(5));
		chase.awaitCompleted("Task_SendChase", 2);
	}

	/** Deploys a new version as a new release does. */
	private void release(String file, Models models) {
		deployments.deploy(UUID.randomUUID().toString(),
				List.of(new ModelBundle.Model(file, models.content(file).getBytes(StandardCharsets.UTF_8))), null);
	}

	private static Models models() {
		return Models.inRepository();
	}

	private static Move of(TestInstance instance, List<Move> moves) {
		return moves.stream().filter(move -> move.key() == instance.key()).findFirst().orElseThrow();
	}

}
