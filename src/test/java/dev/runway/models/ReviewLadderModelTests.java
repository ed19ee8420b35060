package dev.runway.models;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.support.TestInstance;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How a person undoes a rung, or leaves it, once a fact was reported that should have prevented it. */
class ReviewLadderModelTests {

	private static final Map<String, Object> ANSWER = Map.of("undo", "YES", "reason", "The deal was in time.");

	private final ModelStage stage = new ModelStage();
	private final StubWorkers workers = stage.workers();

	@AfterEach
	void stop() {
		stage.close();
	}

	@Test
	void asksTheDeciderAndRecordsTheAnswer() {
		var review = question();

		var task = review.awaitTask("Task_ReviewLadder");
		review.complete("Task_ReviewLadder", ANSWER).awaitEnd();

		assertThat(task.assignee()).isEqualTo("lena");
		assertThat(task.form()).containsOnly(entry("undo", "null"), entry("reason", "null"), entry("correction", "null"),
				entry("taskContextDisplayName", "\"Acme\""));
		assertThat(review.variable("reviewAnswer")).contains("{\"undo\":\"YES\",\"reason\":\"The deal was in time.\"}");
		assertThat(workers.done()).containsExactly("ladder.recordReview");
	}

	@Test
	void sendsAnIncompleteAnswerBackWithEverythingThatWasTyped() {
		workers.refuse("ladder.recordReview", "Say why.");
		var review = question();

		review.complete("Task_ReviewLadder", ANSWER).awaitCompleted("BoundaryEvent_ReviewIncomplete");

		assertThat(review.awaitTask("Task_ReviewLadder").form()).contains(entry("undo", "\"YES\""),
				entry("reason", "\"The deal was in time.\""), entry("correction", "\"Say why.\""));
	}

	private TestInstance question() {
		var dueAt = stage.engine().now().plus(Duration.ofDays(7)).toString();
		stage.publish("activation.ladderQuestioned", "runway-1", Duration.ZERO, Map.of("runwayId", "runway-1", "partnerName", "Acme",
				"review", Map.of("decider", "lena", "dueAt", dueAt, "title", "A late fact", "story", "A deal was reported late.")));
		return stage.engine().awaitInstance("activation.ladderQuestioned", "runway-1");
	}
}
