package dev.runway.notification;

import static dev.runway.runway.Milestone.AGREEMENT_SIGNED;
import static dev.runway.runway.Milestone.ONBOARDING_DONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;

import dev.runway.runway.Milestone;
import dev.runway.support.Programme;
import dev.runway.support.Programme.ReachedOn;
import dev.runway.support.Programme.Signed;
import dev.runway.support.RunwayTest;
import dev.runway.support.TestEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What one level of a chase notes for whom, however often and however late it is asked to, and what the mail of the day makes of it. */
@RunwayTest
class ChaseNotesIntegrationTests {

	private static final EscalationStep LATE = new EscalationStep("TASK_HOLDER, MANAGER", "overdue", 7);

	@Autowired
	Programme programme;

	@Autowired
	ChaseNotes chases;

	@Autowired
	Morning morning;

	@Autowired
	TestEngine engine;

	@Autowired
	JdbcClient jdbc;

	@Test
	void notesALevelOnceAlsoWhenItsTaskIsDoneAgainOnAnotherDay() {
		var signed = aPartnerWithALateAgreement();

		var first = note(signed, 2, LATE);
		assertThat(noteAgain(signed, AGREEMENT_SIGNED, 2, LATE)).isEqualTo(first);
		engine.advanceBy(Duration.ofDays(3));
		assertThat(noteAgain(signed, AGREEMENT_SIGNED, 2, LATE)).isEqualTo(first);

		assertThat(first.level()).isEqualTo(3);
		assertThat(chased(signed)).containsExactlyInAnyOrder("marc overdue", "olga overdue");
	}

	@Test
	void tellsOfAMilestoneOnceWhicheverLevelsWereNoted() {
		var signed = aPartnerWithALateAgreement();

		note(signed, 1, new EscalationStep("OWNER", "overdue", 6));
		note(signed, 2, LATE);
		note(signed, 3, new EscalationStep("MANAGER", "overdue-lead", 28));

		assertThat(morning.tells("olga", name(signed))).containsOnlyOnce("Agreement signed is 2 days late");
		assertThat(morning.tells("marc", name(signed))).containsOnlyOnce("Agreement signed is 2 days late").contains("is stuck");
	}

	@Test
	void notesNothingOnceTheMilestoneIsReached() {
		var signed = aPartnerWithALateAgreement();
		programme.report(signed, new ReachedOn(AGREEMENT_SIGNED, programme.today()));

		var next = note(signed, 1, LATE);

		assertThat(next).isEqualTo(new ChaseNotes.Next(1, next.chaseAt()));
		assertThat(chased(signed)).isEmpty();
	}

	@Test
	void tellsNothingOfAMilestoneThatWasReachedMeanwhile() {
		var signed = aPartnerWithALateAgreement();
		note(signed, 1, LATE);
		assertThat(morning.tells("marc", name(signed))).contains("Agreement signed");

		programme.report(signed, new ReachedOn(AGREEMENT_SIGNED, programme.today()));

		assertThat(morning.tells("marc", name(signed))).isEmpty();
		assertThat(morning.tells("olga", name(signed))).contains("Agreement signed on " + programme.today()).doesNotContain("late");
	}

	@Test
	void leadsToTheTaskWhoeverHasItAndNobodyElse() {
		var signed = aPartnerWithALateAgreement();
		engine.advanceBy(Duration.ofDays(9));
		note(signed, 1, LATE);
		stands(signed, ONBOARDING_DONE, 1);
		noteAgain(signed, ONBOARDING_DONE, 1, LATE);

		assertThat(morning.tells("olga", name(signed)))
			.contains("Onboarding done is 4 days late", "/tasks/%s/ONBOARDING_DONE".formatted(signed.runway().id()),
					"/partners/" + signed.partner().id(), "Partner operations have this task.")
			.doesNotContain("/tasks/%s/AGREEMENT_SIGNED".formatted(signed.runway().id()));
		assertThat(morning.tells("marc", name(signed))).contains("Onboarding done is 4 days late", "/partners/" + signed.partner().id())
			.doesNotContain("/tasks/");
	}

	@Test
	void namesTheTableWhenItIsWrong() {
		var signed = aPartnerWithALateAgreement();

		assertThatThrownBy(() -> note(signed, 1, new EscalationStep("OWNER", "overdu", 1))).hasMessage(
				"The table 'escalation-policy' at level 1 names the mail template 'overdu', which does not exist; use reminder, overdue or overdue-lead");
		assertThatThrownBy(() -> note(signed, 1, new EscalationStep("BOSS", "overdue", 1)))
			.hasMessageStartingWith("The table 'escalation-policy' at level 1 names an unknown audience 'BOSS'");
		assertThatThrownBy(() -> note(signed, 1, EscalationStep.NONE))
			.hasMessageStartingWith("The table 'escalation-policy' at level 1 names no audience");
		assertThat(chased(signed)).isEmpty();
	}

	@Test
	void aPartnersTimelineTellsWhoHeardOfItWithTheMailOfTheDayWithoutAnAddress() {
		var signed = aPartnerWithALateAgreement();
		note(signed, 1, LATE);
		note(signed, 3, new EscalationStep("MANAGER", "overdue-lead", 28));
		assertThat(told(signed)).isEmpty();

		programme.advanceTo(programme.today().plusDays(1));
		morning.comes();

		assertThat(told(signed)).contains("Overdue (agreement signed) in the mail of the day to Olga Owner",
				"Overdue (agreement signed) in the mail of the day to Marc Manager",
				"Escalation (agreement signed) in the mail of the day to Marc Manager");
	}

	/** Signed eight days before Runway knew it, yesterday. No process chases it. */
	private Signed aPartnerWithALateAgreement() {
		var signed = programme.aPartnerSignedOn(programme.today().minusDays(8));
		signed.instance().awaitTask("Task_ConfirmAgreement");
		engine.client().newCancelInstanceCommand(signed.instance().key()).send().join();
		engine.advanceBy(Duration.ofDays(1));
		return signed;
	}

	/** Notes a level whose time has come. */
	private ChaseNotes.Next note(Signed signed, int level, EscalationStep step) {
		stands(signed, AGREEMENT_SIGNED, level);
		return noteAgain(signed, AGREEMENT_SIGNED, level, step);
	}

	private ChaseNotes.Next noteAgain(Signed signed, Milestone milestone, int level, EscalationStep step) {
		return chases.note(signed.runway().id(), milestone, level, step);
	}

	private void stands(Signed signed, Milestone milestone, int level) {
		jdbc.sql("""
				insert into activation.chases (runway_id, milestone, next_level, next_at) values (:id, :milestone, :level, :at)
				on conflict (runway_id, milestone) do update set next_level = :level, next_at = :at
				""")
			.param("id", signed.runway().id())
			.param("milestone", milestone.name())
			.param("level", level)
			.param("at", Timestamp.from(engine.now()))
			.update();
	}

	private List<String> chased(Signed signed) {
		return morning.noted(signed.runway().id()).stream().filter(note -> note.contains("overdue")).toList();
	}

	private List<String> told(Signed signed) {
		return jdbc.sql("select summary from notification.timeline_facts where partner_id = ? and kind = 'mail_queued'")
			.param(signed.partner().id())
			.query(String.class)
			.list();
	}

	private static String name(Signed signed) {
		return signed.partner().name();
	}

}
