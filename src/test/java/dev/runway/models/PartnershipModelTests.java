package dev.runway.models;

import static dev.runway.models.FilledForms.AGREEMENT;
import static dev.runway.models.FilledForms.CLOSED_WON;
import static dev.runway.models.FilledForms.ENDING;
import static dev.runway.models.FilledForms.EXTENSION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runway.support.TestEngine;
import dev.runway.support.TestInstance;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How a partnership ends: by a decision, or because the partner leaves; and the review of a first deal that is not won. */
class PartnershipModelTests {

	private final ModelStage stage = new ModelStage();
	private final TestEngine engine = stage.engine();
	private final StubWorkers workers = stage.workers();

	@AfterEach
	void stop() {
		stage.close();
	}

	@Test
	void endsByADecisionOnTheLastRung() {
		var partner = stage.sign();
		partner.awaitTask("Task_ConfirmAgreement");
		workers.answer("ladder.findRung", Map.of("nextRung", "DECIDE"));
		workers.answer("ladder.recordDecision", Map.of("verdict", "END"));
		engine.advanceTo(workers.clockEndsAt().plusSeconds(1));
		var ladder = partner.awaitCalled("rescue-ladder");
		awaitOverdueMail(partner);

		ladder.awaitCalled("decide-partnership").complete("Task_Decide", ENDING);

		partner.awaitEnd().awaitTerminated("Task_ConfirmAgreement").awaitTerminated("SubProcess_Partnership");
		ladder.awaitTerminated("rescue-ladder");
		partner.awaitCalled("chase-milestone").awaitTerminated("chase-milestone");
		assertThat(partner.completed()).containsSubsequence("BoundaryEvent_PartnershipEnded", "Task_CloseOut",
				"Task_SendPartnershipEnded", "EndEvent_PartnershipEnded");
		assertThat(workers.done()).endsWith("ladder.recordDecision", "activation.closeOut", "notification.sendPartnershipEnded");
		assertThat(partner.incidents()).isEmpty();
	}

	@Test
	void endsWhenThePartnerLeaves() {
		var partner = stage.sign();
		partner.complete("Task_ConfirmAgreement", AGREEMENT).awaitTask("Task_OnboardPartner");

		stage.leave();

		partner.awaitEnd().awaitTerminated("Task_OnboardPartner");
		assertThat(partner.completed()).containsSubsequence("BoundaryEvent_PartnerLeft", "Task_CloseOut",
				"Task_SendPartnershipEnded", "EndEvent_PartnershipEnded");
		assertThat(workers.done()).containsExactly("activation.openRunway", "notification.sendWelcome", "activation.recordAgreement",
				"activation.closeOut", "notification.sendPartnershipEnded");
	}

	@Test
	void endsWhenAPartnerLeavesThatIsLiveAlready() {
		var partner = signLive();

		stage.leave();

		partner.awaitEnd().awaitTerminated("Task_CloseFirstDeal");
		assertThat(workers.done()).endsWith("activation.closeOut", "notification.sendPartnershipEnded");
	}

	@Test
	void reviewsAFirstDealThatIsNotWonAndWaitsForTheNewDate() {
		var partner = signLive();
		engine.advanceTo(workers.sellingReviewAt().plusSeconds(1));
		var decision = partner.awaitCalled("decide-partnership");
		decision.awaitTask("Task_Decide");
		var later = engine.now().plus(Duration.ofDays(60));
		workers.sellingAnswers("MOVED", later);

		decision.complete("Task_Decide", EXTENSION);

		partner.awaitActivated("CatchEvent_NewReviewDate");
		assertThat(decision.variable("question")).contains("\"NOT_WON\"");
		workers.sellingAnswers("STALLED", later);
		engine.advanceTo(later.plusSeconds(1));
		partner.awaitActivated("CallActivity_DecideSelling", 2).awaitTask("Task_CloseFirstDeal");
	}

	@Test
	void endsByADecisionInTheReview() {
		workers.answer("ladder.recordDecision", Map.of("verdict", "END"));
		var partner = signLive();
		engine.advanceTo(workers.sellingReviewAt().plusSeconds(1));
		awaitOverdueMail(partner);

		partner.awaitCalled("decide-partnership").complete("Task_Decide", ENDING);

		partner.awaitEnd();
		assertThat(partner.completed()).contains("EndEvent_PartnershipEnded").doesNotContain("EndEvent_PartnerActivated");
		assertThat(workers.done()).endsWith("activation.closeOut", "notification.sendPartnershipEnded");
	}

	@Test
	void takesTheReviewAwayTheMomentTheDealIsWon() {
		var partner = signLive();
		engine.advanceTo(workers.sellingReviewAt().plusSeconds(1));
		var decision = partner.awaitCalled("decide-partnership");
		decision.awaitTask("Task_Decide");

		partner.complete("Task_CloseFirstDeal", CLOSED_WON).awaitEnd();

		decision.awaitTerminated("decide-partnership");
		assertThat(partner.completed()).contains("EndEvent_PartnerActivated");
		assertThat(workers.done()).doesNotContain("ladder.recordDecision", "activation.closeOut");
	}

	@Test
	void hasNothingToReviewWhenTheDealIsWonWhileOtherMilestonesAreOpen() {
		var partner = stage.sign();
		partner.awaitTask("Task_ConfirmAgreement");
		workers.clockAnswers("LIVE", workers.clockEndsAt());
		workers.sellingAnswers("WON", workers.sellingReviewAt());

		engine.advanceTo(workers.sellingReviewAt().plusSeconds(1));

		partner.awaitCompleted("EndEvent_SellingReviewed").awaitTask("Task_ConfirmAgreement");
		assertThat(partner.called("decide-partnership")).isEmpty();
	}

	private TestInstance signLive() {
		workers.reached("AGREEMENT_SIGNED", "ONBOARDING_DONE", "CERTIFICATION_DONE", "JOINT_PLAN_SIGNED", "FIRST_DEAL_REGISTERED");
		var partner = stage.sign();
		partner.awaitTask("Task_CloseFirstDeal");
		return partner;
	}

	/** A chase that begins long after the due day sends the reminder and the first overdue mail one after the other. */
	private static void awaitOverdueMail(TestInstance partner) {
		partner.awaitCalled("chase-milestone").awaitCompleted("Task_SendChase", 2);
	}
}
