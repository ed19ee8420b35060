package dev.runway.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.util.Map;
import java.util.UUID;

import dev.runway.intake.CsvFile;
import dev.runway.support.Programme;
import dev.runway.support.Programme.Signed;
import dev.runway.support.RunwayTest;
import dev.runway.support.TestEngine;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What was under way when the ladder became a module of its own goes on. */
@RunwayTest
class LadderUpgradeIntegrationTests {

	@Autowired
	Programme programme;

	@Autowired
	ReviewLog reviews;

	@Autowired
	DecisionLog decisions;

	@Autowired
	TestEngine engine;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transactions;

	@Test
	void startsAReviewThatTheLastReleaseDidNotDeliver() {
		var signed = programme.aPartnerSignedOn(programme.today());
		var id = signed.runway().id();
		reviews.add(id, programme.today(), new ReviewLog.Asked("marc", "Before", "A story", programme.today(), null),
				programme.today(), engine.now());

		upgrade("dev.runway.activation.RunwayMessages.on(dev.runway.activation.LadderQuestioned)",
				"dev.runway.activation.LadderQuestioned", "{\"runwayId\":\"%s\"}".formatted(id));

		assertThat(engine.awaitInstance("activation.ladderQuestioned", id.toString()).awaitTask("Task_ReviewLadder").assignee())
			.isEqualTo("marc");
	}

	@Test
	void givesTheDecisionsOfALeaverToTheManagerAlthoughTheLastReleaseDidNot() {
		var signed = programme.aPartnerSignedOn(programme.today());
		var today = programme.today();
		programme.load(Map.of(CsvFile.OWNERS,
				"user_name,name,email,manager,active\ngone,Gerd Gone,gone@example.com,marc,false\n"));
		decisions.add(signed.runway().id(),
				new AskedDecision(Question.NOT_LIVE, today, "gone", today, today, 1, null, null, null), engine.now());

		upgrade("dev.runway.activation.TasksOfLeavers.on(dev.runway.partner.OwnerLeft)", "dev.runway.partner.OwnerLeft",
				"{\"handOverId\":\"%s\",\"owner\":\"gone\",\"manager\":\"marc\"}".formatted(UUID.randomUUID()));

		assertThat(decider(signed)).isEqualTo("marc");
	}

	/** Leaves an event to its listener as the last release named it, migrates, and waits until it was delivered. */
	private void upgrade(String listener, String type, String event) {
		var id = UUID.randomUUID();
		transactions.executeWithoutResult(transaction -> {
			jdbc.sql("insert into event_publication (id, listener_id, event_type, serialized_event, publication_date, status,"
					+ " completion_attempts) values (?, ?, ?, ?, ?, 'FAILED', 1)")
				.params(id, listener, type, event, Timestamp.from(engine.now()))
				.update();
			jdbc.sql(migration("V2__ladder_events.sql")).update();
			jdbc.sql(migration("V3__owners_left.sql")).update();
		});
		Awaitility.await("the event is delivered")
			.until(() -> jdbc.sql("select count(*) from event_publication where id = ?").param(id).query(Long.class).single() == 0);
	}

	private String decider(Signed signed) {
		return jdbc.sql("select decider from activation.decisions where runway_id = ?")
			.param(signed.runway().id())
			.query(String.class)
			.single();
	}

	private static String migration(String file) {
		try {
			return new ClassPathResource("db/migration/__root/" + file).getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException missing) {
			throw new IllegalStateException(missing);
		}
	}

}
