package dev.runway.activation;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import dev.runway.engine.EngineUnavailableException;
import dev.runway.programme.ProgrammeCalendar;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
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
			select milestone.runway_id, milestone.milestone
			from activation.milestones milestone
			join activation.runways runway on runway.id = milestone.runway_id
			where milestone.source <> 'TASK'
			and milestone.announced < 3
			and milestone.recorded_at > cast(:now as timestamptz) - interval '3 days'
			and milestone.recorded_at < cast(:now as timestamptz) - case milestone.announced
				when 0 then interval '5 minutes' when 1 then interval '65 minutes' else interval '1 day' end
			and milestone.recorded_at > runway.started_at
			and runway.ended_on is null
			order by milestone.announced, milestone.recorded_at
			limit :batch
			""";

	private static final String ANNOUNCED = """
			update activation.milestones
			set announced = announced + 1
			where runway_id = :runwayId and milestone = :milestone
			""";

	private final JdbcClient jdbc;

	private final Runways runways;

	private final RunwayMessages messages;

	private final ProgrammeCalendar calendar;

	MissedMessages(JdbcClient jdbc, Runways runways, RunwayMessages messages, ProgrammeCalendar calendar) {
		this.jdbc = jdbc;
		this.runways = runways;
		this.messages = messages;
		this.calendar = calendar;
	}

	@Scheduled(fixedDelay = 60, timeUnit = TimeUnit.SECONDS)
	@SchedulerLock(name = "missed-messages")
	void tellAgain() {
		try {
			recent().forEach(this::tellReported);
			runways.findLeaving(calendar.now().minus(PATIENCE), Limit.of(BATCH))
				.forEach(runway -> messages.tellLeft(runway.id(), Duration.ZERO));
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
