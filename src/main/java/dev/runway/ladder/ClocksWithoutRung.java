package dev.runway.ladder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import dev.runway.programme.ProgrammeCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Idle partners whose clock has run out and who stand on no rung: the ladder should have had them in the morning of their review. */
@Component
public class ClocksWithoutRung {

	private static final String RUN_OUT = """
			select review.runway_id, review.partner_id, review.ends_on, review.review_on
			from runway.review_facts review
			where review.review_on <= :today and (cast(:only as uuid) is null or review.runway_id = :only)
			and not exists (select from ladder.rungs rung where rung.runway_id = review.runway_id and rung.outcome is null)
			""";

	private final JdbcClient jdbc;

	private final ProgrammeCalendar calendar;

	ClocksWithoutRung(JdbcClient jdbc, ProgrammeCalendar calendar) {
		this.jdbc = jdbc;
		this.calendar = calendar;
	}

	/**
	 * Those whose review was due before an instant, the longest overdue first.
	 *
	 * @param only the runway that is asked for; none for all
	 */
	public List<ClockWithoutRung> dueBefore(Instant before, @Nullable UUID only) {
		return jdbc.sql(RUN_OUT)
			.param("today", calendar.dateOf(before))
			.param("only", only)
			.query((row, number) -> clock(row.getObject("runway_id", UUID.class), row.getObject("partner_id", UUID.class),
					row.getObject("ends_on", LocalDate.class), row.getObject("review_on", LocalDate.class)))
			.list()
			.stream()
			.filter(clock -> clock.reviewAt().isBefore(before))
			.sorted(Comparator.comparing(ClockWithoutRung::reviewAt))
			.toList();
	}

	private ClockWithoutRung clock(UUID runwayId, UUID partnerId, LocalDate endedOn, LocalDate reviewOn) {
		return new ClockWithoutRung(runwayId, partnerId, endedOn, calendar.mailTimeOf(reviewOn, runwayId));
	}

	/**
	 * One of them.
	 *
	 * @param endedOn the last day of its clock
	 * @param reviewAt when the ladder should have begun
	 */
	public record ClockWithoutRung(UUID runwayId, UUID partnerId, LocalDate endedOn, Instant reviewAt) {
	}

}
