package dev.runway.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import dev.runway.Commands;
import dev.runway.compose.ComposeFile;
import dev.runway.support.Visitor;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The jar that is shipped, with the environment that the Compose file gives it; database, engine and mailbox are on this machine. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComposeJarPlatformTests {

	private static final Path JAR = Path.of("target", "runway.jar");

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private final Ports ports = Ports.free();

	private final Folders folders = Folders.ofTest("compose-jar");

	private final LocalPlatform platform = new LocalPlatform(folders, ports, Optional.empty(), new Progress(System.out));

	private final ComposeFile compose = ComposeFile.read();

	private final Map<String, String> environment = environment();

	private final JdbcClient superuser = JdbcClient.create(new DriverManagerDataSource(platform.jdbcUrl(), "postgres", "postgres"));

	private Mailbox mailbox;

	private Process runway;

	@BeforeAll
	void start() throws IOException {
		platform.start();
		mailbox = new Mailbox(folders.data("mail"), ports.of(Port.SMTP), Clock.systemUTC());
		superuser.sql("create user runway password '%s'".formatted(ComposeFile.GIVEN)).update();
		superuser.sql("alter database runway owner to runway").update();
		var command = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR.toString());
		var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folders.log("application").toFile());
		builder.environment().keySet().removeIf(name -> name.matches("(RUNWAY|SPRING|SERVER)_.*"));
		builder.environment().putAll(environment);
		runway = builder.start();
		Awaitility.await("Runway to be healthy").atMost(PATIENCE)
			.until(() -> !runway.isAlive() || Http.answers(ports.http(Port.APPLICATION, "/actuator/health")));
		assertThat(runway.isAlive()).as(Files.readString(folders.log("application"))).isTrue();
	}

	@AfterAll
	void stop() throws InterruptedException {
		if (runway != null) {
			runway.destroy();
			runway.waitFor(30, TimeUnit.SECONDS);
		}
		platform.close();
		mailbox.close();
	}

	@Test
	void startsThePartnersThatAreLoaded() throws IOException {
		var file = Files.writeString(folders.root().resolve("partners.csv"), """
				source_system,external_id,name,partner_type,tier,signed_on,owner_email,country
				test,1,Composed Ltd,reseller,silver,%s,mara.lindholm@example.com,GB
				""".formatted(LocalDate.now(Clock.system(ZoneOffset.UTC))));

		assertThat(Commands.run(new String[] { "import", "--url", ports.http(Port.APPLICATION, "").toString(), "--user", "ops", "--password", ComposeFile.GIVEN,
				"--owners", "src/examples/owners.csv", file.toString() })).isZero();

		Awaitility.await("the instance").atMost(PATIENCE)
			.until(() -> superuser.sql("select count(*) from activation.instances where process_instance_key is not null").query(Long.class).single() == 1);
		Http.call(HttpRequest.newBuilder(ports.http(Port.APPLICATION, "/api/v1/owners/mara.lindholm/hand-over"))
			.header("Authorization",
					"Basic " + Base64.getEncoder().encodeToString("ops:%s".formatted(ComposeFile.GIVEN).getBytes(StandardCharsets.UTF_8)))
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString("{\"to\": \"jonas.weber\", \"reason\": \"Mara is on leave\"}")));
		Awaitility.await("the mail about it").atMost(PATIENCE).until(() -> !mailbox.mailsTo("jonas.weber@example.com").isEmpty());
	}

	@Test
	void letsEachOwnerIn() {
		var visitor = new Visitor(ports.of(Port.APPLICATION)).signIn("mara.lindholm", ComposeFile.GIVEN).follow();

		assertThat(visitor.status()).isEqualTo(200);
		assertThat(visitor.at().getPath()).isNotEqualTo("/login");
	}

	@Test
	void findsADatabaseForCamundaThatItsOwnUserMayUse() {
		String script = compose.config("database-of-camunda");
		String sql = script.substring(script.indexOf('\n') + 1, script.indexOf("\nSQL")).replace(":'password'", "'%s'".formatted(ComposeFile.GIVEN));
		for (String statement : sql.split(";")) {
			if (!statement.isBlank()) {
				superuser.sql(statement).update();
			}
		}
		var camunda = compose.service("camunda").environment();

		var facts = JdbcClient.create(new DriverManagerDataSource(here(camunda.get("CAMUNDA_DATA_SECONDARYSTORAGE_RDBMS_URL")),
				camunda.get("CAMUNDA_DATA_SECONDARYSTORAGE_RDBMS_USERNAME"), camunda.get("CAMUNDA_DATA_SECONDARYSTORAGE_RDBMS_PASSWORD")));

		facts.sql("create table of_its_own (id int)").update();
		assertThat(facts.sql("select count(*) from of_its_own").query(Long.class).single()).isZero();
	}

	/** What Compose would give to the container, its addresses replaced. */
	private Map<String, String> environment() {
		var replaced = new HashMap<String, String>();
		compose.service("runway").environment().forEach((name, value) -> replaced.put(name, here(value)));
		replaced.put("SPRING_MAIL_HOST", "localhost");
		replaced.put("SPRING_MAIL_PORT", Integer.toString(ports.of(Port.SMTP)));
		replaced.put("SERVER_PORT", Integer.toString(ports.of(Port.APPLICATION)));
		return replaced;
	}

	private String here(String value) {
		return value.replace("//postgres:5432", "//localhost:" + ports.of(Port.POSTGRES))
			.replace("//camunda:26500", "//localhost:" + ports.of(Port.ENGINE_GRPC))
			.replace("//camunda:8080", "//localhost:" + ports.of(Port.ENGINE_REST));
	}

}
