package dev.runway.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.UUID;

import dev.runway.engine.TaskLinks.Place;
import org.junit.jupiter.api.Test;

/** Where the links to tasks lead, on pages and in mails. */
class TaskLinksTests {

	private static final URI TASKLIST = URI.create("http://tasks.example/tasklist"), RUNWAY = URI.create("https://runway.example");

	private static final UUID ID = UUID.fromString("00000000-0000-0000-0000-000000000007");

	@Test
	void leadToThePagesOfRunway() {
		var links = new TaskLinks(Place.RUNWAY, TASKLIST, RUNWAY);

		assertThat(links.of(42)).hasToString("/tasks/42");
		assertThat(links.all()).hasToString("/tasks");
		assertThat(links.mailed(links.all())).isEqualTo("https://runway.example/tasks");
		assertThat(links.inTasklist(42)).hasToString("http://tasks.example/tasklist/42");
	}

	@Test
	void leadToTasklistWherePeopleWorkThere() {
		var links = new TaskLinks(Place.TASKLIST, TASKLIST, RUNWAY);

		assertThat(links.of(42)).hasToString("http://tasks.example/tasklist/42");
		assertThat(links.all()).hasToString("http://tasks.example/tasklist?filter=assigned-to-me");
		assertThat(links.mailed(links.all())).isEqualTo("http://tasks.example/tasklist?filter=assigned-to-me");
	}

	@Test
	void leadThroughRunwayToTheTaskOfAStepWhicheverIsOpenThen() {
		assertThat(new TaskLinks(Place.TASKLIST, TASKLIST, RUNWAY).mailed(TaskLinks.step(ID, "HELP")))
			.isEqualTo("https://runway.example/tasks/00000000-0000-0000-0000-000000000007/HELP");
	}

}
