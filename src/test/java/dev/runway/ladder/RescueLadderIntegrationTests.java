package dev.runway.ladder;

import static dev.runway.runway.Milestone.AGREEMENT_SIGNED;
import static dev.runway.runway.Milestone.CERTIFICATION_DONE;
import static dev.runway.runway.Milestone.FIRST_CLOSED_WON;
import static dev.runway.runway.Milestone.FIRST_DEAL_REGISTERED;
import static dev.runway.runway.Milestone.JOINT_PLAN_SIGNED;
import static dev.runway.runway.Milestone.ONBOARDING_DONE;
import static dev.runway.support.Programme.MANAGER;
import static dev.runway.support.Programme.OWNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.runway.activation.LeaverReplaced;
import dev.runway.activation.RunwayProcesses;
import dev.runway.api.IfMatch;
import dev.runway.engine.CompletionDenied;
import dev.runway.ladder.TakenRung.Outcome;
import dev.runway.notification.Morning;
import dev.runway.partner.Ownership;
import dev.runway.partner.PartnerDirectory;
import dev.runway.partner.PartnerProfile;
import dev.runway.partner.Tier;
import dev.runway.programme.ChangeReason;
import dev.runway.programme.Refused;
import dev.runway.programme.Source;
import dev.runway.runway.ClockCheck;
import dev.runway.runway.Clocks;
import dev.runway.runway.Ending;
import dev.runway.runway.Partnerships;
import dev.runway.runway.ReachedMilestone;
import dev.runway.runway.Runway;
import dev.runway.runway.RunwayDirectory;
import dev.runway.support.Mailbox;
import dev.runway.support.Programme;
import dev.runway.support.Programme.ReachedOn;
import dev.runway.support.Programme.Signed;
import dev.runway.support.RunwayTest;
import dev.runway.support.TestEngine;
import dev.runway.support.TestInstance;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.groups.Tuple;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happens to partners whose clock runs out, with the real workers: one path each, and what it leaves behind. */
@RunwayTest
class RescueLadderIntegrationTests {

	private static final String ENDED = "The partnership with ";

	@Autowired
	Programme programme;

	@Autowired
	RunwayDirectory runways;

	@Autowired
	Clocks clocks;

	@Autowired
	Ladder ladder;

	@Autowired
	Decisions decisions;

	@Autowired
	AskedDecisions asked;

	@Autowired
	LadderReviews reviews;

	@Autowired
	Ownership ownership;

	@Autowired
	ApplicationEventPublisher events;

	@Autowired
	Partnerships partnerships;

	@Autowired
	RunwayProcesses processes;

	@Autowired
	PartnerDirectory partners;

	@Autowired
	Mailbox mailbox;

	@Autowired
	Morning morning;

	@Autowired
	TestEngine engine;

	@Autowired
	JdbcClient jdbc;

	@Test
	void helpsThenDemotesThenEnds() {
		var signed = signToday();
		var ladderRun = ladderOf(signed);
		assertThat(ladderRun.awaitTask("Task_PlanHelp").assignee()).isEqualTo("olga");
		assertThat(ladderRun.denied("Task_PlanHelp", Map.of("accountExecutive", "", "actions", "Joint calls")))
			.contains("Name the account executive", "Give the day of the help");
		ladderRun.complete("Task_PlanHelp",
				Map.of("accountExecutive", "Anna", "actions", "Joint calls", "helpOn", day(signed, 130).toString()));
		ladderRun.awaitActivated("CatchEvent_HelpRecoveryOver");

		advance(signed, 150);
		assertThat(tierOf(signed)).isEqualTo(Tier.SILVER);
		advance(signed, 151);
		ladderRun.awaitActivated("CatchEvent_DemotionRecoveryOver");
		assertThat(tierOf(signed)).isEqualTo(Tier.REGISTERED);
		advance(signed, 181);
		var decision = ladderRun.awaitCalled("decide-partnership");
		var task = decision.awaitTask("Task_Decide");
		assertThat(task.assignee()).isEqualTo("marc");
		assertThat(decision.variable("decision").orElseThrow()).contains("not live", "moved from silver to registered",
				"Anna was to help", "\"milestone\":\"Agreement signed\"", "\"rung\":\"Help\"");
		assertThat(decision.denied("Task_Decide", Map.of("choice", "END"))).isEqualTo("Give a reason.");
		decision.complete("Task_Decide", Map.of("choice", "END", "reason", "They sell for somebody else"));
		signed.instance().awaitEnd();

		assertThat(signed.instance().completed()).contains("BoundaryEvent_PartnershipEnded", "EndEvent_PartnershipEnded");
		assertThat(runway(signed).ending()).hasValueSatisfying(ending -> {
			assertThat(ending.endedOn()).isEqualTo(day(signed, 181));
			assertThat(ending.endKind()).isEqualTo(Ending.Kind.DECIDED);
			assertThat(ending.endedBy()).isEqualTo("marc");
		});
		assertThat(ladder.rungs(signed.runway().id())).extracting(TakenRung::rung, TakenRung::outcome, TakenRung::openedOn)
			.containsExactly(taken(Rung.HELP, Outcome.ELAPSED, day(signed, 121)),
					taken(Rung.DEMOTE, Outcome.ELAPSED, day(signed, 151)), taken(Rung.DECIDE, Outcome.ENDED, day(signed, 181)));
		mailbox.await(OWNER, ENDED + name(signed));
		mailbox.await(MANAGER, ENDED + name(signed));
		for (var person : List.of(OWNER, MANAGER)) {
			assertThat(ladderMailsTo(person, signed)).containsExactly(ENDED + name(signed) + " has ended");
		}
		assertThat(mailsAbout(signed)).isEqualTo(Map.of("PARTNERSHIP_ENDED", 2L));
		assertThat(morning.noted(signed.runway().id()))
			.contains("olga signed", "olga help", "marc help", "olga demotion", "marc demotion", "marc decision")
			.doesNotContain("olga decision");
		assertThat(kindsOf(signed)).containsSubsequence("partner_signed", "clock_started", "rung_opened", "help_planned",
				"rung_closed", "rung_opened", "rung_closed", "rung_opened", "decision_made");
		assertThat(incidents(signed, ladderRun, decision)).isEmpty();
	}

	@Test
	void givesTheHelpToWhoeverAnswersForThePartnerByNow() {
		var signed = signToday();
		var run = ladderOf(signed);
		assertThat(run.awaitTask("Task_PlanHelp").assignee()).isEqualTo("olga");

		ownership.handOver(signed.partner().id(), "marc", "Olga moves to another team", programme.saidBy("lead"), IfMatch.ANY);

		Awaitility.await("the task of the help").untilAsserted(() -> assertThat(run.awaitTask("Task_PlanHelp").assignee()).isEqualTo("marc"));
	}

	@Test
	void asksTheManagerWhatSomebodyWhoHasLeftWasToDecide() {
		var id = signToday().runway().id();
		var today = programme.today();
		asked.save(new AskedDecision(id, Question.NOT_LIVE, today, "gone", today, engine.now(), today, 1));

		events.publishEvent(new LeaverReplaced("gone", "marc"));

		assertThat(asked.findFirstByRunwayIdAndQuestionOrderByOpenedAtDesc(id, Question.NOT_LIVE)).hasValueSatisfying(decision -> assertThat(decision.decider()).isEqualTo("marc"));
	}

	@Test
	void takesEachStepOnceHoweverOftenItsJobIsDelivered() {
		var signed = signToday();
		var id = signed.runway().id();
		var run = ladderOf(signed);
		run.awaitTask("Task_PlanHelp");
		assertThat(ladder.next(id)).contains(Rung.HELP);
		assertThat(ladder.openHelp(id, 1)).isEqualTo(ladder.openHelp(id, 2));
		var plan = new HelpPlan("Anna", "Joint calls", programme.today());
		assertThat(ladder.helpToPlan(id)).hasValueSatisfying(help -> assertThat(help.dueOn()).isEqualTo(programme.today().plusDays(7)));
		ladder.recordHelpPlan(id, plan, "olga");
		assertThat(ladder.helpToPlan(id)).isEmpty();
		ladder.recordHelpPlan(id, plan, "olga");
		assertThat(ladder.openHelp(id, 2).planned()).isTrue();
		denied(() -> ladder.recordHelpPlan(id, new HelpPlan("Bert", "Nothing", programme.today()), "olga"), "Help is planned already");
		assertThat(ladder.rungs(id)).singleElement().satisfies(rung -> assertThat(rung.plan()).isEqualTo(plan));

		advance(signed, 151);
		run.awaitActivated("CatchEvent_DemotionRecoveryOver");
		assertThat(ladder.demote(id, 1)).isEqualTo(ladder.demote(id, 2))
			.satisfies(demotion -> assertThat(demotion.moved()).isTrue());
		assertThat(tierOf(signed)).isEqualTo(Tier.REGISTERED);

		advance(signed, 181);
		run.awaitCalled("decide-partnership").awaitTask("Task_Decide");
		assertThat(decisions.open(id, Question.NOT_LIVE, 1)).isEqualTo(decisions.open(id, Question.NOT_LIVE, 2));
		var answer = new Answer("EXTEND", "A deal is close", day(signed, 210));
		decisions.record(id, Question.NOT_LIVE, answer, "marc");
		decisions.record(id, Question.NOT_LIVE, answer, "marc");
		denied(() -> decisions.record(id, Question.NOT_LIVE, new Answer("END", "No", null), "marc"), "It is decided already: extend to");
		assertThat(clocks.endOf(id)).isEqualTo(day(signed, 210));
		assertThat(doorsToTheClock(signed)).containsExactly("clock_started PROCESS", "clock_extended TASK");
		assertThat(runway(signed).ended()).isFalse();
		assertThat(ladder.rungs(id)).hasSize(3);

		partnerships.leave(signed.partner().id(), programme.today(), "They were bought", programme.saidBy("ops"));
		processes.closeOut(id);
		processes.closeOut(id);
		signed.instance().awaitEnd();
		assertThat(runway(signed).ending()).hasValueSatisfying(ending -> assertThat(ending.endedBy()).isEqualTo("ops"));
		assertThat(ladder.next(id)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(ints = { 121, 151, 181 })
	void recoversOnAnyRung(int day) {
		var signed = signToday();
		var run = ladderOf(signed);
		for (var rung = 151; rung <= day; rung += 30) {
			run.awaitActivated(rung == 151 ? "Task_PlanHelp" : "CatchEvent_DemotionRecoveryOver");
			advance(signed, rung);
		}
		run.awaitActivated(Map.of(121, "Task_PlanHelp", 151, "CatchEvent_DemotionRecoveryOver", 181,
				"CallActivity_DecideActivation").get(day));
		if (day == 181) {
			run.awaitCalled("decide-partnership").awaitTask("Task_Decide");
		}
		var mails = mailsAbout(signed);

		programme.report(signed, new ReachedOn(FIRST_DEAL_REGISTERED, programme.today()));
		run.awaitTerminated("rescue-ladder");
		signed.instance().awaitCompleted("EndEvent_PartnerLive").awaitCompleted("SubProcess_Clock");

		assertThat(ladder.rungs(signed.runway().id()).getLast().outcome()).isEqualTo(Outcome.RECOVERED);
		assertThat(ladder.next(signed.runway().id())).isEmpty();
		assertThat(ladder.demote(signed.runway().id(), 1).idle()).isFalse();
		assertThat(decisions.open(signed.runway().id(), Question.NOT_LIVE, 1).needed()).isFalse();
		signed.instance().awaitTask("Task_ConfirmAgreement");
		assertThat(mailsAbout(signed)).isEqualTo(mails);
		assertThat(kindsOf(signed)).contains("milestone_reached", "rung_closed");
	}

	@Test
	void goesOnWhenNobodyWorksAndRemindsEveryWeekOfTheDecision() {
		var signed = signToday();
		var run = ladderOf(signed);
		run.awaitTask("Task_PlanHelp");
		advance(signed, 151);
		run.awaitTerminated("Task_PlanHelp").awaitActivated("CatchEvent_DemotionRecoveryOver");
		advance(signed, 181);
		var decision = run.awaitCalled("decide-partnership");
		decision.awaitTask("Task_Decide");
		for (var week = 1; week <= 2; week++) {
			engine.advanceBy(Duration.ofDays(7));
			decision.awaitCompleted("EndEvent_DeciderReminded", week);
		}

		assertThat(morning.noted(signed.runway().id())).filteredOn(note -> note.endsWith("decision"))
			.containsExactly("marc decision", "marc decision", "marc decision");
		assertThat(morning.tells("marc", name(signed))).containsOnlyOnce("You were asked on " + day(signed, 181))
			.contains("/tasks/%s/DECISION".formatted(signed.runway().id()));
		decision.awaitTask("Task_Decide");
		assertThat(ladder.next(signed.runway().id())).contains(Rung.DECIDE);
		assertThat(incidents(signed, run, decision)).isEmpty();
	}

	@Test
	void leavesTheLowestTierWhereItIsAndGoesOn() {
		var signed = signToday();
		partners.moveTier(signed.partner().id(), Tier.REGISTERED, new ChangeReason("They asked for it", programme.saidBy("ops")));
		var run = ladderOf(signed);
		run.awaitTask("Task_PlanHelp");
		advance(signed, 151);
		run.awaitActivated("CatchEvent_DemotionRecoveryOver");

		assertThat(tierOf(signed)).isEqualTo(Tier.REGISTERED);
		assertThat(ladder.rungs(signed.runway().id()).getLast()).satisfies(rung -> {
			assertThat(rung.rung()).isEqualTo(Rung.DEMOTE);
			assertThat(rung.moved()).isFalse();
		});
		Awaitility.await("the note")
			.untilAsserted(() -> assertThat(morning.tells("olga", name(signed))).contains(name(signed) + " is still not live, at the lowest tier",
					"/tasks/%s/NEXT".formatted(signed.runway().id())));
		advance(signed, 181);
		run.awaitCalled("decide-partnership").awaitTask("Task_Decide");
	}

	@Test
	void asksForADecisionAgainWhenAnExtensionHasPassed() {
		var signed = signToday();
		var run = toDecision(signed);
		var decision = run.awaitCalled("decide-partnership");
		decision.complete("Task_Decide", Map.of("choice", "EXTEND", "reason", "A deal is close", "extendTo",
				day(signed, 200).toString()));
		run.awaitEnd();
		signed.instance().awaitActivated("Task_AwaitFirstDeal", 2);
		assertThat(runway(signed).originalClockEnd()).isEqualTo(day(signed, 120));
		assertThat(clocks.endOf(signed.runway().id())).isEqualTo(day(signed, 200));

		advance(signed, 201);
		var second = ladderRun(signed, 2);
		second.awaitCalled("decide-partnership").awaitTask("Task_Decide");

		assertThat(second.activated()).doesNotContain("Task_OpenHelp", "Task_Demote");
		assertThat(ladder.rungs(signed.runway().id())).extracting(TakenRung::rung)
			.containsExactly(Rung.HELP, Rung.DEMOTE, Rung.DECIDE, Rung.DECIDE);
		assertThat(tierOf(signed)).isEqualTo(Tier.REGISTERED);
	}

	@Test
	void waitsForTheEndOfAClockThatWasPausedAndExtended() {
		var signed = signToday();
		var id = signed.runway().id();
		signed.instance().awaitTask("Task_ConfirmAgreement");
		advance(signed, 10);
		assertThat(clocks.pause(id, day(signed, 30), "Their warehouse burned down", programme.saidBy("olga"))).isEqualTo(day(signed, 140));
		assertThat(clocks.pausedUntil(id)).contains(day(signed, 30));
		advance(signed, 25);
		assertThat(clocks.resume(id, "Back earlier than planned", programme.saidBy("olga"))).isEqualTo(day(signed, 135));
		assertThat(clocks.pausedUntil(id)).isEmpty();
		assertThat(clocks.extend(id, day(signed, 140), "Their fiscal year ends", programme.saidBy("marc"))).isEqualTo(day(signed, 140));

		signed.instance().awaitActivated("Task_AwaitFirstDeal", 4);
		advance(signed, 121);
		advance(signed, 140);
		assertThat(clocks.check(id).verdict()).isEqualTo(ClockCheck.Verdict.MOVED);
		assertThat(signed.instance().called("rescue-ladder")).isEmpty();
		advance(signed, 141);
		signed.instance().awaitCalled("rescue-ladder").awaitTask("Task_PlanHelp");

		assertThat(runway(signed).originalClockEnd()).isEqualTo(day(signed, 120));
		assertThat(doorsToTheClock(signed)).containsExactly("clock_started PROCESS", "clock_paused REST", "clock_resumed REST",
				"clock_extended REST");
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> clocks.pause(id, day(signed, 150), "Too late", programme.saidBy("olga")))
			.withMessageContaining("extend it instead");
	}

	@Test
	void takesAPartnerOffTheLadderTheMomentItsClockIsExtended() {
		var signed = signToday();
		var id = signed.runway().id();
		var run = ladderOf(signed);
		run.awaitTask("Task_PlanHelp");
		clocks.extend(id, day(signed, 126), "Agreed with the channel lead", programme.saidBy("marc"));
		run.awaitTerminated("Task_PlanHelp").awaitTerminated("rescue-ladder");
		signed.instance().awaitActivated("Task_AwaitFirstDeal", 2);
		assertThat(ladder.next(id)).isEmpty();

		advance(signed, 126);
		assertThat(signed.instance().called("rescue-ladder")).hasSize(1);
		advance(signed, 127);
		var second = ladderRun(signed, 2).awaitActivated("CatchEvent_DemotionRecoveryOver");

		assertThat(ladder.rungs(id)).extracting(TakenRung::rung, TakenRung::outcome, TakenRung::openedOn)
			.containsExactly(taken(Rung.HELP, Outcome.EXTENDED, day(signed, 121)), taken(Rung.DEMOTE, null, day(signed, 127)));
		assertThat(tierOf(signed)).isEqualTo(Tier.REGISTERED);
		assertThat(incidents(signed, run, second)).isEmpty();
	}

	@Test
	void takesTheDecisionAwayFromADeciderAndAsksAgainWhenTheNewEndHasPassed() {
		var signed = signToday();
		var id = signed.runway().id();
		var run = toDecision(signed);
		var decision = run.awaitCalled("decide-partnership");
		clocks.extend(id, day(signed, 190), "Agreed with the channel lead", programme.saidBy("lead"));
		decision.awaitTerminated("Task_Decide").awaitTerminated("decide-partnership");
		run.awaitTerminated("rescue-ladder");
		signed.instance().awaitActivated("Task_AwaitFirstDeal", 2);
		assertThat(decisions.pending(id, Question.NOT_LIVE)).isEmpty();
		assertThat(choices(signed)).containsExactly("SETTLED");

		advance(signed, 191);
		var second = ladderRun(signed, 2);
		var again = second.awaitCalled("decide-partnership");
		assertThat(again.awaitTask("Task_Decide").assignee()).isEqualTo("marc");

		assertThat(decisions.pending(id, Question.NOT_LIVE)).hasValueSatisfying(asked -> {
			assertThat(asked.about()).isEqualTo(day(signed, 190));
			assertThat(asked.openedOn()).isEqualTo(day(signed, 191));
		});
		assertThat(ladder.rungs(id)).extracting(TakenRung::rung, TakenRung::outcome)
			.endsWith(tuple(Rung.DECIDE, Outcome.EXTENDED), tuple(Rung.DECIDE, null));
		again.complete("Task_Decide", Map.of("choice", "EXTEND", "reason", "A deal is close", "extendTo", day(signed, 200).toString()));
		second.awaitEnd();
		assertThat(second.completed()).contains("EndEvent_BackOnClock");
		assertThat(choices(signed)).containsExactly("SETTLED", "EXTEND");
		assertThat(incidents(signed, run, decision, second, again)).isEmpty();
	}

	@Test
	void startsTheLadderOnTheRightDayWhenAPauseEndsEarly() {
		var signed = signToday();
		var id = signed.runway().id();
		signed.instance().awaitTask("Task_ConfirmAgreement");
		advance(signed, 115);
		clocks.pause(id, day(signed, 145), "Their warehouse burned down", programme.saidBy("olga"));
		signed.instance().awaitActivated("Task_AwaitFirstDeal", 2);
		advance(signed, 121);
		advance(signed, 125);
		assertThat(clocks.resume(id, "Back earlier than planned", programme.saidBy("olga"))).isEqualTo(day(signed, 130));
		signed.instance().awaitActivated("Task_AwaitFirstDeal", 3);

		advance(signed, 130);
		assertThat(signed.instance().called("rescue-ladder")).isEmpty();
		advance(signed, 131);
		ladderRun(signed, 1).awaitTask("Task_PlanHelp");

		assertThat(ladder.rungs(id)).extracting(TakenRung::rung, TakenRung::outcome, TakenRung::openedOn)
			.containsExactly(taken(Rung.HELP, null, day(signed, 131)));
	}

	@Test
	void givesAPartnerThatWasLoadedAfterItsClockTwoWeeksBeforeTheLadder() {
		var signed = programme.aPartnerSignedOn(programme.today().minusDays(200));
		signed.instance().awaitTask("Task_ConfirmAgreement");
		advance(signed, 214);
		assertThat(clocks.check(signed.runway().id()).verdict()).isEqualTo(ClockCheck.Verdict.MOVED);
		assertThat(signed.instance().called("rescue-ladder")).isEmpty();
		advance(signed, 215);
		signed.instance().awaitCalled("rescue-ladder").awaitTask("Task_PlanHelp");

		assertThat(ladder.rungs(signed.runway().id())).singleElement()
			.returns(day(signed, 215), TakenRung::openedOn)
			.returns(day(signed, 120), TakenRung::clockEndedOn);
		assertThat(clocks.endOf(signed.runway().id())).isEqualTo(day(signed, 120));
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 119 })
	void stopsTheClockOfAPartnerThatGoesLiveInTime(int day) {
		var signed = signToday();
		advance(signed, day);
		programme.report(signed, new ReachedOn(FIRST_DEAL_REGISTERED, programme.today()));
		advance(signed, 121);
		signed.instance().awaitCompleted("SubProcess_Clock");

		assertThat(signed.instance().called("rescue-ladder")).isEmpty();
		assertThat(ladder.rungs(signed.runway().id())).isEmpty();
		assertThat(ladderMailsTo(OWNER, signed)).isEmpty();
	}

	@Test
	void endsWhenThePartnerLeavesByItself() {
		var signed = signToday();
		signed.instance().awaitTask("Task_ConfirmAgreement");
		var contact = new PartnerProfile(name(signed), null, "DE", null, null, "Pat", "Partner", "pat@acme.example");
		partners.describe(partners.partner(signed.partner().id()), contact);
		advance(signed, 3);
		partnerships.leave(signed.partner().id(), day(signed, 2), "They were bought", programme.saidBy("ops"));
		signed.instance().awaitEnd();

		assertThat(signed.instance().completed()).contains("BoundaryEvent_PartnerLeft", "EndEvent_PartnershipEnded");
		mailbox.await(OWNER, ENDED + name(signed));
		mailbox.await(MANAGER, ENDED + name(signed));
		mailbox.await("pat@acme.example", "The end of our partnership");
		assertThat(mailsAbout(signed)).isEqualTo(Map.of("PARTNERSHIP_ENDED", 2L, "FAREWELL", 1L));
		assertThat(runway(signed).ending()).hasValueSatisfying(ending -> assertThat(ending.endedOn()).isEqualTo(day(signed, 2)));
		var refused = programme.report(signed, new ReachedOn(AGREEMENT_SIGNED, day(signed, 3)));
		assertThat(programme.refusedRows(refused)).singleElement()
			.satisfies(row -> assertThat(row.reason()).contains("ended on " + day(signed, 2)));
		programme.report(signed, new ReachedOn(AGREEMENT_SIGNED, day(signed, 1)));
		assertThat(programme.reached(signed)).containsExactly(AGREEMENT_SIGNED);
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> partnerships.leave(signed.partner().id(), day(signed, 3), "Again", programme.saidBy("ops")))
			.withMessageContaining("already");
	}

	@Test
	void startsASecondRunwayForAPartnerThatSignsAgain() {
		var signed = signToday();
		signed.instance().awaitTask("Task_ConfirmAgreement");
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> partnerships.signAgain(signed.partner().id(), programme.today(), programme.saidBy("ops")))
			.withMessageContaining("once its partnership has ended");
		partnerships.leave(signed.partner().id(), programme.today(), "They were bought", programme.saidBy("ops"));
		signed.instance().awaitEnd();
		advance(signed, 20);

		var second = partnerships.signAgain(signed.partner().id(), programme.today(), programme.saidBy("ops"));
		var instance = Awaitility.await()
			.until(() -> engine.awaitInstance("partner.signed", signed.partner().id().toString()),
					latest -> latest.key() != signed.instance().key());
		instance.awaitTask("Task_ConfirmAgreement");

		assertThat(runways.runwayOf(signed.partner().id()).id()).isEqualTo(second.id());
		programme.report(signed, new ReachedOn(AGREEMENT_SIGNED, programme.today()));
		instance.awaitTask("Task_OnboardPartner");
		assertThat(runways.milestones(second.id())).hasSize(1);
		assertThat(runways.milestones(signed.runway().id())).isEmpty();
		assertThat(kindsOf(signed)).containsSubsequence("partner_signed", "partnership_ended", "partner_signed");
	}

	@Test
	void asksWhetherToUndoADemotionThatADealInTimeShouldHavePrevented() {
		var signed = signToday();
		var run = ladderOf(signed);
		run.awaitTask("Task_PlanHelp");
		advance(signed, 151);
		run.awaitActivated("CatchEvent_DemotionRecoveryOver");

		programme.report(signed, new ReachedOn(FIRST_DEAL_REGISTERED, day(signed, 119)));
		run.awaitTerminated("rescue-ladder");
		var review = engine.awaitInstance("activation.ladderQuestioned", signed.runway().id().toString());
		assertThat(review.awaitTask("Task_ReviewLadder").assignee()).isEqualTo("marc");
		assertThat(review.variable("review").orElseThrow()).contains("day 119", "moved from silver to registered",
				"gives it back the tier silver");
		assertThat(review.denied("Task_ReviewLadder", Map.of("undo", "YES"))).isEqualTo("Give a reason.");
		review.complete("Task_ReviewLadder", Map.of("undo", "YES", "reason", "The deal was in time"));
		review.awaitEnd();

		assertThat(tierOf(signed)).isEqualTo(Tier.SILVER);
		reviews.record(signed.runway().id(), new ReviewAnswer("YES", "The deal was in time"), "marc");
		denied(() -> reviews.record(signed.runway().id(), new ReviewAnswer("NO", "Once is enough"), "marc"), "It is answered already: yes.");
		assertThat(tierOf(signed)).isEqualTo(Tier.SILVER);
		assertThat(runway(signed).ended()).isFalse();
	}

	@Test
	void signsAPartnerAgainThatWasEndedAlthoughItHadADealInTime() {
		var signed = signToday();
		var decision = toDecision(signed).awaitCalled("decide-partnership");
		decision.complete("Task_Decide", Map.of("choice", "END", "reason", "Idle for half a year"));
		signed.instance().awaitEnd();
		engine.advanceBy(Duration.ofDays(1));

		programme.report(signed, new ReachedOn(FIRST_DEAL_REGISTERED, day(signed, 110)));
		var review = engine.awaitInstance("activation.ladderQuestioned", signed.runway().id().toString());
		review.awaitTask("Task_ReviewLadder");
		assertThat(review.variable("review").orElseThrow()).contains("the partnership was ended", "signs the partner again");
		review.complete("Task_ReviewLadder", Map.of("undo", "YES", "reason", "The deal was in time"));
		review.awaitEnd();

		assertThat(tierOf(signed)).isEqualTo(Tier.SILVER);
		assertThat(runways.runwayOf(signed.partner().id())).satisfies(second -> {
			assertThat(second.id()).isNotEqualTo(signed.runway().id());
			assertThat(second.signedOn()).isEqualTo(programme.today());
		});
	}

	@Test
	void asksWhatBecomesOfALivePartnerThatWinsNothing() {
		var signed = signToday();
		var today = programme.today();
		programme.report(signed, new ReachedOn(AGREEMENT_SIGNED, today), new ReachedOn(ONBOARDING_DONE, today),
				new ReachedOn(CERTIFICATION_DONE, today), new ReachedOn(JOINT_PLAN_SIGNED, today),
				new ReachedOn(FIRST_DEAL_REGISTERED, today));
		signed.instance().awaitTask("Task_CloseFirstDeal");
		advance(signed, 272);
		assertThat(signed.instance().called("decide-partnership")).isEmpty();
		advance(signed, 273);
		var decision = signed.instance().awaitCalled("decide-partnership");
		assertThat(decision.awaitTask("Task_Decide").assignee()).isEqualTo("marc");
		assertThat(decision.variable("decision").orElseThrow()).contains("has not won a deal by " + day(signed, 272));
		decision.complete("Task_Decide", Map.of("choice", "EXTEND", "reason", "Their budget comes in spring", "extendTo",
				day(signed, 300).toString()));
		decision.awaitActivated("CatchEvent_AskAgain");

		advance(signed, 301);
		decision.awaitActivated("Task_Decide", 2);
		decision.complete("Task_Decide", Map.of("choice", "END", "reason", "No budget"));
		signed.instance().awaitEnd();

		assertThat(signed.instance().completed()).contains("EndEvent_PartnershipEnded");
		assertThat(ladder.rungs(signed.runway().id())).isEmpty();
		assertThat(kindsOf(signed)).containsSubsequence("decision_made", "partnership_ended");
		mailbox.await(OWNER, ENDED + name(signed));
	}

	@Test
	void endsTheSellingReviewWithTheWonDealWhichSaysThatADealWasRegistered() {
		var signed = signToday();
		signed.instance().awaitTask("Task_ConfirmAgreement");
		advance(signed, 5);

		programme.report(signed, new ReachedOn(FIRST_CLOSED_WON, programme.today()));

		assertThat(runways.milestones(signed.runway().id())).extracting(ReachedMilestone::milestone, ReachedMilestone::source,
				ReachedMilestone::occurredOn)
			.containsExactlyInAnyOrder(
					tuple(FIRST_CLOSED_WON, Source.IMPORT, programme.today()),
					tuple(FIRST_DEAL_REGISTERED, Source.INFERRED, programme.today()));
		programme.report(signed, new ReachedOn(FIRST_DEAL_REGISTERED, day(signed, 3)));
		assertThat(runways.milestones(signed.runway().id())).extracting(ReachedMilestone::source).containsOnly(Source.IMPORT);
		assertThat(clocks.check(signed.runway().id()).verdict()).isEqualTo(ClockCheck.Verdict.LIVE);
	}

	private static void denied(ThrowingCallable completion, String reason) {
		assertThatExceptionOfType(CompletionDenied.class).isThrownBy(completion).withMessageContaining(reason);
	}

	private Signed signToday() {
		return programme.aPartnerSignedOn(programme.today());
	}

	/** Moves on to day 121 and returns the ladder that has begun. */
	private TestInstance ladderOf(Signed signed) {
		advance(signed, 121);
		return signed.instance().awaitCalled("rescue-ladder");
	}

	/** Waits for the ladder that the partner is put on for that time. */
	private static TestInstance ladderRun(Signed signed, int time) {
		return Awaitility.await().until(() -> signed.instance().called("rescue-ladder"), runs -> runs.size() == time).getLast();
	}

	private TestInstance toDecision(Signed signed) {
		var run = ladderOf(signed);
		run.awaitTask("Task_PlanHelp");
		advance(signed, 151);
		run.awaitActivated("CatchEvent_DemotionRecoveryOver");
		advance(signed, 181);
		run.awaitCalled("decide-partnership").awaitTask("Task_Decide");
		return run;
	}

	private void advance(Signed signed, int day) {
		programme.advanceTo(day(signed, day));
	}

	private static LocalDate day(Signed signed, int day) {
		return signed.runway().signedOn().plusDays(day);
	}

	private Runway runway(Signed signed) {
		return runways.runway(signed.runway().id());
	}

	private Tier tierOf(Signed signed) {
		return partners.partner(signed.partner().id()).tier();
	}

	private static String name(Signed signed) {
		return signed.partner().name();
	}

	private List<String> ladderMailsTo(String person, Signed signed) {
		return mailbox.subjectsTo(person)
			.stream()
			.filter(subject -> subject.contains(name(signed)))
			.filter(subject -> subject.contains("not live") || subject.contains("moves down") || subject.startsWith(ENDED))
			.toList();
	}

	/** How many mails of each kind have been queued. */
	private Map<String, Long> mailsAbout(Signed signed) {
		var counts = new HashMap<String, Long>();
		jdbc.sql("select kind, count(*) as mails from notification.mails where about = ? group by kind")
			.param(signed.runway().id())
			.query(row -> {
				counts.put(row.getString("kind"), row.getLong("mails"));
			});
		return counts;
	}

	private List<String> kindsOf(Signed signed) {
		return jdbc.sql("select kind from timeline.entries where partner_id = ? and ref ~ '^(runway|ladder)/' order by recorded_at")
			.param(signed.partner().id())
			.query(String.class)
			.list();
	}

	private List<String> doorsToTheClock(Signed signed) {
		return jdbc.sql("select kind || ' ' || source from runway.timeline_facts where partner_id = ? and kind like 'clock%' order by recorded_at")
			.param(signed.partner().id())
			.query(String.class)
			.list();
	}

	private List<String> choices(Signed signed) {
		return jdbc.sql("select choice from ladder.decisions where runway_id = ? order by opened_at")
			.param(signed.runway().id())
			.query(String.class)
			.list();
	}

	private static List<String> incidents(Signed signed, TestInstance... called) {
		return Stream.concat(Stream.of(signed.instance()), Stream.of(called))
			.flatMap(instance -> instance.incidents().stream())
			.toList();
	}

	private static Tuple taken(Rung rung, @Nullable Outcome outcome, LocalDate openedOn) {
		return tuple(rung, outcome, openedOn);
	}

}
