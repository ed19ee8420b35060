package dev.runway.activation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.runway.engine.EngineLost;
import dev.runway.partner.PartnerDirectory;
import dev.runway.partner.Tier;
import dev.runway.runway.Clocks;
import dev.runway.runway.Milestone;
import dev.runway.runway.Partnerships;
import dev.runway.runway.RunwayDirectory;
import dev.runway.support.OpenTask;
import dev.runway.support.Programme;
import dev.runway.support.Programme.ReachedOn;
import dev.runway.support.Programme.Signed;
import dev.runway.support.RunwayTest;
import dev.runway.support.TestEngine;
import dev.runway.support.TestInstance;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Partners whose instance is gone: from the facts alone each is started again and stands where it stood. */
@RunwayTest
class RestartIntegrationTests {

	@Autowired
	Programme programme;

	@Autowired
	RunwayDirectory runways;

	@Autowired
	Clocks clocks;

	@Autowired
	Partnerships partnerships;

	@Autowired
	PartnerDirectory partners;

	@Autowired
	UnconfirmedStarts unconfirmed;

	@Autowired
	MissedMessages missed;

	@Autowired
	RunwayProcesses processes;

	@Autowired
	RunwayInstances instances;

	@Autowired
	TestEngine engine;

	@Autowired
	ApplicationEventPublisher events;

	@Autowired
	TransactionTemplate transactions;

	@Autowired
	JdbcClient jdbc;

	@Test
	void standWhereTheyStoodAfterTheEngineHasLostItsData() {
		var day = programme.today();
		var asked = programme.aPartnerSignedOn(day);
		asked.instance().awaitTask("Task_ConfirmAgreement");
		programme.advanceTo(day.plusDays(30));
		var demoted = programme.aPartnerSignedOn(day.plusDays(30));
		demoted.instance().awaitTask("Task_ConfirmAgreement");
		programme.advanceTo(day.plusDays(60));
		var helped = programme.aPartnerSignedOn(day.plusDays(60));
		helped.instance().awaitTask("Task_ConfirmAgreement");
		ladderOf(asked, day.plusDays(121)).awaitTask("Task_PlanHelp");
		ladderOf(demoted, day.plusDays(151)).awaitTask("Task_PlanHelp");
		asked.instance().called("rescue-ladder").getFirst().awaitActivated("CatchEvent_DemotionRecoveryOver");
		programme.advanceTo(day.plusDays(173));
		var late = programme.aPartnerSignedOn(day.plusDays(173), new ReachedOn(Milestone.CERTIFICATION_DONE, day.plusDays(173)));
		late.instance().awaitTask("Task_ConfirmAgreement");
		programme.advanceTo(day.plusDays(177));
		late.instance().awaitCalled("chase-milestone").awaitActivated("CatchEvent_ChaseDue");
		programme.advanceTo(day.plusDays(181));
		late.instance().called("chase-milestone").getFirst().awaitActivated("CatchEvent_ChaseDue", 2);
		var helpTask = ladderOf(helped, day.plusDays(181)).awaitTask("Task_PlanHelp");
		demoted.instance().called("rescue-ladder").getFirst().awaitActivated("CatchEvent_DemotionRecoveryOver");
		var decision = asked.instance().called("rescue-ladder").getFirst().awaitCalled("decide-partnership").awaitTask("Task_Decide");
		var fresh = programme.aPartnerSignedOn(programme.today());
		var left = programme.aPartnerSignedOn(programme.today());
		var freshTask = fresh.instance().awaitTask("Task_ConfirmAgreement");
		left.instance().awaitTask("Task_ConfirmAgreement");
		settle();
		var mails = mails(asked, demoted, helped, late, fresh);
		var rungs = List.of(rungs(asked), rungs(demoted), rungs(helped));

		loseEverything();
		assertThat(processes.instanceOf(asked.runway().id())).isEmpty();
		partnerships.leave(left.partner().id(), programme.today(), "They were bought", programme.saidBy("ops"));
		engine.advanceBy(Duration.ofMinutes(6));
		unconfirmed.requestAgain();

		sameTask(again(fresh).awaitTask("Task_ConfirmAgreement"), freshTask);
		var chase = again(late).awaitCalled("chase-milestone").awaitActivated("CatchEvent_ChaseDue");
		assertThat(chase.completed()).doesNotContain("Task_SendChase");
		assertThat(chase.variable("level")).contains("2");
		assertThat(again(late).activated()).doesNotContain("Task_CertifyReps");
		sameTask(again(helped).awaitCalled("rescue-ladder").awaitTask("Task_PlanHelp"), helpTask);
		again(demoted).awaitCalled("rescue-ladder").awaitActivated("CatchEvent_DemotionRecoveryOver");
		var second = again(asked).awaitCalled("rescue-ladder").awaitCalled("decide-partnership");
		sameTask(second.awaitTask("Task_Decide"), decision);
		missed.tellAgain();
		again(left).awaitEnd();
		settle();

		assertThat(mails(asked, demoted, helped, late, fresh)).isEqualTo(mails);
		assertThat(mails(left)).filteredOn(mail -> mail.startsWith("PARTNERSHIP_ENDED")).hasSize(2);
		assertThat(List.of(rungs(asked), rungs(demoted), rungs(helped))).isEqualTo(rungs);
		assertThat(List.of(tierOf(asked), tierOf(demoted), tierOf(helped))).containsExactly(Tier.REGISTERED, Tier.REGISTERED, Tier.SILVER);
		assertThat(clocks.endOf(asked.runway().id())).isEqualTo(day.plusDays(120));
		assertThat(instances.missing(runways.runway(left.runway().id()))).isFalse();

		second.complete("Task_Decide", Map.of("choice", "EXTEND", "reason", "A deal is close", "extendTo", day.plusDays(200).toString()));
		again(asked).awaitActivated("Task_AwaitFirstDeal", 2);
		assertThat(engine.startedBy("partner.signed", asked.partner().id().toString())).hasSize(2);
	}

	@Test
	void fillInTheFormsWithWhatWasAgreedAndRegisteredBefore() {
		var day = programme.today();
		var planned = aCertifiedPartner(day);
		planned.instance().complete("Task_SignJointPlan", plan(day));
		var selling = aCertifiedPartner(day);
		selling.instance().complete("Task_SignJointPlan", plan(day)).complete("Task_RegisterFirstDeal",
				Map.of("dealName", "Roll-out", "customer", "Customer", "registeredOn", day.toString(), "amount", "12500.50", "currency", "EUR"));
		var register = planned.instance().awaitTask("Task_RegisterFirstDeal");
		var close = selling.instance().awaitTask("Task_CloseFirstDeal");
		assertThat(register.form()).containsEntry("targetOn", "\"%s\"".formatted(day.plusWeeks(5)));
		assertThat(close.form()).containsEntry("dealName", "\"Roll-out\"").containsEntry("amount", "\"12500.50\"");
		settle();

		loseEverything();
		engine.advanceBy(Duration.ofMinutes(6));
		unconfirmed.requestAgain();

		assertThat(again(planned).awaitTask("Task_RegisterFirstDeal").form()).isEqualTo(register.form());
		assertThat(again(selling).awaitTask("Task_CloseFirstDeal").form()).isEqualTo(close.form());
	}

	private Signed aCertifiedPartner(LocalDate day) {
		return programme.aPartnerSignedOn(day, new ReachedOn(Milestone.AGREEMENT_SIGNED, day), new ReachedOn(Milestone.ONBOARDING_DONE, day),
				new ReachedOn(Milestone.CERTIFICATION_DONE, day));
	}

	private static Map<String, Object> plan(LocalDate day) {
		return Map.of("targetAccounts", "Ten accounts in retail", "valueProposition", "Faster together", "dealRegistration", "In the portal",
				"attributionRules", "First registered counts", "cadence", "weekly", "partnerSignedBy", "Pat", "partnerSignedOn", day.toString(),
				"vendorSignedBy", "Olga", "vendorSignedOn", day.toString(), "firstDealTargetWeeks", 5);
	}

	private void loseEverything() {
		engine.cancelInstances();
		transactions.executeWithoutResult(transaction -> events.publishEvent(new EngineLost()));
	}

	/** The second instance of a partner. */
	private TestInstance again(Signed signed) {
		return Awaitility.await("a second instance")
			.until(() -> engine.awaitInstance("partner.signed", signed.partner().id().toString()),
					latest -> latest.key() != signed.instance().key());
	}

	private TestInstance ladderOf(Signed signed, LocalDate day) {
		programme.advanceTo(day);
		return signed.instance().awaitCalled("rescue-ladder");
	}

	private static void sameTask(OpenTask task, OpenTask before) {
		assertThat(task).returns(before.assignee(), OpenTask::assignee)
			.returns(before.candidateGroups(), OpenTask::candidateGroups)
			.returns(before.dueAt(), OpenTask::dueAt);
	}

	private void settle() {
		engine.awaitQuiet(() -> jdbc.sql("select count(*) from event_publication").query(Long.class).single() == 0);
	}

	private List<String> mails(Signed... about) {
		return jdbc.sql("""
				select concat_ws(' ', kind, recipient, about, occasion) from notification.mails where about in (:about)
				union all
				select concat_ws(' ', topic, recipient, runway_id, occasion) from notification.notes where runway_id in (:about)
				order by 1
				""")
			.param("about", Stream.of(about).map(signed -> signed.runway().id()).toList())
			.query(String.class)
			.list();
	}

	/** All that is kept of the rungs but the instances that run them. */
	private List<Map<String, Object>> rungs(Signed signed) {
		return jdbc.sql("""
				select rung, clock_ended_on, owner, reason, evidence, opened_on, opened_at, ends_on, tier_before, tier_after,
					plan_account_executive, plan_actions, plan_help_on, planned_on, planned_by, closed_on, outcome
				from ladder.rungs
				where runway_id = ?
				order by opened_at
				""")
			.param(signed.runway().id())
			.query()
			.listOfRows();
	}

	private Tier tierOf(Signed signed) {
		return partners.partner(signed.partner().id()).tier();
	}

}
