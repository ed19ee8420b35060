package dev.runway.ladder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.runway.ladder.AskedDecision.Choice;
import dev.runway.programme.Recorded;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people were asked to decide and what they decided: once for a runway, a question and the day that it is about. */
@Repository
class DecisionLog {

	private static final String ADD = """
			insert into ladder.decisions (runway_id, question, about, decider, opened_on, opened_at, due_on, process_instance_key)
			values (:runwayId, :question, :about, :decider, :openedOn, :openedAt, :dueOn, :processInstanceKey)
			""";

	private static final String LATEST = """
			select question, about, decider, opened_on, due_on, process_instance_key, choice, reason, extend_to
			from ladder.decisions
			where runway_id = :runwayId and question = :question
			order by opened_at desc
			limit 1
			""";

	private static final String DECIDE = """
			update ladder.decisions
			set choice = :choice, reason = :reason, extend_to = cast(:extendTo as date), decided_by = :by, decided_on = :decidedOn,
				decided_at = :decidedAt
			where runway_id = :runwayId and question = :question and choice is null
			""";

	private final JdbcClient jdbc;

	DecisionLog(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(UUID runwayId, AskedDecision asked, Instant openedAt) {
		jdbc.sql(ADD)
			.param("runwayId", runwayId)
			.param("question", asked.question().name())
			.param("about", asked.about())
			.param("decider", asked.decider())
			.param("openedOn", asked.openedOn())
			.param("openedAt", Timestamp.from(openedAt))
			.param("dueOn", asked.dueOn())
			.param("processInstanceKey", asked.processInstanceKey())
			.update();
	}

	/** The decision that was asked for last. */
	Optional<AskedDecision> latest(UUID runwayId, Question question) {
		return jdbc.sql(LATEST)
			.param("runwayId", runwayId)
			.param("question", question.name())
			.query((row, number) -> decision(row))
			.optional();
	}

	/** Notes that a decision is asked for by another instance. */
	void moveTo(long processInstanceKey, UUID runwayId, AskedDecision asked) {
		jdbc.sql("update ladder.decisions set process_instance_key = ? where runway_id = ? and question = ? and about = ?")
			.params(processInstanceKey, runwayId, asked.question().name(), asked.about())
			.update();
	}

	/** Says what somebody decided about the open decision. */
	void decide(UUID runwayId, Question question, Answer answer, Recorded recorded, LocalDate decidedOn) {
		close(runwayId, question, answer.chosen(), answer.why(), answer.chosen() == Choice.EXTEND ? answer.extendTo() : null,
				recorded.by(), decidedOn, recorded.at());
	}

	/** Says that something else settled the open decision, if one is open. */
	void settle(UUID runwayId, Question question, String why, LocalDate settledOn, Instant settledAt) {
		close(runwayId, question, Choice.SETTLED, why, null, null, settledOn, settledAt);
	}

	private void close(UUID runwayId, Question question, Choice choice, String reason, @Nullable LocalDate extendTo,
			@Nullable String by, LocalDate decidedOn, Instant decidedAt) {
		jdbc.sql(DECIDE)
			.param("runwayId", runwayId)
			.param("question", question.name())
			.param("choice", choice.name())
			.param("reason", reason)
			.param("extendTo", extendTo)
			.param("by", by)
			.param("decidedOn", decidedOn)
			.param("decidedAt", Timestamp.from(decidedAt))
			.update();
	}

	/** Has somebody else decide what is open, and returns what that is. */
	List<DecisionAsked> handOver(String from, String to) {
		return jdbc.sql("update ladder.decisions set decider = ? where decider = ? and choice is null returning runway_id, question")
			.params(to, from)
			.query(DecisionAsked.class)
			.list();
	}

	private static AskedDecision decision(ResultSet row) throws SQLException {
		var choice = row.getString("choice");
		return new AskedDecision(Question.valueOf(row.getString("question")), row.getObject("about", LocalDate.class),
				row.getString("decider"), row.getObject("opened_on", LocalDate.class),
				row.getObject("due_on", LocalDate.class), row.getLong("process_instance_key"),
				choice == null ? null : Choice.valueOf(choice), row.getString("reason"),
				row.getObject("extend_to", LocalDate.class));
	}

}
