package dev.runway.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import dev.runway.engine.model.Code;
import dev.runway.engine.zeebe.ModelCheck;
import dev.runway.support.Models;
import dev.runway.support.TestEngine;
import dev.runway.support.TestInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the reports begin each day, and what becomes of it. */
class ReportModelTests {

	private static final String STAND_UP = "weekly-standup", REPORT = "live-rate-report";

	@RegisterExtension
	static final ModelStage stage = ModelStage.ofReports();
	private final TestEngine engine = stage.engine();
	private final StubWorkers workers = stage.workers();
	private final Map<String, Integer> before = Map.of(STAND_UP, engine.instancesOf(STAND_UP).size(), REPORT, engine.instancesOf(REPORT).size());

	@Test
	void beginsEveryDayAndSendsNothingWhenItIsNotTheDay() {
		engine.advanceTo(midnight().plusSeconds(1));
		first(STAND_UP).awaitCompleted("EndEvent_NotToday");
		first(REPORT).awaitCompleted("EndEvent_NotToday");

		engine.advanceTo(midnight().plusSeconds(1));
		second(STAND_UP).awaitCompleted("EndEvent_NotToday");
		assertThat(workers.times("report.sendStandUp")).isZero();
		assertThat(workers.times("report.sendAllHands")).isZero();
	}

	@ParameterizedTest
	@CsvSource({ "weekly-standup, StandUp, standUp, report.planStandUp, report.sendStandUp",
			"live-rate-report, AllHands, allHands, report.planAllHands, report.sendAllHands" })
	void waitsForTheMailTimeAndSendsOnce(String process, String task, String variable, String plan, String send) {
		var mailTime = midnight().plus(Duration.ofHours(9));
		workers.answer(plan, Map.of(variable, Map.of("due", true, "day", "2026-11-30", "sendAt", mailTime.toString())));

		engine.advanceTo(midnight().plusSeconds(1));
		var report = first(process).awaitActivated("CatchEvent_MailTime");
		assertThat(workers.times(send)).isZero();
		engine.advanceTo(mailTime.plusSeconds(1));
		report.awaitEnd();
		assertThat(report.completed()).contains("Task_Send" + task, "EndEvent_Told").doesNotContain("EndEvent_NotToday");
		assertThat(workers.times(send)).isOne();
	}

	@Test
	void sendsAtOnceWhatIsLate() {
		workers.answer("report.planStandUp",
				Map.of("standUp", Map.of("due", true, "day", "2026-11-24", "sendAt", engine.now().minusSeconds(60).toString())));

		engine.advanceTo(midnight().plusSeconds(1));
		first(STAND_UP).awaitEnd().awaitCompleted("EndEvent_Told");
	}

	@Test
	void beginsOnceHoweverManyDaysTheEngineWasAway() {
		engine.advanceBy(Duration.ofDays(40));
		first(STAND_UP).awaitEnd();
		first(REPORT).awaitEnd();
		engine.awaitQuiet(() -> true);
		assertThat(instancesOf(STAND_UP)).hasSize(1);
		assertThat(instancesOf(REPORT)).hasSize(1);

		engine.advanceTo(midnight().plusSeconds(1));
		second(STAND_UP).awaitEnd();
	}

	@Test
	void aDeploymentNeitherBeginsOneNorPutsTheNextOneOff(@TempDir Path folder) throws IOException {
		var edited = Files.writeString(folder.resolve("weekly-standup.bpmn"),
				Models.inRepository().edited("weekly-standup.bpmn", "value=\"MONDAY\"", "value=\"TUESDAY\"").content("weekly-standup.bpmn"));

		engine.advanceTo(midnight().minus(Duration.ofHours(1)));
		engine.deploy(List.of(edited));
		engine.deploy(List.of(edited));
		engine.awaitQuiet(() -> true);
		assertThat(instancesOf(STAND_UP)).isEmpty();

		engine.advanceBy(Duration.ofHours(1).plusSeconds(1));
		first(STAND_UP).awaitEnd();
		engine.awaitQuiet(() -> true);
		assertThat(instancesOf(STAND_UP)).hasSize(1);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			weekly-standup.bpmn     | 0 0 0 * * * | R/PT24H | true
			weekly-standup.bpmn     | 0 0 0 * * * | @daily  | false
			decide-partnership.bpmn | R/P7D       | 0 0 0 * * * | false
			""")
	void onlyAStartSaysTimesAsCronDoes(String file, String before, String after, boolean fits) {
		var models = Models.inRepository().edited(file, before, after);
		var problems = ModelCheck.contract(Code.onClassPath()).problemsOf(models.set());

		assertThat(problems.isEmpty()).as(problems.toString()).isEqualTo(fits);
	}

	@Test
	void onlyDaysOfTheWeekAreDays() {
		var models = Models.inRepository().edited("weekly-standup.bpmn", "value=\"MONDAY\"", "value=\"Monday\"");

		assertThat(ModelCheck.contract(Code.onClassPath()).problemsOf(models.set())).singleElement().asString()
				.contains("The header 'weekday' of task 'Plan stand-up' says 'Monday'");
	}

	/** The start of the next day in UTC. */
	private Instant midnight() {
		return engine.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(1));
	}

	private TestInstance first(String process) {
		return nth(process, 1);
	}

	private TestInstance second(String process) {
		return nth(process, 2);
	}

	private TestInstance nth(String process, int n) {
		return engine.await("no instance %d of %s".formatted(n, process), () -> instancesOf(process).stream().skip(n - 1).findFirst());
	}

	/** Those that have begun in this test. */
	private List<TestInstance> instancesOf(String process) {
		return engine.instancesOf(process).stream().skip(before.get(process)).toList();
	}
}
