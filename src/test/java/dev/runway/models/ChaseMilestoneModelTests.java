package dev.runway.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.support.TestEngine;
import dev.runway.support.TestInstance;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How one milestone is chased: one level at a time, until it is reached. */
class ChaseMilestoneModelTests {

	private final ModelStage stage = new ModelStage();
	private final TestEngine engine = stage.engine();
	private final StubWorkers workers = stage.workers();

	@AfterEach
	void stop() {
		stage.close();
	}

	@Test
	void goesUpOneLevelAtATimeUntilTheMilestoneIsReached() {
		var due = workers.dueAt("AGREEMENT_SIGNED");
		var chase = chaseFrom(workers.remindAt("AGREEMENT_SIGNED"));
		assertThat(workers.done()).isEmpty();

		mailAt(chase, 1, workers.remindAt("AGREEMENT_SIGNED"));
		mailAt(chase, 2, due.plus(Duration.ofDays(1)));
		mailAt(chase, 3, due.plus(Duration.ofDays(7)));
		mailAt(chase, 4, due.plus(Duration.ofDays(14)));
		mailAt(chase, 5, due.plus(Duration.ofDays(42)));
		workers.answer("activation.assessMilestone", Map.of("chaseVerdict", "REACHED"));
		engine.advanceTo(due.plus(Duration.ofDays(71)));

		chase.awaitEnd();
		assertThat(workers.chases()).containsExactly("AGREEMENT_SIGNED 0 OWNER reminder", "AGREEMENT_SIGNED 1 OWNER overdue",
				"AGREEMENT_SIGNED 2 OWNER, MANAGER overdue", "AGREEMENT_SIGNED 3 CHANNEL_LEAD overdue-lead",
				"AGREEMENT_SIGNED 4 CHANNEL_LEAD overdue-lead");
		assertThat(workers.times("activation.assessMilestone")).isEqualTo(6);
		assertThat(workers.done()).hasSize(11);
		assertThat(chase.completed()).contains("EndEvent_MilestoneReached");
		assertThat(chase.incidents()).isEmpty();
	}

	@Test
	void doesNotWriteBetweenTwoLevels() {
		var chase = chaseFrom(workers.remindAt("AGREEMENT_SIGNED"));
		mailAt(chase, 1, workers.remindAt("AGREEMENT_SIGNED"));

		engine.advanceTo(workers.dueAt("AGREEMENT_SIGNED").plus(Duration.ofHours(23)));

		chase.awaitActivated("CatchEvent_ChaseDue", 2);
		assertThat(workers.done()).containsExactly("activation.assessMilestone", "notification.sendChase");
	}

	@Test
	void waitsAgainWhenTheDateHasMoved() {
		var later = workers.remindAt("AGREEMENT_SIGNED").plus(Duration.ofDays(5));
		workers.answer("activation.assessMilestone", Map.of("chaseVerdict", "WAIT", "level", 1, "chaseAt", later.toString()));
		var chase = chaseFrom(workers.remindAt("AGREEMENT_SIGNED"));

		engine.advanceTo(workers.remindAt("AGREEMENT_SIGNED").plusSeconds(1));
		chase.awaitActivated("CatchEvent_ChaseDue", 2);
		assertThat(workers.chases()).isEmpty();
		workers.answer("activation.assessMilestone", Map.of("chaseVerdict", "CHASE"));
		engine.advanceTo(later.plusSeconds(1));

		chase.awaitCompleted("Task_SendChase");
		assertThat(workers.chases()).containsExactly("AGREEMENT_SIGNED 1 OWNER overdue");
	}

	@Test
	void writesNothingAboutAMilestoneThatIsReached() {
		workers.answer("activation.assessMilestone", Map.of("chaseVerdict", "REACHED"));

		var chase = chaseFrom(engine.now().minus(Duration.ofDays(3))).awaitEnd();

		assertThat(workers.done()).containsExactly("activation.assessMilestone");
		assertThat(chase.completed()).contains("EndEvent_MilestoneReached").doesNotContain("Task_ChooseStep");
	}

	private TestInstance chaseFrom(Instant chaseAt) {
		return stage.call("chase-milestone", Map.of("milestone", "AGREEMENT_SIGNED", "chaseAt", chaseAt.toString(), "level", 0));
	}

	private void mailAt(TestInstance chase, int count, Instant time) {
		engine.advanceTo(time.plus(Duration.ofMinutes(1)));
		chase.awaitCompleted("Task_SendChase", count);
	}
}
