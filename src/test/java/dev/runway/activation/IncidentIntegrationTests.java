package dev.runway.activation;

import static dev.runway.runway.Milestone.AGREEMENT_SIGNED;
import static dev.runway.support.Programme.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import dev.runway.notification.Morning;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.runway.RunwayDirectory;
import dev.runway.support.Models;
import dev.runway.support.OpenIncident;
import dev.runway.support.Programme;
import dev.runway.support.Programme.Signed;
import dev.runway.support.RunwayTest;
import dev.runway.support.TestEngine;
import dev.runway.support.TestInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** What goes wrong: an operator reads in one line what it is, mends it, and the process goes on. */
@RunwayTest
@TestPropertySource(properties = "test.isolated=incidents")
@DirtiesContext
class IncidentIntegrationTests {

	private static final String TABLE = "escalation-policy.dmn";

	private static final Pattern REMINDER_AUDIENCE = Pattern.compile("(\"OutputEntry_ReminderAudience\">\\s*<text>)\"TASK_HOLDER\"");

	private static final List<Duration> RETRIES_AFTER = List.of(Duration.ofSeconds(10), Duration.ofMinutes(1),
			Duration.ofMinutes(5), Duration.ofMinutes(30));

	@Autowired
	Programme programme;

	@Autowired
	RunwayDirectory runways;

	@Autowired
	ProgrammeCalendar calendar;

	@Autowired
	TestEngine engine;

	@Autowired
	Morning morning;

	@Autowired
	JdbcClient jdbc;

	@Test
	void asksAnOperatorAfterTheLastRetryAndGoesOnOnceTheMistakeIsMended() {
		var signed = aPartnerSignedTomorrow();
		var chase = chaseWithTheTable(Models.inRepository().edited(TABLE, REMINDER_AUDIENCE, "$1\"TEAM\""), signed);

		for (int failures = 1; failures <= RETRIES_AFTER.size(); failures++) {
			chase.awaitFailed("Task_SendChase", failures);
			assertThat(chase.incidents()).isEmpty();
			engine.advanceBy(RETRIES_AFTER.get(failures - 1).plusSeconds(1));
		}
		var incident = chase.awaitIncident("Task_SendChase");
		assertThat(incident.message()).isEqualTo("The table 'escalation-policy' at level 0 names an unknown audience 'TEAM'; "
				+ "use TASK_HOLDER, OWNER, MANAGER, CHANNEL_LEAD or PARTNER_OPERATIONS");
		assertThat(reminders(signed)).isZero();

		mend(chase, incident, Map.of("step", Map.of("audience", "OWNER", "template", "reminder", "nextAfterDays", 1)));

		chase.awaitActivated("CatchEvent_ChaseDue");
		assertThat(morning.tells("olga", signed.partner().name())).contains("Agreement signed");
		assertThat(reminders(signed)).isEqualTo(1);
		assertThat(chase.incidents()).hasSize(1);
	}

	@Test
	void asksThePersonAndNoOperatorWhenWhatTheyTypedCannotBeRead() {
		var signed = programme.aPartnerSignedOn(programme.today());

		assertThat(signed.instance().denied("Task_ConfirmAgreement", Map.of("executedOn", "soon", "portalAccess", true)))
			.isEqualTo("executedOn: 'soon' is not a day; write it like 2026-11-22.");

		signed.instance().complete("Task_ConfirmAgreement",
				Map.of("executedOn", programme.today().toString(), "portalAccess", true));
		signed.instance().awaitTask("Task_OnboardPartner");
		assertThat(programme.reached(signed)).containsExactly(AGREEMENT_SIGNED);
		assertThat(signed.instance().incidents()).isEmpty();
	}

	/** Nobody else who is signed in these tests is reminded on the same day. */
	private Signed aPartnerSignedTomorrow() {
		programme.advanceTo(programme.today().plusDays(1));
		var signed = programme.aPartnerSignedOn(programme.today());
		signed.instance().awaitTask("Task_ConfirmAgreement");
		return signed;
	}

	/** Lets the first reminder read its step from an edited table, which is gone again before others read it. */
	private TestInstance chaseWithTheTable(Models edited, Signed signed) {
		var runway = runways.runway(signed.runway().id());
		var remindAt = calendar.mailTimeOf(runway.remindOn(AGREEMENT_SIGNED), runway.id());
		engine.advanceTo(remindAt.minusSeconds(30));
		deploy(edited);
		try {
			engine.advanceTo(remindAt.plusSeconds(1));
			return signed.instance().awaitCalled("chase-milestone").awaitCompleted("Task_ChooseStep");
		}
		finally {
			deploy(Models.inRepository());
		}
	}

	/** What an operator does in Operate: corrects the variables, and tries again. */
	private void mend(TestInstance instance, OpenIncident incident, Map<String, ?> variables) {
		var client = engine.client();
		client.newSetVariablesCommand(instance.key()).variables(variables).send().join();
		client.newUpdateRetriesCommand(incident.jobKey()).retries(1).send().join();
		client.newResolveIncidentCommand(incident.key()).send().join();
	}

	private void deploy(Models models) {
		engine.client().newDeployResourceCommand().addResourceStringUtf8(models.content(TABLE), TABLE).send().join();
	}

	private long reminders(Signed signed) {
		return jdbc.sql("select count(*) from notification.notes where runway_id = ? and template = 'reminder'")
			.param(signed.runway().id())
			.query(Long.class)
			.single();
	}

}
