package dev.runway.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;

import dev.runway.activation.Milestone;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The application without its engine: sign-ups and facts are taken, and catch up. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class BrokerOutagePlatformTests {

	private static final Path EXAMPLES = Path.of("src", "examples");

	private static final Path FOLDER = Path.of("target", "broker-outage");

	private static final String ACTIVATED = "(select from activation.milestones group by runway_id having count(*) = 6) activated";

	private final Ports ports = Ports.free();

	private final Folders folders = Folders.ofTest(FOLDER.getFileName().toString());

	private final LocalPlatform database = part(PlatformPart.POSTGRES);

	private LocalPlatform broker = part(PlatformPart.BROKER);

	private final BrokerMetrics metrics = new BrokerMetrics(ports);

	private final LocalApplication application = new LocalApplication(folders, ports, database.clockFile(),
			Owner.in(EXAMPLES.resolve("owners.csv")));

	private final JdbcClient facts = JdbcClient
		.create(new DriverManagerDataSource(database.jdbcUrl(), "postgres", "postgres"));

	@BeforeAll
	void startWithoutTheBroker() {
		database.start();
		application.startAndAwait(Duration.ofMinutes(1));
	}

	@AfterAll
	void stop() {
		application.close();
		broker.close();
		database.close();
	}

	@Test
	@Order(1)
	void takesPartnersWhileTheBrokerIsAwayAndStartsTheirInstancesOnceItIsBack() throws IOException {
		assertThat(Load.files(ports, "--owners", EXAMPLES.resolve("owners.csv").toString(),
				EXAMPLES.resolve("partners.csv").toString(), "--milestones", EXAMPLES.resolve("milestones.csv").toString()))
			.isZero();
		assertThat(count("partner.partners")).isEqualTo(240);
		assertThat(count("activation.runways where process_instance_key is not null")).isZero();

		broker.start();
		Awaitility.await("240 instances")
			.atMost(Duration.ofMinutes(4))
			.until(() -> count("activation.runways where process_instance_key is not null") == 240);

		assertThat(count("activation.runways")).isEqualTo(240);
		assertThat(Files.readString(folders.log("application"))).contains("240 events wait for dev.runway.activation.RunwayMessages");
	}

	@Test
	@Order(2)
	void takesFactsWhileTheBrokerIsAwayAndGoesOnOnceItIsBack() throws IOException {
		Awaitility.await("the ends of all that were activated before")
			.atMost(Duration.ofMinutes(2))
			.until(() -> metrics.ended() == count(ACTIVATED));
		var activated = count(ACTIVATED);
		broker.close();
		assertThat(Load.files(ports, "--milestones", allMilestonesOfAWaitingPartner().toString())).isZero();
		assertThat(count(ACTIVATED)).isEqualTo(activated + 1);

		broker = part(PlatformPart.BROKER);
		broker.start();
		Awaitility.await("the end of its instance").atMost(Duration.ofMinutes(2)).until(() -> metrics.ended() > 0);

		assertThat(metrics.ended()).isEqualTo(1);
	}

	/** A partner that has reached nothing yet reaches everything today. */
	private Path allMilestonesOfAWaitingPartner() throws IOException {
		var partner = facts.sql("""
				select external_id || ',%s,%s,,' || source_system
				from partner.partners
				where id in (select partner_id from activation.runways
						where id not in (select runway_id from activation.milestones))
				order by signed_on desc
				limit 1
				""").query(String.class).single();
		var rows = Arrays.stream(Milestone.values())
			.map(milestone -> partner.formatted(milestone.name().toLowerCase(), LocalDate.now()))
			.collect(Collectors.joining("\n", "partner_external_id,milestone,occurred_at,evidence,source_system\n", "\n"));
		return Files.writeString(FOLDER.resolve("milestones.csv"), rows);
	}

	private LocalPlatform part(PlatformPart part) {
		return LocalPlatform.in(folders).on(ports).only(part).with(new Progress(System.out));
	}

	private long count(String rows) {
		return facts.sql("select count(*) from " + rows).query(Long.class).single();
	}

}
