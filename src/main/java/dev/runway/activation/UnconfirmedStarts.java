package dev.runway.activation;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import dev.runway.engine.EngineUnavailableException;
import dev.runway.programme.ProgrammeCalendar;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Asks again for every process instance that has not confirmed itself: a start may be lost in the engine, silently, and so may
 * the instance of a runway.
 */
@Component
class UnconfirmedStarts {

	private static final Logger logger = LoggerFactory.getLogger(UnconfirmedStarts.class);

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private static final int BATCH = 500;

	/** Runways that no instance runs and that are not over: first those that never started, then those that have lost theirs. */
	private static final String UNCONFIRMED = """
			select waiting.runway_id
			from (
				select run.runway_id, run.opened_at
				from runway.lifecycle_facts run
				where run.started_at is null and run.ended_on is null
				and not exists (select from activation.instances instance
					where instance.runway_id = run.runway_id and instance.process_instance_key is not null)
				union all
				select run.runway_id, run.opened_at
				from activation.instances instance
				join runway.lifecycle_facts run on run.runway_id = instance.runway_id
				join runway.runway_facts days on days.runway_id = instance.runway_id
				where instance.process_instance_key is null and run.started_at is not null
				and (run.ended_on is null or instance.closed_out_at is null)
				and num_nulls(days.agreement_on, days.onboarding_on, days.certification_on, days.joint_plan_on,
					days.first_deal_on, days.first_closed_won_on) > 0
			) waiting
			where waiting.opened_at < :openedBefore
			order by waiting.opened_at
			limit :batch
			""";

	private final JdbcClient jdbc;

	private final RunwayMessages messages;

	private final ProgrammeCalendar calendar;

	UnconfirmedStarts(JdbcClient jdbc, RunwayMessages messages, ProgrammeCalendar calendar) {
		this.jdbc = jdbc;
		this.messages = messages;
		this.calendar = calendar;
	}

	@Scheduled(fixedDelay = 30, timeUnit = TimeUnit.SECONDS)
	@SchedulerLock(name = "unconfirmed-starts")
	void requestAgain() {
		var unconfirmed = unconfirmed(calendar.now().minus(PATIENCE));
		if (unconfirmed.isEmpty()) {
			return;
		}
		logger.info("Asking again for {} process instances that have not confirmed themselves", unconfirmed.size());
		try {
			unconfirmed.forEach(messages::requestStart);
		}
		catch (EngineUnavailableException failure) {
			logger.info("The engine is away; the instances start once it is back: {}", failure.getMessage());
		}
	}

	private List<UUID> unconfirmed(Instant openedBefore) {
		return jdbc.sql(UNCONFIRMED)
			.param("openedBefore", Timestamp.from(openedBefore))
			.param("batch", BATCH)
			.query(UUID.class)
			.list();
	}

}
