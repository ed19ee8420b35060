package dev.runway.runway;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import dev.runway.programme.ProgrammeCalendar;
import dev.runway.programme.Recorded;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When live partners that have not won a deal are looked at: dates are added and never overwritten. */
@Repository
class SellingReviews {

	private static final String ADD = """
			insert into runway.selling_reviews (runway_id, position, review_on, reason, recorded_by, recorded_on, recorded_at)
			select :runwayId, count(*), :reviewOn, :reason, :recordedBy, :recordedOn, :recordedAt
			from runway.selling_reviews
			where runway_id = :runwayId
			""";

	private static final String CURRENT = """
			select review_on
			from runway.selling_reviews
			where runway_id = :runwayId
			order by position desc
			limit 1
			""";

	private final JdbcClient jdbc;

	private final ProgrammeCalendar calendar;

	SellingReviews(JdbcClient jdbc, ProgrammeCalendar calendar) {
		this.jdbc = jdbc;
		this.calendar = calendar;
	}

	void add(UUID runwayId, LocalDate reviewOn, String reason, Recorded recorded) {
		jdbc.sql(ADD)
			.param("runwayId", runwayId)
			.param("reviewOn", reviewOn)
			.param("reason", reason)
			.param("recordedBy", recorded.by())
			.param("recordedOn", calendar.dateOf(recorded.at()))
			.param("recordedAt", Timestamp.from(recorded.at()))
			.update();
	}

	/** The day after which a person decides. */
	LocalDate of(Runway runway) {
		return jdbc.sql(CURRENT)
			.param("runwayId", runway.id())
			.query(LocalDate.class)
			.optional()
			.orElseGet(runway::originalSellingReview);
	}

	/** The morning after the review's day, and after the grace of a partner that was taken over. */
	Instant at(Runway runway) {
		return calendar.mailTimeOf(runway.reviewedOnOrAfter(of(runway).plusDays(1)), runway.id());
	}

}
