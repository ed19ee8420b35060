package dev.runway.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.runway.local.TaskPages.Choice;
import dev.runway.runway.Milestone;
import dev.runway.support.Browsers;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.search.enums.ProcessInstanceState;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The whole of Runway as a user meets it, with an engine that is away, comes back and is restarted. It holds for every
 * engine: the one of this JVM, and a Camunda that is there.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
abstract class PlatformScenarios {

	static final Path EXAMPLES = Path.of("src", "examples");

	static final Duration PATIENCE = Duration.ofMinutes(2);

	private static final String PARTNER = "walkabout", OWNER = "mara.lindholm";

	private static final int COHORT = 240, MORE = 120;

	/** No reports, and no long waits for what was under way when the engine went. */
	private static final Map<String, String> HASTE = Map.of("runway.report.send", "false", "runway.outbox.retry-interval", "1s", "runway.engine.job-timeout", "15s");

	private static final String CANNOT_GO = "the way to this Camunda is encrypted and cannot be closed";

	private static final String STARTED = "activation.instances where process_instance_key is not null";

	final Ports ports = Ports.free();

	final Folders folders;

	final LocalPlatform platform;

	final LocalApplication application;

	final JdbcClient facts;

	private Mailbox mailbox;

	private boolean away = true;

	/** The engine is away at first. */
	PlatformScenarios(Folders folders, Function<Ports, Optional<ExternalCamunda>> camunda) {
		this.folders = folders;
		platform = new LocalPlatform(folders, ports, camunda.apply(ports), new Progress(System.out));
		application = new LocalApplication(folders, ports, platform, Owner.in(EXAMPLES.resolve("owners.csv")), HASTE);
		facts = JdbcClient.create(new DriverManagerDataSource(platform.jdbcUrl(), "postgres", "postgres"));
	}

	/** Leaves the class out, and says so in one line, where there is no engine to try. */
	abstract void assumeThatThereIsAnEngine();

	/** Whether the engine can be away. */
	abstract boolean engineCanGo();

	abstract void engineGoes();

	abstract void engineComes();

	@BeforeAll
	void startWithoutTheEngine() {
		assumeThatThereIsAnEngine();
		mailbox = new Mailbox(folders.data("mail"), ports.of(Port.SMTP), Clock.systemUTC());
		platform.startDatabase();
		application.startAndAwait(Duration.ofSeconds(10));
	}

	@AfterAll
	void stop() {
		application.close();
		platform.close();
		if (mailbox != null) {
			mailbox.close();
		}
	}

	@Test
	@Order(1)
	void takesPartnersWhileTheEngineIsAwayAndStartsTheirInstancesOnceItIsBack() {
		new DemoCohort(EXAMPLES, folders, ports).load(today());
		assertThat(count("partner.partners")).isEqualTo(COHORT);
		if (engineCanGo()) {
			assertThat(count(STARTED)).isZero();
			Awaitility.await("the outbox to say what waits").atMost(PATIENCE)
				.until(() -> Files.readString(folders.log("application")).contains("events wait for dev.runway.activation.RunwayMessages"));
		}

		letEngineCome();
		awaitStarted(COHORT);

		assertThat(count("runway.runways")).isEqualTo(COHORT);
	}

	@Test
	@Order(2)
	void losesNothingAndDoublesNothingWhenTheEngineRestartsInTheMiddle() {
		Assumptions.assumeTrue(engineCanGo(), CANNOT_GO);
		letEngineCome();
		long before = started();
		load("more.csv", IntStream.range(0, MORE).mapToObj("more-%d"::formatted).toList());
		Awaitility.await("some instances").atMost(PATIENCE).pollInterval(Duration.ofMillis(10)).until(() -> count(STARTED) > before + MORE / 10);

		letEngineGo();
		letEngineCome();
		awaitStarted(before + MORE);

		assertThat(count("runway.runways")).isEqualTo(before + MORE);
		assertThat(count("(select from activation.instances group by process_instance_key having count(*) > 1) doubled")).isZero();
	}

	@Test
	@Order(3)
	void takesFactsWhileTheEngineIsAwayAndGoesOnOnceItIsBack() {
		Assumptions.assumeTrue(engineCanGo(), CANNOT_GO);
		letEngineCome();
		long before = started();
		load("waiting.csv", List.of("waiting"));
		awaitStarted(before + 1);
		long instance = instanceOf("waiting");
		awaitRunning(instance, true);

		letEngineGo();
		assertThat(Load.files(ports, "--milestones", allMilestonesOf("waiting").toString())).isZero();
		letEngineCome();

		awaitRunning(instance, false);
	}

	@Test
	@Order(4)
	void carriesAPartnerFromTheSignatureToActivatedInABrowser() {
		letEngineCome();
		load("today.csv", List.of(PARTNER));
		Awaitility.await("the welcome").atMost(PATIENCE).until(() -> count("""
				notification.notes where topic = 'SIGNED' and runway_id in (select id from runway.runways
					where partner_id = (select id from partner.partners where external_id = '%s'))""".formatted(PARTNER)) == 1);

		Browsers.use(browser -> {
			try (var pages = TaskPages.signIn(browser, runway(), "ops")) {
				pages.open("Agreement signed", PARTNER)
					.fill(Map.of("Contract executed on", today().plusDays(1), "Portal access is set up", true))
					.isHeldBackAt("Contract executed on")
					.screenshot(folders.root().resolve("refused.png"))
					.fill(Map.of("Contract executed on", today()))
					.complete();
			}
			try (var pages = TaskPages.signIn(browser, runway(), OWNER)) {
				workAsOwner(pages);
			}
			return null;
		});

		Awaitility.await("six milestones").atMost(PATIENCE).until(() -> count("""
				runway.milestones where source = 'TASK' and runway_id in (select id from runway.runways
					where partner_id = (select id from partner.partners where external_id = '%s'))""".formatted(PARTNER)) == 6);
		awaitRunning(instanceOf(PARTNER), false);
	}

	private void workAsOwner(TaskPages pages) {
		pages.open("Onboarding done", PARTNER)
			.fill(Map.of("The partner's reps have their portal logins", true, "Kickoff held on", today(), "First content path", "Sales basics",
					"Onboarding done on", today()))
			.complete();
		pages.open("Certification done", PARTNER)
			.fill(0, rep("Sam Sales", "Sales rep"))
			.fill(1, rep("Sue Sales", "Sales rep"))
			.fill(2, rep("Eve Engineer", "Sales engineer"))
			.screenshot(folders.root().resolve("certification.png"))
			.complete();
		pages.open("Joint plan signed", PARTNER)
			.fill(Map.of("Target accounts", "Ten retailers in the north", "Joint value proposition", "Goes live in half the time", "Deal registration",
					"In the portal, decided in two days", "Attribution rules", "Who registers first", "Cadence", Choice.option("Every week"),
					"Signed for the partner by", "Pat Partner", "Partner signed on", today(), "Signed for us by", "Mara Lindholm", "We signed on", today()))
			.complete();
		pages.open("First registered deal", PARTNER)
			.fill(Map.of("Deal", "Store roll-out", "Customer", PARTNER + " Retail", "Registered on", today()))
			.complete();
		pages.open("First closed-won", PARTNER)
			.fill(Map.of("Amount won", "12000", "Currency", Choice.option("GBP"), "Closed on", today(), "The revenue is booked", true))
			.complete();
	}

	private Map<String, Object> rep(String name, String role) {
		return Map.of("Name", name, "Mail address", "%s@%s.example".formatted(name.replace(' ', '.'), PARTNER), "Role", Choice.option(role), "Certificate", "Basics",
				"Issued on", today());
	}

	private void letEngineGo() {
		engineGoes();
		away = true;
	}

	private void letEngineCome() {
		if (away) {
			engineComes();
			away = false;
		}
	}

	private URI runway() {
		return ports.http(Port.APPLICATION, "");
	}

	private long instanceOf(String partner) {
		return facts.sql("""
				select process_instance_key
				from activation.instances
				join runway.lifecycle_facts using (runway_id)
				where partner_id = (select id from partner.partners where external_id = ?)
				""").param(partner).query(Long.class).single();
	}

	final LocalDate today() {
		return LocalDate.ofInstant(platform.clock().instant(), ZoneOffset.UTC);
	}

	final long count(String rows) {
		return facts.sql("select count(*) from " + rows).query(Long.class).single();
	}

	final CamundaClient client() {
		return application.bean(CamundaClient.class);
	}

	/** Loads partners that have signed today, under names that are their ids. */
	final void load(String file, List<String> ids) {
		var rows = ids.stream().map(id -> "test,%1$s,%1$s Ltd,consultancy,gold,%2$s,mara.lindholm@example.com,GB".formatted(id, today()))
			.collect(Collectors.joining("\n", "source_system,external_id,name,partner_type,tier,signed_on,owner_email,country\n", "\n"));
		assertThat(Load.files(ports, "--owners", EXAMPLES.resolve("owners.csv").toString(), write(file, rows).toString())).isZero();
	}

	private Path write(String file, String text) {
		try {
			return Files.writeString(folders.root().resolve(file), text);
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private Path allMilestonesOf(String partner) {
		return write("milestones.csv", Arrays.stream(Milestone.values())
			.map(milestone -> "%s,%s,%s,,test".formatted(partner, milestone.name().toLowerCase(), today()))
			.collect(Collectors.joining("\n", "partner_external_id,milestone,occurred_at,evidence,source_system\n", "\n")));
	}

	/** All runways that there are, once each has its instance. */
	private long started() {
		long runways = count("runway.runways");
		awaitStarted(runways);
		return runways;
	}

	final void awaitStarted(long partners) {
		Awaitility.await(partners + " instances").atMost(PATIENCE.multipliedBy(2)).until(() -> count(STARTED) == partners);
	}

	private void awaitRunning(long instance, boolean running) {
		Awaitility.await("instance %d to %s".formatted(instance, running ? "run" : "end")).atMost(PATIENCE).ignoreExceptions()
			.until(() -> client().newProcessInstanceSearchRequest()
				.filter(filter -> filter.processInstanceKey(instance).state(ProcessInstanceState.ACTIVE))
				.send().join().items().isEmpty() != running);
	}

}
