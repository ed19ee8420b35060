package dev.runway.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import dev.runway.support.TestEngine;
import dev.runway.support.TestInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How one milestone is chased: one level at a time, until it is reached. */
class ChaseMilestoneModelTests {

	@RegisterExtension
	static final ModelStage stage = new ModelStage();
	private final TestEngine engine = stage.engine();
	private final StubWorkers workers = stage.workers();

	@Test
	void goesUpOneLevelAtATimeUntilTheMilestoneIsReached() {
		var due = workers.dueAt("AGREEMENT_SIGNED");
		engine.advanceTo(workers.remindAt("AGREEMENT_SIGNED"));
		var chase = chase().awaitCompleted("Task_SendChase");

		mailAt(chase, 2, due.plus(Duration.ofDays(1)));
		mailAt(chase, 3, due.plus(Duration.ofDays(7)));
		mailAt(chase, 4, due.plus(Duration.ofDays(14)));
		mailAt(chase, 5, due.plus(Duration.ofDays(42)));
		workers.answer("activation.assessMilestone", Map.of("chaseVerdict", "REACHED"));
		engine.advanceTo(due.plus(Duration.ofDays(71)));

		chase.awaitEnd();
		assertThat(workers.chases()).containsExactly("AGREEMENT_SIGNED 0 TASK_HOLDER reminder", "AGREEMENT_SIGNED 1 TASK_HOLDER overdue",
				"AGREEMENT_SIGNED 2 OWNER, MANAGER overdue", "AGREEMENT_SIGNED 3 CHANNEL_LEAD overdue-lead",
				"AGREEMENT_SIGNED 4 CHANNEL_LEAD overdue-lead");
		assertThat(workers.times("activation.assessMilestone")).isEqualTo(6);
		assertThat(workers.done()).hasSize(11);
		assertThat(chase.completed()).contains("EndEvent_MilestoneReached");
		assertThat(chase.incidents()).isEmpty();
	}

	@Test
	void doesNotWriteBetweenTwoLevels() {
		var chase = chase().awaitActivated("CatchEvent_ChaseDue");

		engine.advanceTo(workers.dueAt("AGREEMENT_SIGNED").plus(Duration.ofHours(23)));
		engine.awaitQuiet(() -> true);

		assertThat(chase.completed()).doesNotContain("CatchEvent_ChaseDue");
		assertThat(workers.done()).containsExactly("activation.assessMilestone", "notification.sendChase");
	}

	@Test
	void waitsAgainWhenTheDateHasMoved() {
		var later = workers.remindAt("AGREEMENT_SIGNED").plus(Duration.ofDays(5));
		workers.answer("activation.assessMilestone", Map.of("chaseVerdict", "WAIT", "level", 1, "chaseAt", later.toString()));
		var chase = chase().awaitActivated("CatchEvent_ChaseDue");
		assertThat(workers.chases()).isEmpty();
		workers.answer("activation.assessMilestone", Map.of("chaseVerdict", "CHASE", "level", 1, "chaseAt", later.toString()));
		engine.advanceTo(later.plusSeconds(1));

		chase.awaitCompleted("Task_SendChase");
		assertThat(workers.chases()).containsExactly("AGREEMENT_SIGNED 1 TASK_HOLDER overdue");
	}

	@Test
	void writesNothingAboutAMilestoneThatIsReached() {
		workers.answer("activation.assessMilestone", Map.of("chaseVerdict", "REACHED"));

		var chase = chase().awaitEnd();

		assertThat(workers.done()).containsExactly("activation.assessMilestone");
		assertThat(chase.completed()).contains("EndEvent_MilestoneReached").doesNotContain("Task_ChooseStep");
	}

	@Test
	void goesOnAtTheLevelThatIsKnownWhenItIsStartedAgain() {
		workers.answer("activation.assessMilestone", Map.of("chaseVerdict", "CHASE", "level", 3, "chaseAt", engine.now().toString()));

		chase().awaitCompleted("Task_SendChase");

		assertThat(workers.chases()).containsExactly("AGREEMENT_SIGNED 3 CHANNEL_LEAD overdue-lead");
	}

	@Test
	void endsTheMomentTheMilestoneIsReached() {
		var chase = chase().awaitActivated("CatchEvent_ChaseDue");

		stage.recorded(stage.runway(), "ONBOARDING_DONE");
		stage.recorded(stage.runway(), "AGREEMENT_SIGNED");

		chase.awaitEnd();
		assertThat(chase.completed()).contains("EndEvent_ChaseStopped");
	}

	/** A message that comes before the chase has begun ends it as well. */
	@Test
	void endsAtOnceWhenTheMilestoneWasReachedAMomentAgo() {
		chase().awaitActivated("CatchEvent_ChaseDue");
		engine.cancelInstances();

		stage.recorded(stage.runway(), "AGREEMENT_SIGNED");

		stage.engine().createInstance("chase-milestone", Map.of("runwayId", stage.runway(), "milestone", "AGREEMENT_SIGNED")).awaitEnd();
	}

	private static TestInstance chase() {
		return stage.call("chase-milestone", Map.of("milestone", "AGREEMENT_SIGNED"));
	}

	private void mailAt(TestInstance chase, int count, Instant time) {
		engine.advanceTo(time.plus(Duration.ofMinutes(1)));
		chase.awaitCompleted("Task_SendChase", count);
	}
}
