package dev.runway.ladder;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.runway.programme.Recorded;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was asked and answered about rungs that should not have been taken: once per runway. */
@Repository
class ReviewLog {

	private static final String ADD = """
			insert into ladder.reviews (runway_id, occurred_on, decider, title, story, due_on, opened_on, opened_at)
			values (:runwayId, :occurredOn, :decider, :title, :story, :dueOn, :openedOn, :openedAt)
			on conflict (runway_id) do nothing
			""";

	private static final String FIND = """
			select decider, title, story, due_on, undo
			from ladder.reviews
			where runway_id = :runwayId
			""";

	private static final String ANSWER = """
			update ladder.reviews
			set undo = :undo, reason = :reason, answered_by = :answeredBy, answered_on = :answeredOn, answered_at = :answeredAt
			where runway_id = :runwayId and answered_on is null
			""";

	private final JdbcClient jdbc;

	ReviewLog(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * A review as it was asked for.
	 *
	 * @param undone the answer; none while there is none
	 */
	record Asked(String decider, String title, String story, LocalDate dueOn, @Nullable Boolean undone) {
	}

	/** Adds a review, and says whether it was new. */
	boolean add(UUID runwayId, LocalDate occurredOn, Asked asked, LocalDate openedOn, Instant openedAt) {
		return jdbc.sql(ADD)
			.param("runwayId", runwayId)
			.param("occurredOn", occurredOn)
			.param("decider", asked.decider())
			.param("title", asked.title())
			.param("story", asked.story())
			.param("dueOn", asked.dueOn())
			.param("openedOn", openedOn)
			.param("openedAt", Timestamp.from(openedAt))
			.update() == 1;
	}

	Optional<Asked> find(UUID runwayId) {
		return jdbc.sql(FIND)
			.param("runwayId", runwayId)
			.query((row, number) -> new Asked(row.getString("decider"), row.getString("title"), row.getString("story"),
					row.getObject("due_on", LocalDate.class), row.getObject("undo", Boolean.class)))
			.optional();
	}

	/** The runways whose review waits for its answer. */
	List<UUID> unanswered() {
		return jdbc.sql("select runway_id from ladder.reviews where answered_on is null").query(UUID.class).list();
	}

	/** Gives the open reviews of one person to another. */
	void handOver(String from, String to) {
		jdbc.sql("update ladder.reviews set decider = ? where decider = ? and answered_on is null")
			.params(to, from)
			.update();
	}

	void answer(UUID runwayId, ReviewAnswer answer, Recorded recorded, LocalDate answeredOn) {
		jdbc.sql(ANSWER)
			.param("runwayId", runwayId)
			.param("undo", answer.yes())
			.param("reason", answer.why())
			.param("answeredBy", recorded.by())
			.param("answeredOn", answeredOn)
			.param("answeredAt", Timestamp.from(recorded.at()))
			.update();
	}

}
