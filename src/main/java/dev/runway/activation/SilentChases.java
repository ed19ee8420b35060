package dev.runway.activation;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.runway.programme.ProgrammeCalendar;
import dev.runway.runway.Milestone;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Milestones that are late and whose next mail was due more than a day ago without being noted: the timer of their task, or their
 * chase, did not do what the facts ask for.
 */
@Component
public class SilentChases {

	/** So long after its moment a mail may be noted, as the engine and the mails of a day come late. */
	private static final Duration PATIENCE = Duration.ofDays(1);

	/**
	 * Only what can be worked on is chased: whatever comes before is reached, and nothing has been recorded or paused within the
	 * patience, which would have moved the next mail.
	 */
	private static final String SILENT = """
			select task.runway_id, task.partner_id, task.milestone, task.due_on, chase.next_at
			from runway.milestone_facts task
			join runway.lifecycle_facts run on run.runway_id = task.runway_id
			left join activation.chases chase on chase.runway_id = task.runway_id and chase.milestone = task.milestone
			left join runway.paused_facts pause on pause.runway_id = task.runway_id
			where task.reached_on is null and task.due_on < :lateBefore
			and run.ended_on is null and run.started_at < :before and run.opened_at < :openedBefore
			and (pause.paused_until is null or pause.paused_until < :pausedBefore)
			and (chase.next_at is null or chase.next_at < :before)
			and not exists (select from runway.milestone_facts earlier
				where earlier.runway_id = task.runway_id and earlier.reached_on is null and earlier.position < task.position
				and not (earlier.position = 3 and task.position = 4))
			and not exists (select from runway.reached_facts heard where heard.runway_id = task.runway_id and heard.recorded_at >= :before)
			""";

	private final JdbcClient jdbc;

	private final ProgrammeCalendar calendar;

	SilentChases(JdbcClient jdbc, ProgrammeCalendar calendar) {
		this.jdbc = jdbc;
		this.calendar = calendar;
	}

	/** Those there are now, the longest silent first. */
	public List<SilentChase> now() {
		var before = calendar.now().minus(PATIENCE);
		return jdbc.sql(SILENT)
			.param("before", Timestamp.from(before))
			.param("openedBefore", Timestamp.from(before.minus(PATIENCE)))
			.param("lateBefore", calendar.dateOf(before).minusDays(1))
			.param("pausedBefore", calendar.dateOf(before))
			.query((row, number) -> silent(row.getObject("runway_id", UUID.class), row.getObject("partner_id", UUID.class),
					Milestone.valueOf(row.getString("milestone")), row.getObject("due_on", LocalDate.class),
					Optional.ofNullable(row.getTimestamp("next_at")).map(Timestamp::toInstant)))
			.list()
			.stream()
			.sorted(Comparator.comparing(SilentChase::since))
			.toList();
	}

	/** A milestone that nobody was ever chased for was to be so on the morning after its due day. */
	private SilentChase silent(UUID runwayId, UUID partnerId, Milestone milestone, LocalDate dueOn, Optional<Instant> nextAt) {
		return new SilentChase(partnerId, milestone, nextAt.orElseGet(() -> calendar.mailTimeOf(dueOn.plusDays(1), runwayId)));
	}

	/**
	 * One of them.
	 *
	 * @param since when its next mail was due
	 */
	public record SilentChase(UUID partnerId, Milestone milestone, Instant since) {
	}

}
