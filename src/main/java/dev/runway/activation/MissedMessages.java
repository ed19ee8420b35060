package dev.runway.activation;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import dev.runway.engine.EngineUnavailableException;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.runway.Milestone;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells the processes again what they may have missed: a message is kept for minutes, and a token may be later than
 * that. Three times per milestone that came by another door than its task (after five minutes, an hour and a day), a bounded number at a time.
 */
@Component
class MissedMessages {

	private static final Logger logger = LoggerFactory.getLogger(MissedMessages.class);

	private static final Duration PATIENCE = Duration.ofMinutes(5);

	private static final int BATCH = 200;

	private static final String RECENT = """
			select reached.runway_id, reached.milestone
			from runway.reached_facts reached
			join runway.lifecycle_facts run on run.runway_id = reached.runway_id
			left join activation.announcements told on told.runway_id = reached.runway_id
				and told.milestone = reached.milestone and told.recorded_at = reached.recorded_at
			where reached.source <> 'TASK'
			and coalesce(told.times, 0) < 3
			and reached.recorded_at > cast(:now as timestamptz) - interval '3 days'
			and reached.recorded_at < cast(:now as timestamptz) - case coalesce(told.times, 0)
				when 0 then interval '5 minutes' when 1 then interval '65 minutes' else interval '1 day' end
			and reached.recorded_at > run.started_at
			and run.ended_on is null
			order by coalesce(told.times, 0), reached.recorded_at
			limit :batch
			""";

	/** A milestone that was recorded anew since is told as often as a new one. */
	private static final String ANNOUNCED = """
			insert into activation.announcements as known (runway_id, milestone, recorded_at, times)
			select runway_id, milestone, recorded_at, 1
			from runway.reached_facts
			where runway_id = :runwayId and milestone = :milestone
			on conflict (runway_id, milestone) do update
			set times = case known.recorded_at when excluded.recorded_at then known.times + 1 else 1 end,
				recorded_at = excluded.recorded_at
			""";

	private final JdbcClient jdbc;

	private final WaitingRunways waiting;

	private final RunwayMessages messages;

	private final ProgrammeCalendar calendar;

	MissedMessages(JdbcClient jdbc, WaitingRunways waiting, RunwayMessages messages, ProgrammeCalendar calendar) {
		this.jdbc = jdbc;
		this.waiting = waiting;
		this.messages = messages;
		this.calendar = calendar;
	}

	@Scheduled(fixedDelay = 60, timeUnit = TimeUnit.SECONDS)
	@SchedulerLock(name = "missed-messages")
	void tellAgain() {
		try {
			recent().forEach(this::tellReported);
			waiting.notClosedOut(calendar.now().minus(PATIENCE), null, BATCH).forEach(runway -> messages.tellLeft(runway.runwayId(), Duration.ZERO));
		}
		catch (EngineUnavailableException failure) {
			logger.info("The engine is away; what it may have missed is told again once it is back: {}", failure.getMessage());
		}
	}

	private void tellReported(Recent recent) {
		messages.tellReported(recent.runwayId(), recent.milestone(), Duration.ZERO);
		jdbc.sql(ANNOUNCED)
			.param("runwayId", recent.runwayId())
			.param("milestone", recent.milestone().name())
			.update();
	}

	private List<Recent> recent() {
		return jdbc.sql(RECENT)
			.param("now", Timestamp.from(calendar.now()))
			.param("batch", BATCH)
			.query((row, number) -> new Recent(row.getObject("runway_id", UUID.class),
					Milestone.valueOf(row.getString("milestone"))))
			.list();
	}

	/** A milestone that was recorded lately by another door than its task. */
	private record Recent(UUID runwayId, Milestone milestone) {
	}

}
