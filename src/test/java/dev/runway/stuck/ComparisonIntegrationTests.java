package dev.runway.stuck;

import static dev.runway.runway.Milestone.AGREEMENT_SIGNED;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import dev.runway.Commands;
import dev.runway.runway.Partnerships;
import dev.runway.support.Programme;
import dev.runway.support.Programme.ReachedOn;
import dev.runway.support.Programme.Signed;
import dev.runway.support.Rest;
import dev.runway.support.RunwayTest;
import dev.runway.support.TestEngine;
import dev.runway.support.TestInstance;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** Facts and engine that differ, each way brought about for real: found in words by two looks, mended, and gone. */
@RunwayTest
@TestPropertySource(properties = "test.isolated=comparison")
@DirtiesContext
@ExtendWith(OutputCaptureExtension.class)
class ComparisonIntegrationTests {

	private static final String WHY = "The engine was set back";

	@Autowired
	Programme programme;

	@Autowired
	StuckThings things;

	@Autowired
	ComparisonSweep sweep;

	@Autowired
	Partnerships partnerships;

	@Autowired
	TestEngine engine;

	@Autowired
	Rest rest;

	@Autowired
	JdbcClient jdbc;

	/** What runs is ended between tests, which is no difference for those whose way is over. */
	@AfterEach
	void forgetThePartners() {
		engine.cancelInstances();
		jdbc.sql("update runway.runways set ended_on = ?, ended_at = opened_at where ended_on is null").param(programme.today()).update();
		jdbc.sql("update activation.instances set closed_out_at = ? where closed_out_at is null").param(Timestamp.from(engine.now())).update();
	}

	@Test
	void startsAPartnerAgainWhoseProcessIsGone() {
		var gone = atOnboarding();
		var whole = atOnboarding();
		engine.client().newCancelInstanceCommand(gone.instance().key()).send().join();

		look();
		assertThat(all()).as("one look proves nothing").isEmpty();
		assertThat(things.look().comparison().unconfirmed()).isEqualTo(1);
		look();

		var thing = found(StuckKind.GONE, gone);
		assertThat(thing.what()).isEqualTo("Its process does not run any more, and nobody has ended it");
		assertThat(all()).as("nothing is said of %s", whole.partner().name()).hasSize(1);
		Rest.problem(mend(StuckKind.GONE, thing.ref(), " "), 422, "Give a reason");
		mend(StuckKind.GONE, thing.ref(), WHY).expectStatus().isOk().expectBody().jsonPath("$.mended").isEqualTo(1);

		var again = Awaitility.await("another process").until(() -> engine.awaitInstance("partner.signed", gone.partner().id().toString()),
				latest -> latest.key() != gone.instance().key());
		assertThat(again.awaitTask("Task_OnboardPartner").assignee()).isEqualTo("olga");
		assertThat(again.completed()).doesNotContain("Task_ConfirmAgreement");
		nothingIsLeft();
		assertThat(timeline(gone)).contains("The process was started again from the facts: Its process does not run any more, and nobody has ended it: " + WHY);
	}

	@Test
	void startsThoseAgainThatStandElsewhereThanTheFacts() {
		var behind = signed();
		var ahead = atOnboarding();
		jdbc.sql("""
				insert into runway.milestones (runway_id, milestone, occurred_on, recorded_at, recorded_by, source)
				select ?, milestone, occurred_on, recorded_at, 'lost', 'REST' from runway.milestones where runway_id = ?
				""").params(behind.runway().id(), ahead.runway().id()).update();
		jdbc.sql("delete from runway.milestones where runway_id = ?").param(ahead.runway().id()).update();

		look();
		look();

		assertThat(found(StuckKind.ELSEWHERE, behind).what()).isEqualTo("The task of “Agreement signed” is open, though that is reached");
		var entered = "Nothing is recorded of “Agreement signed”, and its task is not open; somebody completed “Agreement signed” on %1$s with executedOn %1$s, portalAccess true"
			.formatted(programme.today());
		assertThat(found(StuckKind.ELSEWHERE, ahead).what()).isEqualTo(entered);
		mend(StuckKind.ELSEWHERE, null, WHY).expectStatus().isOk().expectBody().jsonPath("$.mended").isEqualTo(2);

		latest(behind).get().awaitTask("Task_OnboardPartner");
		latest(ahead).get().awaitTask("Task_ConfirmAgreement");
		behind.instance().awaitTerminated("Task_ConfirmAgreement");
		nothingIsLeft();
		assertThat(timeline(ahead)).as("what is lost is named").contains(entered);
	}

	@Test
	void endsProcessesOfPartnersWhoseWayIsOver() {
		var over = atOnboarding();
		jdbc.sql("update runway.runways set ended_on = ?, ended_at = opened_at, ended_by = 'lost', ended_through = 'REST', end_kind = 'LEFT', end_reason = 'Lost' where id = ?")
			.params(programme.today(), over.runway().id())
			.update();
		jdbc.sql("update activation.instances set closed_out_at = ? where runway_id = ?").params(Timestamp.from(engine.now()), over.runway().id()).update();

		look();
		look();

		var thing = found(StuckKind.OVER, over);
		assertThat(thing.what()).isEqualTo("Its process goes on, though the partnership has ended");
		mend(StuckKind.OVER, thing.ref(), WHY).expectStatus().isOk();
		over.instance().awaitTerminated("Task_OnboardPartner");
		nothingIsLeft();
	}

	@Test
	void endsProcessesThatLeadNobodyButNotThoseInWhichSomebodySigns() {
		var stranger = atOnboarding();
		var signing = engine.createInstance("partner-activation", Map.of());
		signing.awaitTask("Task_SignPartner");
		jdbc.sql("delete from activation.instances where runway_id = ?").param(stranger.runway().id()).update();
		jdbc.sql("update runway.runways set ended_on = ?, ended_at = opened_at, ended_by = 'lost', ended_through = 'REST', end_kind = 'LEFT', end_reason = 'Lost' where id = ?")
			.params(programme.today(), stranger.runway().id())
			.update();

		look();
		look();

		assertThat(all()).singleElement().satisfies(thing -> {
			assertThat(thing.kind()).isEqualTo(StuckKind.UNKNOWN);
			assertThat(thing.ref()).isEqualTo(String.valueOf(stranger.instance().key()));
			assertThat(thing.what()).contains("started for “%s”, signed on %s".formatted(stranger.partner().name(), programme.today()),
					"completed “Agreement signed” on %s with executedOn".formatted(programme.today()));
		});
		mend(StuckKind.UNKNOWN, null, WHY).expectStatus().isOk().expectBody().jsonPath("$.mended").isEqualTo(1);
		stranger.instance().awaitTerminated("Task_OnboardPartner");
		nothingIsLeft();
	}

	@Test
	void findsNothingAfterOrdinaryDays() {
		var today = programme.today();
		var busy = signed();
		busy.instance().complete("Task_ConfirmAgreement", Map.of("executedOn", today.toString(), "portalAccess", true));
		var reported = programme.aPartnerSignedOn(today, new ReachedOn(AGREEMENT_SIGNED, today));
		var left = atOnboarding();
		partnerships.leave(left.partner().id(), today, "They were bought", programme.saidBy("ops"));
		left.instance().awaitEnd();
		programme.advanceTo(today.plusDays(20));
		reported.instance().awaitCalled("chase-milestone");

		look();
		look();

		nothingIsLeft();
		assertThat(things.look().comparison().instances()).isGreaterThanOrEqualTo(2);
	}

	@Test
	void isDoneByACommand(CapturedOutput output) {
		var gone = atOnboarding();
		engine.client().newCancelInstanceCommand(gone.instance().key()).send().join();
		engine.advanceBy(Duration.ofMinutes(6));

		assertThat(reconcile()).isEqualTo(3);
		assertThat(output.getOut()).contains("Partners whose process is gone (1)", gone.partner().name() + ": Its process does not run any more", "1 things differ or are stuck");
		assertThat(reconcile("--repair", "--reason=" + WHY)).isZero();
		assertThat(output.getOut()).contains("Partners whose process is gone: 1 of 1 mended");
		latest(gone).get().awaitTask("Task_OnboardPartner");
		assertThat(reconcile()).isZero();
		assertThat(Commands.run("reconcile", "--url=" + rest.url(), "--user=exec", "--password=secret")).isEqualTo(1);
		assertThat(output.getErr()).contains("Operators and partner operations may.");
	}

	/** Runs the command while time passes and comparisons are made. */
	private int reconcile(String... options) {
		var line = new ArrayList<>(List.of("reconcile", "--url=" + rest.url(), "--user=operator", "--password=secret"));
		line.addAll(List.of(options));
		var command = CompletableFuture.supplyAsync(() -> Commands.run(line.toArray(String[]::new)));
		return Awaitility.await("the command").atMost(Duration.ofMinutes(2)).until(() -> {
			if (!command.isDone()) {
				engine.advanceBy(Duration.ofSeconds(40));
				sweep.compareIfDue();
			}
			return command.getNow(-1);
		}, code -> code >= 0);
	}

	private Signed signed() {
		var signed = programme.aPartnerSignedOn(programme.today());
		signed.instance().awaitTask("Task_ConfirmAgreement");
		return signed;
	}

	private Signed atOnboarding() {
		var signed = signed();
		signed.instance().complete("Task_ConfirmAgreement", Map.of("executedOn", programme.today().toString(), "portalAccess", true)).awaitTask("Task_OnboardPartner");
		return signed;
	}

	/** Compares once everything has settled. */
	private void look() {
		engine.awaitQuiet(() -> jdbc.sql("select count(*) from event_publication").query(Long.class).single() == 0);
		engine.advanceBy(Duration.ofMinutes(6));
		things.compare();
		sweep.compareIfDue();
		assertThat(things.look().comparison().failure()).isNull();
	}

	private List<StuckThing> all() {
		var compared = List.of(StuckKind.GONE, StuckKind.ELSEWHERE, StuckKind.OVER, StuckKind.UNKNOWN);
		return things.look().piles().stream().filter(pile -> compared.contains(pile.kind())).flatMap(pile -> pile.things().stream()).toList();
	}

	private StuckThing found(StuckKind kind, Signed signed) {
		return all().stream().filter(thing -> thing.kind() == kind && signed.partner().id().equals(thing.partnerId())).findFirst().orElseThrow();
	}

	private void nothingIsLeft() {
		look();
		look();
		assertThat(all()).isEmpty();
		assertThat(things.look().comparison().unconfirmed()).isZero();
	}

	private Supplier<TestInstance> latest(Signed signed) {
		return () -> Awaitility.await("another process").until(() -> engine.awaitInstance("partner.signed", signed.partner().id().toString()),
				latest -> latest.key() != signed.instance().key());
	}

	private ResponseSpec mend(StuckKind kind, @Nullable String ref, String reason) {
		var order = new HashMap<String, Object>(Map.of("kind", kind, "reason", reason));
		order.put("ref", ref);
		return rest.post("operator", "/api/v1/stuck/remedies", order);
	}

	private String timeline(Signed signed) {
		return String.valueOf(jdbc.sql("select string_agg(summary, '\n') from timeline.entries where partner_id = ?").param(signed.partner().id()).query(String.class).single());
	}

}
