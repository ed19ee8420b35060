package dev.runway.engine.zeebe;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.runway.engine.ModelsDeployed;
import dev.runway.support.Listed;
import dev.runway.support.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list that is read is the one that is deployed, whoever deployed it, and never one that is not fit. */
class DeployedTablesTests {

	private static final String ID = "counted-certificates", ROW = "\"Basics\" | \"SALES\" | null | date(\"2026-12-31\") | null";

	private static final List<Map<String, Object>> READ = List
		.of(Map.of("certificate", "Basics", "role", "SALES", "countsUntil", LocalDate.of(2026, 12, 31)));

	private static TestDatabase database;

	@TempDir
	Path folder;

	DeploymentStage stage;

	DeploymentStage.App app;

	@BeforeAll
	static void createDatabase() {
		database = TestDatabase.create();
	}

	@AfterAll
	static void dropDatabase() {
		database.close();
	}

	@BeforeEach
	void start() {
		stage = new DeploymentStage(folder, database.dataSource());
		app = stage.start();
	}

	@AfterEach
	void stop() {
		stage.close();
	}

	@Test
	void readsTheShippedListWhichIsEmptyAndNoneThatIsNotDeployed() {
		assertThat(app.tables().rows(ID)).contains(List.of());
		assertThat(app.tables().rows("prices")).isEmpty();
	}

	@Test
	void readsWhatIsDeployedThroughRunwayAndTellsOfItOnceItCanBeRead() {
		assertThat(app.edits().propose(Map.of(Listed.FILE, Listed.table(ROW))).changes().getFirst().differences())
			.containsExactly("Row 1 is new: \"Basics\", \"SALES\" gives null, date(\"2026-12-31\"), null");
		stage.events.clear();
		app.edits().deploy(Map.of(Listed.FILE, Listed.table(ROW)), Map.of(), "ops", "The exams have changed");

		assertThat(app.tables().rows(ID)).contains(READ);
		assertThat(stage.events).containsExactly(new ModelsDeployed(Set.of(Listed.FILE)));
		app.edits().goBack(Listed.FILE, 1, null, "ops", "They have not");
		assertThat(app.tables().rows(ID)).contains(List.of());
	}

	@Test
	void readsWhatIsDeployedPastRunwayUnlessItIsNotFit() {
		stage.deployByHand(Listed.FILE, Listed.table("\"Basics\" | \"SALS\" | null | null | null"));
		assertThat(app.tables().rows(ID)).isEmpty();
		assertThat(app.tables().rows(ID)).isEmpty();

		stage.deployByHand(Listed.FILE, Listed.table(ROW));
		assertThat(app.tables().rows(ID)).contains(READ);
	}

	@Test
	void readsTheSameListFromAnEngineThatHasLostItsData() {
		app.edits().deploy(Map.of(Listed.FILE, Listed.table(ROW)), Map.of(), "ops", "The exams have changed");
		stage.loseEngine();

		assertThat(stage.start().tables().rows(ID)).contains(READ);
	}

}
