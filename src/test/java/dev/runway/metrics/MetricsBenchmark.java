package dev.runway.metrics;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;

import dev.runway.RunwayApplication;
import dev.runway.support.TestDatabase;
import dev.runway.support.Visitor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures how long the figures of so many partners take, each and all together, and how long the pages take that show them, beside
 * one scan of the facts that they count. It needs a database and no engine.
 */
public final class MetricsBenchmark {

	private static final int TIMES = 21;

	private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

	private static final List<Metric<?>> ALL = List.of(new ActivationRate(), new CohortCurves(), new CohortProgress(),
			new FirmLevelSpread(), new Forecast(), new Headline(), new LiveVersusSigned(), new MilestoneHitRate(), new SkipAnalysis(),
			new Standing(), new TimeInStage(), new TimeToFirstPipeline());

	/** That of partner 77, whose id is md5('partner77'). */
	private static final String PARTNER = "/partners/384ccddd-0459-5743-56d2-2073e7acca74";

	/** Each page once; that of a partner is of one in the middle of its way. */
	private static final List<String> PAGES = List.of("/", "/figures", "/figures/activation-rate", "/figures/cohort-curves",
			"/figures/firm-level-spread", "/figures/live-versus-signed", "/figures/standing", "/figures/time-in-stage", "/cohorts", "/process",
			"/owners", "/stand-up", "/stand-up?owner=bench1", "/all-hands", "/partners", "/partners?name=Partner+77",
			"/partners?late=true&sort=-late", "/search?q=Partner+77", PARTNER);

	private static final String SCAN = """
			select count(partner_id) + count(signed_on) + count(ended_on) + count(agreement_on) + count(onboarding_on)
				+ count(certification_on) + count(joint_plan_on) + count(first_deal_on) + count(first_closed_won_on)
			from runway.runway_facts
			""";

	/** What the facts above were gathered from, and the deals. */
	private static final String SCAN_OF_RECORDS = """
			select (select count(occurred_on) from runway.milestones) + (select count(closed_won_due_day) from runway.runways)
				+ (select count(registered_on) from deal.deals)
			""";

	/**
	 * Partners of three years, of whom most have come some part of the way, and some have ended: their runways with six due days
	 * each, the milestones reached, deals with their progressions, clocks and changes of owner. What triggers would gather one by one
	 * is written at once.
	 */
	private static final String FACTS = """
			insert into partner.owners (user_name, name, email, active)
			select 'bench' || n, 'Owner ' || n, 'bench' || n || '@example.com', true from generate_series(0, 99) n;

			insert into partner.partners (id, source_system, external_id, type, tier, region, signed_on, owner, name, country, created_at,
				updated_at, version)
			select md5('partner' || n)::uuid, 'bench', n, (array['RESELLER', 'SYSTEM_INTEGRATOR', 'CONSULTANCY', 'REFERRAL'])[1 + n %% 4],
				(array['REGISTERED', 'SILVER', 'GOLD', 'PLATINUM'])[1 + n / 4 %% 4], (array['EMEA', 'AMERICAS', 'APAC'])[1 + n / 16 %% 3],
				date '%2$s' - n %% 1100, 'bench' || n %% 100, 'Partner ' || n, 'DE', now(), now(), 0
			from generate_series(1, %1$d) n;

			insert into runway.runways (id, partner_id, signed_on, tracked_since, opened_at, started_at, agreement_due_day,
				onboarding_due_day, certification_due_day, joint_plan_due_day, first_deal_due_day, closed_won_due_day,
				reminder_lead_days, sales_reps, sales_engineers, gate, clock_days, recovery_days, first_deal_target_weeks, owner_capacity,
				closed_won_review_days, version)
			select md5('runway' || n)::uuid, md5('partner' || n)::uuid, date '%2$s' - n %% 1100, date '%2$s' - n %% 1100, '2100-01-01', now(),
				7, 14, 42, 42, 70, 182, 3, 2, 1, 'First registered deal', 120, 30, 10, 25, 90, 0
			from generate_series(1, %1$d) n;

			update runway.runway_days days
			set agreement_on = signed_on + mix %% 12,
				onboarding_on = case when mix %% 20 > 1 then signed_on + 8 + mix / 3 %% 30 end,
				certification_on = case when mix %% 20 > 3 then signed_on + 25 + mix / 5 %% 50 end,
				joint_plan_on = case when mix %% 20 > 4 then signed_on + 25 + mix / 7 %% 50 end,
				first_deal_on = case when mix %% 20 > 6 then signed_on + 50 + mix / 11 %% 90 end,
				first_closed_won_on = case when mix %% 20 > 10 then signed_on + 110 + mix / 13 %% 120 end,
				ended_on = case when mix %% 20 = 1 then signed_on + 150 end
			from (select runway_id, abs(hashtext(runway_id::text)) as mix from runway.runway_days) mixed
			where mixed.runway_id = days.runway_id;

			update runway.runway_days
			set agreement_on = case when agreement_on <= date '%2$s' then agreement_on end,
				onboarding_on = case when onboarding_on <= date '%2$s' then onboarding_on end,
				certification_on = case when certification_on <= date '%2$s' then certification_on end,
				joint_plan_on = case when joint_plan_on <= date '%2$s' then joint_plan_on end,
				first_deal_on = case when first_deal_on <= date '%2$s' then first_deal_on end,
				first_closed_won_on = case when first_closed_won_on <= date '%2$s' then first_closed_won_on end,
				ended_on = case when ended_on <= date '%2$s' then ended_on end;

			set session_replication_role = replica;

			update runway.runways runway
			set ended_on = days.ended_on, ended_at = now(), ended_by = 'bench', end_reason = 'No deals', end_kind = 'LEFT'
			from runway.runway_days days
			where days.runway_id = runway.id and days.ended_on is not null;

			insert into runway.milestones (runway_id, milestone, occurred_on, recorded_at, source)
			select runway_id, milestone, reached_on, reached_on, 'REST' from runway.milestone_facts where reached_on is not null;

			insert into runway.clock_entries (runway_id, position, ends_on, reason, recorded_by, source, recorded_at, kind, days, recorded_on)
			select id, 0, signed_on + 120, 'Signed', 'runway', 'PROCESS', now(), 'STARTED', 120, signed_on from runway.runways;

			insert into partner.owner_changes (id, partner_id, hand_over_id, from_owner, to_owner, reason, changed_by, source, changed_at,
				changed_on)
			select md5('change' || n || '-' || m)::uuid, md5('partner' || n)::uuid, md5('change' || n || '-' || m)::uuid,
				'bench' || (n + 1) %% 100, 'bench' || n %% 100, 'Handed over', 'bench', 'REST', now(), date '%2$s' - n %% 1100
			from generate_series(1, %1$d) n cross join generate_series(1, 2) m;

			insert into deal.deals (id, partner_id, source_system, external_id, name, registered_on, amount_minor, currency, recorded_at,
				recorded_by, source, kind, state, updated_at)
			select md5('deal' || n)::uuid, md5('partner' || n)::uuid, 'bench', n, 'Deal ' || n, date '%2$s' - n %% 900,
				1000 + n %% 97 * n %% 89 * 1000, (array['EUR', 'USD'])[1 + n %% 2], now(), 'bench', 'REST', 'REGISTRATION', 'APPROVED', now()
			from generate_series(1, %1$d) n
			where n %% 2 = 0;

			insert into deal.progressions (id, deal_id, stage, progressed_on, recorded_at, recorded_by, source)
			select md5(deal.id || '-' || m)::uuid, deal.id, 'Stage ' || m, registered_on, now(), 'bench', 'REST'
			from deal.deals deal cross join generate_series(1, 3) m;

			set session_replication_role = origin;
			""";

	private static final String LOADED = """
			select format('%s milestones due, %s reached, %s rows of timelines, %s deals', (select count(*) from runway.milestone_facts),
				(select count(*) from runway.milestones), (select count(*) from timeline.entries), (select count(*) from deal.deals))
			""";

	private static final MetricsSettings SETTINGS = new Binder(List.of()).bindOrCreate("runway.metrics", MetricsSettings.class);

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final MetricQueries queries;

	/** The median of each measurement with fewer partners. */
	private final Map<String, Double> before;

	private MetricsBenchmark(DataSource database, Map<String, Double> before) {
		this.before = before;
		this.jdbc = JdbcClient.create(database);
		this.transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
		this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
		this.queries = new MetricQueries(jdbc, new JsonMapper(), SETTINGS);
	}

	/** Measures so many partners after so many, each in a database of their own, and how the times grow from one to the next. */
	public static void run(List<Integer> steps) {
		var before = new HashMap<String, Double>();
		steps.forEach(partners -> run(partners, before));
	}

	private static void run(int partners, Map<String, Double> before) {
		try (var server = TestDatabase.create()) {
			application(server).close();
			var connection = new SingleConnectionDataSource(server.url(), true);
			var database = new JdbcTemplate(connection);
			database.execute(FACTS.formatted(partners, TODAY));
			database.execute("vacuum full analyze");
			var benchmark = new MetricsBenchmark(connection, before);
			benchmark.measure(partners);
			try (var application = application(server)) {
				benchmark.measurePages(new Visitor(application.getEnvironment().getRequiredProperty("local.server.port", Integer.class)),
						application.getBean(RecentFigures.class)::forget);
			}
			connection.destroy();
		}
	}

	private void measure(int partners) {
		var scan = milliseconds(() -> jdbc.sql(SCAN).query(Long.class).single());
		System.out.printf("%n%,d partners: %s%n%-60s %10s %10s  %19s  %s%n", partners, jdbc.sql(LOADED).query(String.class).single(), "",
				"median", "p95", "scans of the facts", "times the step before");
		print("one scan of the facts", scan, scan);
		print("one scan of what they were gathered from", milliseconds(() -> jdbc.sql(SCAN_OF_RECORDS).query(Long.class).single()), scan);
		ALL.forEach(metric -> print(metric.name(), milliseconds(() -> answer(List.of(metric))), scan));
		print("all together", milliseconds(() -> answer(ALL)), scan);
	}

	/** Starts the application without an engine, for somebody who may read everything. */
	private static ConfigurableApplicationContext application(TestDatabase server) {
		return SpringApplication.run(RunwayApplication.class, "--server.port=0", "--runway.engine.grpc-address=http://127.0.0.1:1",
				"--spring.datasource.url=" + server.url(), "--logging.level.root=error", "--spring.main.banner-mode=off",
				"--runway.access.users[0].username=lead", "--runway.access.users[0].password={noop}secret",
				"--runway.access.users[0].roles=CHANNEL_LEAD");
	}

	private void measurePages(Visitor lead, Runnable change) {
		var scan = milliseconds(() -> jdbc.sql(SCAN).query(Long.class).single());
		System.out.printf("%nPages, after a change of the facts%n");
		lead.signIn("lead", "secret");
		for (var page : PAGES) {
			var times = milliseconds(change, () -> open(lead, page));
			print("%s (%.1f kB)".formatted(page, lead.body().getBytes(StandardCharsets.UTF_8).length / 1000.0), times, scan);
		}
		print("/ again, nothing changed", milliseconds(() -> open(lead, "/")), scan);
	}

	private static void open(Visitor lead, String page) {
		if (lead.open(page).status() != 200) {
			throw new IllegalStateException("%s answers %d".formatted(page, lead.status()));
		}
	}

	private void answer(Collection<Metric<?>> metrics) {
		transaction.execute(status -> queries.run(metrics, Selection.ALL, TODAY));
	}

	private void print(String name, double[] milliseconds, double[] scan) {
		double median = milliseconds[TIMES / 2];
		var smaller = before.put(name.replaceFirst(" \\(.*", ""), median);
		System.out.printf("%-60s %7.1f ms %7.1f ms  %19.1f  %s%n", name, median, milliseconds[TIMES * 95 / 100], median / scan[TIMES / 2],
				smaller == null ? "" : "%.1f".formatted(median / smaller));
	}

	private static double[] milliseconds(Runnable work) {
		return milliseconds(() -> {
		}, work);
	}

	/** How long something takes, after something else each time, from the quickest time to the slowest. */
	private static double[] milliseconds(Runnable before, Runnable work) {
		return IntStream.range(0, TIMES).mapToDouble(time -> {
			before.run();
			long begin = System.nanoTime();
			work.run();
			return (System.nanoTime() - begin) / 1e6;
		}).sorted().toArray();
	}

}
