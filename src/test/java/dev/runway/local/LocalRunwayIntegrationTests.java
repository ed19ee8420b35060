package dev.runway.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.runway.support.TestDay;
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

/** The launcher as somebody meets it who starts it, starts it twice, kills it, and starts it again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class LocalRunwayIntegrationTests {

	private static final int PARTNERS = 300;

	private static final String STARTED = "activation.instances where process_instance_key is not null", READY = "Runway is ready";

	private final Ports ports = Ports.free();

	private final Folders folders = Folders.ofTest("launcher").startingAt(TestDay.offset());

	private final JdbcClient facts = JdbcClient.create(new DriverManagerDataSource(
			"jdbc:postgresql://localhost:%d/%s".formatted(ports.of(Port.POSTGRES), Postgres.DATABASE), "postgres", "postgres"));

	private Launched launched;

	@BeforeAll
	void start() {
		launched = launch();
	}

	@AfterAll
	void stop() {
		launched.close();
	}

	@Test
	@Order(1)
	void saysWhatRunsWhereInOneTable() {
		assertThat(launched.await(READY).output()).contains("Local console", "Mailbox", "Embedded engine", "http://localhost:" + ports.of(Port.APPLICATION),
				"mara.lindholm or another owner, ops, lead, exec, operator").doesNotContain("Tasklist", "Operate", " WARN ", " ERROR ");
	}

	@Test
	@Order(2)
	void refusesToStartTwiceInOneFolder() {
		try (var second = launch()) {
			assertThat(second.exitCode()).isEqualTo(1);
			assertThat(second.output()).contains("Runway is running already in " + folders.root());
		}
	}

	@Test
	@Order(3)
	void saysWhichPortIsTakenAndHowToMoveIt() {
		try (var elsewhere = Launched.start(Folders.ofTest("launcher-elsewhere"), ports)) {
			assertThat(elsewhere.exitCode()).isEqualTo(1);
			assertThat(elsewhere.output()).contains("Port %d (Embedded engine) is taken".formatted(ports.of(Port.ENGINE_GRPC)), "-Dport.engine-grpc=<port>");
		}
	}

	@Test
	@Order(4)
	void losesNothingAndDoublesNothingWhenItIsKilledInTheMiddle() throws IOException {
		Http.send(HttpRequest.newBuilder(ports.http(Port.CONSOLE, "/clock/advance?days=2")).POST(BodyPublishers.noBody()));
		load();
		Awaitility.await("some instances").atMost(Duration.ofMinutes(1)).pollInterval(Duration.ofMillis(10)).until(() -> count(STARTED) > PARTNERS / 10);

		launched.kill();
		launched = launch().await(READY);

		assertThat(launched.output()).contains("left PostgreSQL running");
		Awaitility.await("all instances").atMost(Duration.ofMinutes(2)).until(() -> count(STARTED) == PARTNERS);
		assertThat(count("(select from activation.instances group by process_instance_key having count(*) > 1) doubled")).isZero();
		assertThat(count("runway.runways where started_at >= timestamptz '%sT00:00:00Z'".formatted(TestDay.TODAY.plusDays(2)))).isEqualTo(PARTNERS);
	}

	@Test
	@Order(5)
	void stopsEverythingWhenItIsToldTo() {
		assertThat(launched.stop()).isZero();

		assertThat(ports.numbers().values()).allMatch(Ports::isFree, "is free");
	}

	private Launched launch() {
		return Launched.start(folders, ports, "-Ddemo=false");
	}

	private void load() throws IOException {
		var file = folders.root().resolve("partners.csv");
		Files.writeString(file, IntStream.range(0, PARTNERS)
			.mapToObj(i -> "test,%1$d,Partner %1$d,reseller,silver,%2$s,mara.lindholm@example.com,GB".formatted(i, TestDay.TODAY))
			.collect(Collectors.joining("\n", "source_system,external_id,name,partner_type,tier,signed_on,owner_email,country\n", "\n")));
		assertThat(Load.files(ports, "--owners", "src/examples/owners.csv", file.toString())).isZero();
	}

	private long count(String rows) {
		return facts.sql("select count(*) from " + rows).query(Long.class).single();
	}

}
