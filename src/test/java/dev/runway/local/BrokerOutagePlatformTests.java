package dev.runway.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The application without its engine: sign-ups are taken, and catch up. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrokerOutagePlatformTests {

	private static final Path EXAMPLES = Path.of("src", "examples");

	private static final Path FOLDER = Path.of("target", "broker-outage");

	private final Ports ports = Ports.free();

	private final Folders folders = Folders.ofTest(FOLDER.getFileName().toString());

	private final LocalPlatform database = part(PlatformPart.POSTGRES);

	private final LocalPlatform broker = part(PlatformPart.BROKER);

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
		assertThat(Files.readString(folders.log("application"))).contains("wait for the engine or the mail server");
	}

	private LocalPlatform part(PlatformPart part) {
		return LocalPlatform.in(folders).on(ports).only(part).with(new Progress(System.out));
	}

	private long count(String rows) {
		return facts.sql("select count(*) from " + rows).query(Long.class).single();
	}

}
