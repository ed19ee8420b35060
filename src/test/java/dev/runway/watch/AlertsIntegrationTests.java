package dev.runway.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import dev.runway.engine.EngineLost;
import dev.runway.engine.LostEngine;
import dev.runway.intake.CsvFile;
import dev.runway.partner.OwnerProfile;
import dev.runway.partner.Ownership;
import dev.runway.runway.Partnerships;
import dev.runway.stuck.StuckThings;
import dev.runway.support.Mailbox;
import dev.runway.support.Models;
import dev.runway.support.Programme;
import dev.runway.support.Programme.Signed;
import dev.runway.support.Rest;
import dev.runway.support.RunwayTest;
import dev.runway.support.TestEngine;
import io.camunda.client.api.response.ActivatedJob;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Each alert, brought about for real: the rule that is shipped holds for what Prometheus reads then, and did not before. */
@RunwayTest
@TestPropertySource(properties = { "test.isolated=alerts", "test.streaming=false", "runway.stuck.comparison-interval=200ms" })
@DirtiesContext
@Import(AlertsIntegrationTests.OwnClock.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AlertsIntegrationTests {

	private static final String PROCESS = "partner-activation.bpmn";

	private static final AtomicReference<Duration> OUR_CLOCK_AHEAD = new AtomicReference<>(Duration.ZERO);

	@Autowired
	Watch watch;

	@Autowired
	StuckThings things;

	@Autowired
	LostEngine lost;

	@Autowired
	WatchHealthIndicator health;

	@Autowired
	Programme programme;

	@Autowired
	Ownership ownership;

	@Autowired
	Partnerships partnerships;

	@Autowired
	Mailbox mailbox;

	@Autowired
	TestEngine engine;

	@Autowired
	Rest rest;

	@Autowired
	ApplicationEventPublisher events;

	@Autowired
	TransactionTemplate transactions;

	@Autowired
	JdbcClient jdbc;

	/** What mends by itself what is brought about here is held, as by a replica that goes on for long. */
	@BeforeEach
	void holdTheSweeps() {
		List.of("unconfirmed-starts", "missed-messages", "certificates").forEach(this::hold);
	}

	@AfterEach
	void leaveNothing() {
		engine.cancelInstances();
		jdbc.sql("update runway.runways set ended_on = ?, ended_at = ? where ended_on is null").params(programme.today(), Timestamp.from(engine.now())).update();
		jdbc.sql("update activation.instances set closed_out_at = ? where closed_out_at is null").param(Timestamp.from(engine.now())).update();
		jdbc.sql("update certification.gates set holds_until = null").update();
		jdbc.sql("update notification.mails set dropped_at = ? where sent_at is null and dropped_at is null").param(Timestamp.from(engine.now())).update();
		jdbc.sql("update intake.imports set finished_at = ? where finished_at is null").param(Timestamp.from(engine.now())).update();
		jdbc.sql("delete from event_publication").update();
		jdbc.sql("update shedlock set lock_until = now() where locked_by = 'test'").update();
	}

	@Test
	@Order(1)
	void everyMetricOfTheRulesAndOfTheDashboardIsThere() {
		aPartner();
		watch.look();
		scrape();
		var metrics = scrape().metrics();
		assertThat(AlertRule.read()).extracting(AlertRule::metric).allSatisfy(metric -> assertThat(metrics).contains(metric));
		assertThat(OperationsFilesTests.shown()).hasSizeGreaterThan(10).allSatisfy(metric -> assertThat(metrics).contains(metric));
		assertThat(scrape().samples()).filteredOn(sample -> sample.metric().equals("runway_stuck_things"))
			.extracting(sample -> sample.labels().get("kind")).containsExactlyInAnyOrderElementsOf(WatchMeters.kinds().toList());
		assertThat(AlertRule.read()).as("with nothing the matter").filteredOn(rule -> rule.firesOn(scrape())).isEmpty();
	}

	@Test
	@Order(2)
	@Provokes({ "RunwayDown", "RunwayWatchStandsStill" })
	void nobodyTellsAnythingOrWhatIsToldIsOld() {
		watch.look();
		assertThat(AlertRule.named("RunwayDown").firesOn(new Scrape(List.of()))).isTrue();
		quiet("RunwayWatchStandsStill");

		engine.advanceBy(Duration.ofMinutes(11));

		assertThat(AlertRule.named("RunwayWatchStandsStill").firesOn(scrape())).isTrue();
	}

	@Test
	@Order(3)
	@Provokes("RunwayClockWithoutRung")
	void aTimerOfAClockDoesNotFire() {
		var signed = programme.aPartnerSignedOn(programme.today().minusDays(110));
		signed.instance().awaitActivated("Task_AwaitFirstDeal");
		var never = engine.now().plus(Duration.ofDays(900)).truncatedTo(ChronoUnit.SECONDS).toString();
		engine.client().newPublishMessageCommand().messageName("activation.clockMoved").correlationKey(signed.runway().id().toString())
			.variables(Map.of("clockEndsAt", never, "reviewAt", never)).send().join();
		signed.instance().awaitActivated("Task_AwaitFirstDeal", 2);
		quiet("RunwayClockWithoutRung");

		programme.advanceTo(programme.today().plusDays(17));

		fires("RunwayClockWithoutRung");
	}

	@Test
	@Order(4)
	@Provokes("RunwayChaseSilent")
	void aTimerOfATaskDoesNotFire() {
		aPartner();
		var silent = aPartner();
		programme.advanceTo(programme.today().plusDays(14));
		await("the chases").untilAsserted(() -> quiet("RunwayChaseSilent"));
		engine.client().newCancelInstanceCommand(silent.instance().key()).send().join();

		programme.advanceTo(programme.today().plusDays(10));

		await("the chase of the other").untilAsserted(() -> {
			fires("RunwayChaseSilent");
			assertThat(watch.last().stuck().get(Watch.CHASE).examples())
				.containsExactly("AGREEMENT_SIGNED of the partner %s".formatted(silent.partner().id()));
		});
	}

	@Test
	@Order(5)
	@Provokes("RunwayProcessStands")
	void anExpressionCannotBeRead() {
		var signed = aPartner();
		quiet("RunwayProcessStands");

		engine.client().newSetVariablesCommand(signed.instance().key()).variables("{\"schedule\": {}}").send().join();
		signed.instance().complete("Task_ConfirmAgreement", agreement());
		signed.instance().awaitIncident("Task_OnboardPartner");

		await("the incident").untilAsserted(() -> fires("RunwayProcessStands"));
	}

	@Test
	@Order(6)
	@Provokes({ "RunwayJobTypeUnworked", "RunwayTaskCheckHangs" })
	void aDiagramAsksForWorkThatNobodyDoes() {
		quiet("RunwayJobTypeUnworked", "RunwayTaskCheckHangs");

		deploy(Models.inRepository().edited(PROCESS, "type=\"activation.recordAgreement\"", "type=\"test.nobody\""));
		try {
			await("the version").untilAsserted(() -> fires("RunwayJobTypeUnworked"));
			assertThat(watch.last().stuck().get(Watch.JOB_TYPE).examples()).containsExactly("test.nobody");
			var signed = aPartner();
			signed.instance().attempt("Task_ConfirmAgreement", agreement());
			engine.client().newFailCommand(check().getKey()).retries(0).errorMessage("The database is away").send().join();
			signed.instance().awaitIncident("Task_ConfirmAgreement");
			await("the incident").untilAsserted(() -> fires("RunwayTaskCheckHangs"));
		}
		finally {
			deploy(Models.inRepository());
		}
		await("the version").untilAsserted(() -> quiet("RunwayJobTypeUnworked"));
	}

	@Test
	@Order(7)
	@Provokes({ "RunwayStartUnconfirmed", "RunwayOutboxStands", "RunwayOutboxFills" })
	void instancesAreLostAndEventsWaitForThem() {
		var signed = aPartner();
		hold("outbox");
		quiet("RunwayStartUnconfirmed", "RunwayOutboxStands", "RunwayOutboxFills");

		engine.cancelInstances();
		transactions.executeWithoutResult(transaction -> events.publishEvent(new EngineLost()));
		ownership.handOver(List.of(signed.partner().id()), "marc", "Asked for", programme.saidBy("ops"));
		engine.advanceBy(Duration.ofMinutes(20));

		await("the loss").untilAsserted(() -> fires("RunwayStartUnconfirmed", "RunwayOutboxStands"));
		rest.get("operator", "/actuator/health").expectStatus().isOk().expectBody().jsonPath("$.status").isEqualTo("STUCK");
		assertThat(health.health().getDetails()).extractingByKey("start").asInstanceOf(InstanceOfAssertFactories.MAP)
			.containsEntry("first", List.of(signed.runway().id().toString()));
		jdbc.sql("""
				insert into event_publication (id, listener_id, event_type, serialized_event, publication_date, status)
				select gen_random_uuid(), listener_id, event_type, serialized_event, publication_date, status
				from (select * from event_publication limit 1) waiting, generate_series(1, 10001)
				""").update();
		fires("RunwayOutboxFills");
	}

	@Test
	@Order(8)
	@Provokes("RunwayEndingUnheard")
	void anEndIsNotToldToTheProcess() {
		var signed = aPartner();
		quiet("RunwayEndingUnheard");

		jdbc.sql("""
				update runway.runways set ended_on = ?, ended_at = ?, ended_by = 'ops', ended_through = 'PAGE', end_kind = 'LEFT', end_reason = 'Bought'
				where id = ?
				""").params(programme.today(), Timestamp.from(engine.now()), signed.runway().id()).update();
		engine.advanceBy(Duration.ofMinutes(6));

		fires("RunwayEndingUnheard");
	}

	@Test
	@Order(9)
	@Provokes("RunwayMailsWait")
	void theMailServerIsDown() {
		var signed = aPartner();
		hold("outbox");
		quiet("RunwayMailsWait");

		mailbox.server().stop();
		try {
			partnerships.leave(signed.partner().id(), programme.today(), "They were bought", programme.saidBy("ops"));
			await("the attempts").until(() -> mails("failure is not null") > 0);
			engine.advanceBy(Duration.ofMinutes(16));
			fires("RunwayMailsWait");
		}
		finally {
			mailbox.server().start();
		}
	}

	@Test
	@Order(10)
	@Provokes("RunwayAddressRefused")
	void anAddressIsNone() {
		var signed = aPartner();
		quiet("RunwayAddressRefused");

		ownership.put(new OwnerProfile("tia", "Tia Typo", "tia at example", "marc", true), programme.loadedBy("test"));
		ownership.handOver(List.of(signed.partner().id()), "tia", "Asked for", programme.saidBy("ops"));
		partnerships.leave(signed.partner().id(), programme.today(), "They were bought", programme.saidBy("ops"));
		await("the refusal").until(() -> mails("refused_at is not null") > 0);

		fires("RunwayAddressRefused");
	}

	@Test
	@Order(11)
	@Provokes("RunwayImportStands")
	void aLoadIsForgotten() {
		quiet("RunwayImportStands");

		var id = UUID.randomUUID();
		jdbc.sql("insert into intake.imports (id, requested_by, dry_run, created_at) values (?, 'test', false, ?)").params(id, Timestamp.from(engine.now())).update();
		engine.advanceBy(Duration.ofMinutes(6));

		fires("RunwayImportStands");
	}

	@Test
	@Order(12)
	@Provokes("RunwayExpiryUnnoticed")
	void certificatesRunOutAndTheSweepDoesNotCome() {
		var signed = aPartner();
		programme.load(Map.of(CsvFile.CERTIFICATIONS, "partner_external_id,source_system,rep_name,role,certification,issued_on,expires_on\n"
				+ "%s,test,Rita Rep,sales,Selling,%s,%s\n".formatted(signed.partner().key().externalId(), programme.today(), programme.today().plusDays(1))));
		engine.advanceBy(Duration.ofHours(25));
		quiet("RunwayExpiryUnnoticed");

		engine.advanceBy(Duration.ofDays(2));

		fires("RunwayExpiryUnnoticed");
	}

	@Test
	@Order(13)
	@Provokes("RunwayEngineClockDrifts")
	void ourClockIsSetBackByTwoMinutes() {
		aPartner();
		quiet("RunwayEngineClockDrifts");

		var before = programme.saidBy("test").at();
		OUR_CLOCK_AHEAD.set(Duration.ofMinutes(-2));
		assertThat(programme.saidBy("test").at()).isBefore(before);
		try {
			aPartner();
			fires("RunwayEngineClockDrifts");
			assertThat(watch.last().engineAhead()).isBetween(Duration.ofSeconds(110), Duration.ofSeconds(121));
		}
		finally {
			OUR_CLOCK_AHEAD.set(Duration.ZERO);
		}
	}

	@Test
	@Order(Integer.MAX_VALUE)
	@Provokes("RunwayEngineAway")
	void theEngineIsAway() {
		quiet("RunwayEngineAway");

		engine.close();

		fires("RunwayEngineAway");
		assertThat(scrape().samples()).filteredOn(sample -> "incident".equals(sample.labels().get("kind")))
			.isNotEmpty().allSatisfy(sample -> assertThat(sample.value()).isNaN());
	}

	@Test
	@Order(15)
	@Provokes({ "RunwayProcessGone", "RunwayProcessElsewhere", "RunwayProcessOver", "RunwayProcessUnknown" })
	void processesAreNotWhatTheFactsSay() {
		var gone = aPartner();
		var elsewhere = aPartner();
		var over = aPartner();
		var unknown = aPartner();
		await("what other tests have left").untilAsserted(() -> {
			things.compare();
			quiet("RunwayProcessGone", "RunwayProcessElsewhere", "RunwayProcessOver", "RunwayProcessUnknown");
		});
		engine.client().newCancelInstanceCommand(gone.instance().key()).send().join();
		jdbc.sql("insert into runway.milestones (runway_id, milestone, occurred_on, recorded_at, source) values (?, 'AGREEMENT_SIGNED', ?, ?, 'REST')")
			.params(elsewhere.runway().id(), programme.today(), Timestamp.from(engine.now()))
			.update();
		jdbc.sql("update runway.runways set ended_on = ?, ended_at = opened_at, ended_by = 'ops', ended_through = 'PAGE', end_kind = 'LEFT', end_reason = 'Bought' where id in (?, ?)")
			.params(programme.today(), over.runway().id(), unknown.runway().id())
			.update();
		jdbc.sql("update activation.instances set closed_out_at = ? where runway_id = ?").params(Timestamp.from(engine.now()), over.runway().id()).update();
		jdbc.sql("delete from activation.instances where runway_id = ?").param(unknown.runway().id()).update();
		engine.advanceBy(Duration.ofMinutes(6));

		await("two comparisons").untilAsserted(() -> {
			things.compare();
			engine.advanceBy(Duration.ofSeconds(40));
			fires("RunwayProcessGone", "RunwayProcessElsewhere", "RunwayProcessOver", "RunwayProcessUnknown");
		});
	}

	@Test
	@Order(16)
	@Provokes("RunwayEngineLost")
	void theEngineKnowsNothingAnyMore() {
		quiet("RunwayEngineLost");
		jdbc.sql("update engine.deployed_models set definition_key = 1 where file like '%.dmn'").update();

		await("the next look at the engine").atMost(Duration.ofSeconds(60)).untilAsserted(() -> fires("RunwayEngineLost"));

		lost.restart("test", "It was emptied by a test");
		await("the models").untilAsserted(() -> quiet("RunwayEngineLost"));
	}

	private void fires(String... names) {
		watch.look();
		assertThat(List.of(names)).allSatisfy(name -> assertThat(AlertRule.named(name).firesOn(scrape())).as(name).isTrue());
	}

	private void quiet(String... names) {
		watch.look();
		assertThat(List.of(names)).allSatisfy(name -> assertThat(AlertRule.named(name).firesOn(scrape())).as(name).isFalse());
	}

	private Scrape scrape() {
		return Scrape.of(rest.get("operator", "/actuator/prometheus").expectStatus().isOk().expectBody(String.class).returnResult().getResponseBody());
	}

	private Signed aPartner() {
		var signed = programme.aPartnerSignedOn(programme.today());
		signed.instance().awaitTask("Task_ConfirmAgreement");
		await("the outbox").until(() -> jdbc.sql("select count(*) from event_publication").query(Long.class).single() == 0);
		return signed;
	}

	private Map<String, Object> agreement() {
		return Map.of("executedOn", programme.today().toString(), "portalAccess", true);
	}

	private void deploy(Models models) {
		engine.client().newDeployResourceCommand().addResourceStringUtf8(models.content(PROCESS), PROCESS).send().join();
	}

	private ActivatedJob check() {
		return await("the check").until(() -> engine.client().newActivateJobsCommand().jobType("test.nobody").maxJobsToActivate(1)
			.timeout(Duration.ofMinutes(5)).send().join().getJobs(), jobs -> !jobs.isEmpty()).getFirst();
	}

	private long mails(String which) {
		return jdbc.sql("select count(*) from notification.mails where dropped_at is null and " + which).query(Long.class).single();
	}

	private void hold(String sweep) {
		jdbc.sql("""
				insert into shedlock (name, lock_until, locked_at, locked_by) values (?, now() + interval '1 day', now(), 'test')
				on conflict (name) do update set lock_until = excluded.lock_until, locked_by = excluded.locked_by
				""").param(sweep).update();
	}

	/** Lets the application's clock go wrong, while the engine's goes on. */
	@TestConfiguration(proxyBeanMethods = false)
	static class OwnClock {

		@Bean
		static BeanPostProcessor ownClock() {
			return new BeanPostProcessor() {

				@Override
				public Object postProcessAfterInitialization(Object bean, String name) {
					return bean instanceof Clock ? ((InstantSource) () -> now((Clock) bean)).withZone(ZoneOffset.UTC) : bean;
				}

			};
		}

		private static Instant now(Clock engine) {
			return engine.instant().plus(OUR_CLOCK_AHEAD.get());
		}

	}

}
