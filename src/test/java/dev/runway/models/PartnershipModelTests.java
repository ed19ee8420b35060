package dev.runway.models;

import static dev.runway.models.FilledForms.AGREEMENT;
import static dev.runway.models.FilledForms.CLOSED_WON;
import static dev.runway.models.FilledForms.ENDING;
import static dev.runway.models.FilledForms.EXTENSION;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;

import dev.runway.support.TestEngine;
import dev.runway.support.TestInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How a partnership ends: by a decision, or because the partner leaves; and the review of a first deal that is not won. */
class PartnershipModelTests {

	@RegisterExtension
	static final ModelStage stage = new ModelStage();
	private final TestEngine engine = stage.engine();
	private final StubWorkers workers = stage.workers();

	@Test
	void endsByADecisionOnTheLastRungWithEverythingOpen() {
		var partner = stage.sign();
		partner.awaitTask("Task_ConfirmAgreement");
		workers.answer("ladder.findRung", Map.of("nextRung", "DECIDE"));
		engine.advanceTo(workers.reviewAt().plusSeconds(1));
		var ladder = partner.awaitCalled("rescue-ladder");
		awaitChase(partner);

		ladder.awaitCalled("decide-partnership").complete("Task_Decide", ENDING);

		partner.awaitEnd().awaitTerminated("Task_ConfirmAgreement").awaitTerminated("SubProcess_Partnership");
		ladder.awaitTerminated("rescue-ladder");
		partner.awaitCalled("chase-milestone").awaitTerminated("chase-milestone");
		assertThat(partner.completed()).containsSubsequence("BoundaryEvent_PartnershipEnded", "Task_CloseOut",
				"Task_SendPartnershipEnded", "EndEvent_PartnershipEnded");
		assertThat(workers.done()).endsWith("ladder.recordDecision", "activation.closeOut", "notification.sendPartnershipEnded");
		assertThat(partner.incidents()).isEmpty();
		assertThat(engine.running()).isZero();
	}

	@Test
	void endsWhenThePartnerLeavesWithEverythingOpen() {
		var partner = stage.sign();
		partner.complete("Task_ConfirmAgreement", AGREEMENT).awaitTask("Task_OnboardPartner");
		engine.advanceTo(workers.reviewAt().plusSeconds(1));
		partner.awaitCalled("rescue-ladder").awaitTask("Task_PlanHelp");
		awaitChase(partner);

		stage.leave();

		partner.awaitEnd().awaitTerminated("Task_OnboardPartner").awaitTerminated("Task_AwaitFirstDeal");
		partner.awaitCalled("rescue-ladder").awaitTerminated("rescue-ladder");
		partner.awaitCalled("chase-milestone").awaitTerminated("chase-milestone");
		assertThat(partner.completed()).containsSubsequence("BoundaryEvent_PartnerLeft", "Task_CloseOut",
				"Task_SendPartnershipEnded", "EndEvent_PartnershipEnded");
		assertThat(workers.done()).endsWith("activation.closeOut", "notification.sendPartnershipEnded");
		assertThat(partner.incidents()).isEmpty();
		assertThat(engine.running()).isZero();
	}

	@Test
	void endsWhenAPartnerLeavesThatIsLiveAlready() {
		var partner = signLive();

		stage.leave();

		partner.awaitEnd().awaitTerminated("Task_CloseFirstDeal");
		assertThat(workers.done()).endsWith("activation.closeOut", "notification.sendPartnershipEnded");
	}

	@Test
	void asksAboutAFirstDealThatIsNotWonAndAsksAgainWhenTheNewDateHasPassed() {
		var partner = signLive();
		engine.advanceTo(workers.sellingReviewAt().plusSeconds(1));
		var decision = partner.awaitCalled("decide-partnership");
		decision.awaitTask("Task_Decide");
		assertThat(decision.variable("question")).contains("\"NOT_WON\"");
		var later = engine.now().plus(Duration.ofDays(60));
		workers.answer("ladder.openDecision", Map.of("decision", Map.of("needed", false, "askAt", later.toString())));

		decision.complete("Task_Decide", EXTENSION).awaitActivated("CatchEvent_AskAgain");
		workers.answer("ladder.openDecision", Map.of("decision", Map.of("needed", true, "decider", "lena", "dueAt", later.toString())));
		engine.advanceTo(later.minus(Duration.ofHours(1)));
		assertThat(workers.times("ladder.openDecision")).isEqualTo(2);
		engine.advanceTo(later.plusSeconds(1));

		decision.awaitActivated("Task_Decide", 2);
		assertThat(partner.called("decide-partnership")).hasSize(1);
		assertThat(partner.openTask("Task_CloseFirstDeal")).isPresent();
	}

	@Test
	void endsByADecisionInTheReview() {
		var partner = signLive();
		engine.advanceTo(workers.sellingReviewAt().plusSeconds(1));
		awaitChase(partner);

		partner.awaitCalled("decide-partnership").complete("Task_Decide", ENDING);

		partner.awaitEnd();
		assertThat(partner.completed()).contains("EndEvent_PartnershipEnded").doesNotContain("EndEvent_PartnerActivated");
		assertThat(workers.done()).endsWith("activation.closeOut", "notification.sendPartnershipEnded");
		assertThat(engine.running()).isZero();
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
	void takesTheReviewAwayTheMomentASystemReportsTheDealWon() {
		var partner = signLive();
		engine.advanceTo(workers.sellingReviewAt().plusSeconds(1));
		var decision = partner.awaitCalled("decide-partnership");
		decision.awaitTask("Task_Decide");

		stage.report("FIRST_CLOSED_WON");

		partner.awaitEnd();
		decision.awaitTerminated("decide-partnership");
		assertThat(partner.completed()).contains("EndEvent_PartnerActivated");
	}

	private TestInstance signLive() {
		workers.reached("AGREEMENT_SIGNED", "ONBOARDING_DONE", "CERTIFICATION_DONE", "JOINT_PLAN_SIGNED", "FIRST_DEAL_REGISTERED");
		var partner = stage.sign();
		partner.awaitTask("Task_CloseFirstDeal");
		return partner;
	}

	private static void awaitChase(TestInstance partner) {
		partner.awaitCalled("chase-milestone").awaitCompleted("Task_SendChase");
	}
}
