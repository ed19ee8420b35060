package dev.runway.models;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;

import dev.runway.support.TestInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How a person undoes a rung, or leaves it, once a fact was reported that should have prevented it. */
class ReviewLadderModelTests {

	private static final Map<String, Object> ANSWER = Map.of("undo", "YES", "reason", "The deal was in time.");

	@RegisterExtension
	static final ModelStage stage = new ModelStage();
	private final StubWorkers workers = stage.workers();

	@Test
	void asksTheDeciderAndRecordsTheAnswer() {
		var review = question();

		var task = review.awaitTask("Task_ReviewLadder");
		review.complete("Task_ReviewLadder", ANSWER).awaitEnd();

		assertThat(task.assignee()).isEqualTo("lena");
		assertThat(task.form()).containsOnly(entry("taskContextDisplayName", "\"Acme\""));
		assertThat(review.variable("reviewAnswer")).contains("{\"undo\":\"YES\"}");
		assertThat(workers.done()).containsExactly("ladder.recordReview");
	}

	@Test
	void keepsTheTaskWhenAnAnswerIsDenied() {
		workers.deny("ladder.recordReview", "Say why.");
		var review = question();

		assertThat(review.denied("Task_ReviewLadder", ANSWER)).isEqualTo("Say why.");

		review.awaitTask("Task_ReviewLadder");
	}

	private TestInstance question() {
		var dueAt = stage.engine().now().plus(Duration.ofDays(7)).toString();
		stage.publish("activation.ladderQuestioned", "runway-1", Duration.ZERO, Map.of("runwayId", "runway-1", "partnerName", "Acme",
				"review", Map.of("decider", "lena", "dueAt", dueAt, "title", "A late fact", "story", "A deal was reported late.")));
		return stage.engine().awaitInstance("activation.ladderQuestioned", "runway-1");
	}
}
