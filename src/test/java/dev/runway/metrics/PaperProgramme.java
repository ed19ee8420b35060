package dev.runway.metrics;

import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import dev.runway.partner.Owner;
import dev.runway.partner.PartnerDirectory;
import dev.runway.programme.ProgrammeCalendar;
import dev.runway.support.TestDatabase;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** A programme that exists as facts only: rows in a real PostgreSQL, and the metrics over them. */
public final class PaperProgramme implements AutoCloseable {

	public static final LocalDate TODAY = LocalDate.parse("2026-11-22");

	private static final List<String> MODULES = List.of("partner", "plan", "certification", "deal", "runway",
			"ladder");

	private static final List<String> MILESTONES = List.of("AGREEMENT_SIGNED", "ONBOARDING_DONE", "CERTIFICATION_DONE",
			"JOINT_PLAN_SIGNED", "FIRST_DEAL_REGISTERED", "FIRST_CLOSED_WON");

	private final @Nullable TestDatabase database;

	public final JdbcClient jdbc;

	public PaperProgramme() {
		var created = TestDatabase.create();
		database = created;
		MODULES.forEach(module -> Flyway.configure()
			.dataSource(created.dataSource())
			.locations("classpath:db/migration/" + module)
			.table("history_" + module)
			.baselineOnMigrate(true)
			.baselineVersion("0")
			.load()
			.migrate());
		jdbc = JdbcClient.create(created.dataSource());
	}

	private PaperProgramme(JdbcClient jdbc) {
		this.database = null;
		this.jdbc = jdbc;
	}

	/** Facts beside those that somebody else keeps. */
	public static PaperProgramme in(JdbcClient jdbc) {
		return new PaperProgramme(jdbc);
	}

	/** Forgets everybody. */
	public void clear() {
		TestDatabase.forgetOwners(jdbc);
		owner("olga");
	}

	public void owner(String userName) {
		jdbc.sql("insert into partner.owners values (?, ?, ?, null, true)")
			.params(userName, userName, userName + "@example.com")
			.update();
	}

	/** A silver reseller in EMEA, who answers to Olga, with the day of each milestone that it reached, in their order. */
	public Partner signed(String signedOn, @Nullable Integer... days) {
		return new Partner("RESELLER", "SILVER", "EMEA", "olga").signed(signedOn, days);
	}

	/** The same of somebody else. */
	public Partner signedBy(String owner, String signedOn, @Nullable Integer... days) {
		return new Partner("RESELLER", "SILVER", "EMEA", owner).signed(signedOn, days);
	}

	Metrics metrics() {
		return metrics(Map.of());
	}

	Metrics metrics(Map<Currency, BigDecimal> rates) {
		return metrics(settings(rates));
	}

	Metrics metrics(MetricsSettings settings) {
		var headline = new Headline();
		var directory = mock(PartnerDirectory.class);
		given(directory.findOwner(anyString())).willReturn(Optional.of(mock(Owner.class)));
		var calendar = mock(ProgrammeCalendar.class);
		given(calendar.today()).willReturn(TODAY);
		return new Metrics(
				List.of(headline, new MilestoneHitRate(), new LiveVersusSigned(), new ActivationRate(), new TimeInStage(),
						new TimeToFirstPipeline(), new CohortProgress(), new CohortCurves(), new SkipAnalysis(),
						new FirmLevelSpread(), new Forecast(), new Standing()),
				headline, new MetricQueries(jdbc, JsonMapper.builder().build(), settings), new RecentFigures(settings, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)), settings,
				directory, calendar);
	}

	static MetricsSettings settings(Map<Currency, BigDecimal> rates) {
		return settings(rates, false);
	}

	static MetricsSettings settings(Map<Currency, BigDecimal> rates, boolean leaveOutRejected) {
		return settings(rates, leaveOutRejected, 0);
	}

	static MetricsSettings settings(Map<Currency, BigDecimal> rates, boolean leaveOutRejected, int secondsKept) {
		return new MetricsSettings(120, 6, 42, 10, 0.3, 0.7, 0.5, Currency.getInstance("EUR"), rates, 0.5, Duration.ofSeconds(secondsKept),
				leaveOutRejected);
	}

	@Override
	public void close() {
		if (database != null) {
			database.close();
		}
	}

	/** What a partner is, and what it does. */
	public final class Partner {

		private final UUID id = UUID.randomUUID();

		private UUID runway = UUID.randomUUID();

		private LocalDate signedOn = TODAY;

		private final String type, tier, region, owner;

		Partner(String type, String tier, String region, String owner) {
			this.type = type;
			this.tier = tier;
			this.region = region;
			this.owner = owner;
		}

		Partner signed(String day, @Nullable Integer... days) {
			signedOn = LocalDate.parse(day);
			jdbc.sql("""
					insert into partner.partners (id, source_system, external_id, type, tier, region, signed_on, owner, name,
						country, created_at, updated_at, version)
					values (?, 'paper', ?, ?, ?, ?, ?, ?, 'Acme', 'DE', ?, ?, 0)
					""").params(id, id.toString(), type, tier, region, signedOn, owner, noon(0), noon(0)).update();
			return runs(days);
		}

		/** It signs again, after its run has ended. */
		public Partner again(String day, @Nullable Integer... days) {
			runway = UUID.randomUUID();
			signedOn = LocalDate.parse(day);
			return runs(days);
		}

		private Partner runs(@Nullable Integer... days) {
			jdbc.sql("insert into runway.runways (id, partner_id, signed_on, tracked_since, opened_at, version) values (?, ?, ?, ?, ?, 0)")
				.params(runway, id, signedOn, signedOn, noon(0))
				.update();
			for (int i = 0; i < days.length; i++) {
				reached(i + 1, days[i]);
			}
			return this;
		}

		/** When something of a day of the runway was recorded. */
		private LocalDateTime noon(int day) {
			return signedOn.plusDays(day).atTime(12, 0);
		}

		private void reached(int milestone, @Nullable Integer day) {
			if (day != null) {
				var reachedOn = signedOn.plusDays(day);
				jdbc.sql("insert into runway.milestones (runway_id, milestone, occurred_on, recorded_at, source) values (?, ?, ?, ?, 'IMPORT')")
					.params(runway, MILESTONES.get(milestone - 1), reachedOn, reachedOn.atTime(12, 0))
					.update();
			}
		}

		/** Runway hears of a milestone at some instant only. */
		public Partner told(int milestone, String instant) {
			jdbc.sql("update runway.milestones set recorded_at = cast(? as timestamptz) where runway_id = ? and milestone = ?")
				.params(instant, runway, MILESTONES.get(milestone - 1))
				.update();
			return this;
		}

		/** Runway knows it only from some day on. */
		public Partner trackedSince(String day) {
			jdbc.sql("update runway.runways set tracked_since = ? where id = ?").params(LocalDate.parse(day), runway).update();
			return this;
		}

		public Partner named(String name) {
			jdbc.sql("update partner.partners set name = ? where id = ?").params(name, id).update();
			return this;
		}

		/** The process has planned its dates, by the usual targets. */
		public Partner planned() {
			jdbc.sql("""
					update runway.runways
					set agreement_due_day = 7, onboarding_due_day = 14, certification_due_day = 42, joint_plan_due_day = 42,
						first_deal_due_day = 70, closed_won_due_day = 182, clock_days = 120, gate = 'First registered deal',
						owner_capacity = 25, reminder_lead_days = 3, sales_reps = 2, sales_engineers = 1, recovery_days = 30,
						first_deal_target_weeks = 10, closed_won_review_days = 90, started_at = ?
					where id = ?
					""").params(noon(0), runway).update();
			return clock("STARTED", signedOn.plusDays(120), null);
		}

		/** It stands on a rung of the ladder. */
		public Partner on(String rung, String endsOn) {
			jdbc.sql("""
					insert into ladder.rungs (runway_id, rung, clock_ended_on, owner, reason, evidence, opened_on, opened_at, ends_on,
						process_instance_key)
					values (?, ?, ?, ?, 'Not live', 'None', ?, ?, ?, 1)
					""")
				.params(runway, rung, signedOn.plusDays(120), owner, signedOn.plusDays(121), noon(121), LocalDate.parse(endsOn))
				.update();
			return this;
		}

		/** Its clock stands still until a day, and ends ten days later. */
		public Partner pausedUntil(String day) {
			return clock("PAUSED", signedOn.plusDays(130), LocalDate.parse(day));
		}

		private Partner clock(String kind, LocalDate endsOn, @Nullable LocalDate pausedUntil) {
			jdbc.sql("""
					insert into runway.clock_entries (runway_id, position, ends_on, reason, recorded_by, source, recorded_at, kind,
						days, paused_until, recorded_on)
					select :runway, count(*), :endsOn, 'A merger', 'lead', 'REST', :recordedAt, :kind, 10, :pausedUntil, :today
					from runway.clock_entries
					where runway_id = :runway
					""")
				.param("runway", runway)
				.param("recordedAt", noon(0))
				.param("endsOn", endsOn)
				.param("kind", kind)
				.param("pausedUntil", pausedUntil, Types.DATE)
				.param("today", TODAY)
				.update();
			return this;
		}

		public UUID runway() {
			return runway;
		}

		public Partner ended(int day) {
			jdbc.sql("update runway.runways set ended_on = ?, ended_at = ? where id = ?")
				.params(signedOn.plusDays(day), noon(day), runway)
				.update();
			return this;
		}

		Partner moved(String fromTier, String day) {
			jdbc.sql("""
					insert into partner.tier_moves (id, partner_id, from_tier, to_tier, reason, moved_by, source, moved_at, moved_on)
					values (?, ?, ?, ?, 'Ladder', 'runway', 'PROCESS', ?, ?)
					""").params(UUID.randomUUID(), id, fromTier, tier, LocalDate.parse(day).atTime(12, 0), LocalDate.parse(day)).update();
			return this;
		}

		public Partner deal(@Nullable Long minor, @Nullable String currency) {
			register(0, "SUBMITTED", minor, currency);
			return this;
		}

		/** A registration of which this has become. */
		Partner registration(int day, String state) {
			register(day, state, null, null);
			return this;
		}

		Partner rejected(int day, int rejectedDay) {
			jdbc.sql("insert into deal.changes (deal_id, position, kind, happened_on, recorded_at, recorded_by, source) values (?, 0, 'REJECTED', ?, ?, 'prm', 'REST')")
				.params(register(day, "REJECTED", null, null), signedOn.plusDays(rejectedDay), noon(rejectedDay))
				.update();
			return this;
		}

		private UUID register(int day, String state, @Nullable Long minor, @Nullable String currency) {
			var deal = UUID.randomUUID();
			jdbc.sql("""
					insert into deal.deals (id, partner_id, source_system, external_id, name, registered_on, amount_minor, currency,
						kind, state, recorded_at, updated_at, recorded_by, source)
					values (:id, :partner, 'crm', :external, 'Deal', :day, :minor, :currency, 'REGISTRATION', :state, :recordedAt, :recordedAt, 'crm', 'REST')
					""")
				.param("id", deal)
				.param("partner", id)
				.param("external", UUID.randomUUID().toString())
				.param("day", signedOn.plusDays(day))
				.param("recordedAt", noon(day))
				.param("state", state)
				.param("minor", minor, Types.BIGINT)
				.param("currency", currency, Types.VARCHAR)
				.update();
			return deal;
		}

	}

}
