package dev.runway.certification;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import dev.runway.programme.ProgrammeCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Partners of whom a certificate has run out that nobody has counted again: the sweep that does so each minute has not. */
@Component
public class UnnoticedExpiries {

	/** So long after midnight the sweep may take. */
	private static final Duration PATIENCE = Duration.ofHours(1);

	private static final String UNNOTICED = """
			select partner_id, holds_until
			from certification.gates
			where holds_until < :day
			order by holds_until, partner_id
			""";

	private final JdbcClient jdbc;

	private final ProgrammeCalendar calendar;

	UnnoticedExpiries(JdbcClient jdbc, ProgrammeCalendar calendar) {
		this.jdbc = jdbc;
		this.calendar = calendar;
	}

	/** Those there are now, the longest unnoticed first. */
	public List<UnnoticedExpiry> now() {
		return jdbc.sql(UNNOTICED)
			.param("day", calendar.dateOf(calendar.now().minus(PATIENCE)))
			.query((row, number) -> new UnnoticedExpiry(row.getObject("partner_id", UUID.class),
					calendar.startOf(row.getObject("holds_until", LocalDate.class).plusDays(1))))
			.list();
	}

	/**
	 * One of them.
	 *
	 * @param since when the certificate ceased to count
	 */
	public record UnnoticedExpiry(UUID partnerId, Instant since) {
	}

}
