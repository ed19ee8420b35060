package dev.runway.models;

import static dev.runway.models.FilledForms.AGREEMENT;
import static dev.runway.models.FilledForms.FIRST_DEAL;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import dev.runway.support.TestEngine;
import dev.runway.support.TestInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A system reports a milestone at the moment a person completes its task: whichever comes first, the partner goes on once. */
class PartnerActivationRaceTests {

	private static final int RACES = 30;

	@RegisterExtension
	static final ModelStage stage = new ModelStage();
	private final TestEngine engine = stage.engine();
	private final StubWorkers workers = stage.workers();

	private record Race(String runway, TestInstance partner) {
	}

	@Test
	void goesOnOnceWhoeverComesFirst() {
		var races = sign("Task_ConfirmAgreement");

		run(races, "Task_ConfirmAgreement", AGREEMENT, "AGREEMENT_SIGNED");

		assertThat(races).allSatisfy(race -> {
			race.partner().awaitTask("Task_OnboardPartner");
			assertThat(times(race, "Task_OnboardPartner")).isOne();
			assertThat(race.partner().incidents()).isEmpty();
		});
		leaveAll(races);
	}

	@Test
	void stopsTheClockOnceWhoeverRegistersTheDealFirst() {
		workers.reached("AGREEMENT_SIGNED", "ONBOARDING_DONE", "CERTIFICATION_DONE", "JOINT_PLAN_SIGNED");
		var races = sign("Task_RegisterFirstDeal");

		run(races, "Task_RegisterFirstDeal", FIRST_DEAL, "FIRST_DEAL_REGISTERED");

		assertThat(races).allSatisfy(race -> {
			race.partner().awaitCompleted("SubProcess_Clock").awaitTask("Task_CloseFirstDeal");
			assertThat(times(race, "Task_CloseFirstDeal")).isOne();
			assertThat(times(race, "SubProcess_Clock")).isOne();
			assertThat(race.partner().incidents()).isEmpty();
		});
		leaveAll(races);
	}

	/** The leaving itself races the completions of what it ends. */
	@Test
	void leavesNothingBehindWhenAPartnerLeavesAtThatMoment() {
		var races = sign("Task_ConfirmAgreement");

		var sent = races.stream().map(race -> CompletableFuture.allOf(
				CompletableFuture.runAsync(() -> race.partner().attempt("Task_ConfirmAgreement", AGREEMENT)),
				CompletableFuture.runAsync(() -> stage.leave(race.runway())))).toList();
		sent.forEach(CompletableFuture::join);

		races.forEach(race -> race.partner().awaitEnd());
		assertThat(engine.running()).isZero();
		assertThat(races).allSatisfy(race -> assertThat(race.partner().incidents()).isEmpty());
	}

	private List<Race> sign(String task) {
		var races = new ArrayList<Race>();
		for (int index = 0; index < RACES; index++) {
			var partner = stage.sign();
			races.add(new Race(stage.runway(), partner));
		}
		races.forEach(race -> race.partner().awaitTask(task));
		return races;
	}

	/** The report first, the completion first, and both at once. */
	private static void run(List<Race> races, String task, Map<String, ?> form, String milestone) {
		for (int index = 0; index < races.size(); index++) {
			var race = races.get(index);
			var open = race.partner().awaitTask(task);
			switch (index % 3) {
				case 0 -> {
					stage.report(race.runway(), milestone);
					race.partner().attempt(open, form);
				}
				case 1 -> {
					race.partner().attempt(open, form);
					stage.report(race.runway(), milestone);
				}
				default -> {
					var report = CompletableFuture.runAsync(() -> stage.report(race.runway(), milestone));
					race.partner().attempt(open, form);
					report.join();
				}
			}
		}
	}

	private static long times(Race race, String element) {
		return race.partner().activated().stream().filter(element::equals).count();
	}

	private void leaveAll(List<Race> races) {
		races.forEach(race -> stage.leave(race.runway()));
		races.forEach(race -> race.partner().awaitEnd());
		assertThat(engine.running()).isZero();
	}
}
