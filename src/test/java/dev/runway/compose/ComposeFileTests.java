package dev.runway.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** The Compose file is consistent in itself and fits the application, as far as that shows without Docker. */
class ComposeFileTests {

	/** What each image serves, from its documentation. */
	private static final Map<String, Set<String>> PORTS = Map.of("runway", Set.of("8090"), "camunda",
			Set.of("8080", "9600", "26500"), "postgres", Set.of("5432"), "mailpit",
			Set.of("1025", "8025"));

	private static final Pattern PINNED = Pattern.compile("[a-z0-9./-]+:v?\\d+(\\.\\d+)+(_\\d+)?(-[a-z0-9.-]+)?");

	private static final Pattern ADDRESS = Pattern.compile("://([a-z]+):(\\d+)");

	private final ComposeFile compose = ComposeFile.read();

	@Test
	void definesTheWholePlatform() {
		assertThat(compose.services()).extracting(ComposeService::name)
				.containsExactlyInAnyOrderElementsOf(PORTS.keySet());
	}

	@Test
	void pinsEveryImageToAnExactVersion() {
		assertThat(compose.services()).allSatisfy(service -> assertThat(service.images()).isNotEmpty()
				.allMatch(image -> PINNED.matcher(image).matches(), "is pinned"));
		assertThat(images("postgres")).singleElement().asString().matches("postgres:\\d+\\.\\d+.*");
		assertThat(Stream.of("camunda", "mailpit").flatMap(name -> images(name).stream()))
				.allMatch(image -> image.matches(".*:v?\\d+\\.\\d+\\.\\d+"), "names major, minor and patch");
	}

	@Test
	void runsACamundaThatIsSupportedAndNotOlderThanItsClient() throws Exception {
		var client = Pattern.compile("<camunda-client.version>8\\.(\\d+)\\.").matcher(Files.readString(Path.of("pom.xml")));
		assertThat(client.find()).isTrue();
		assertThat(images("camunda")).singleElement().asString().matches("camunda/camunda:8\\.(8|9|10)\\.\\d+");
		assertThat(Integer.parseInt(images("camunda").getFirst().split("\\.")[1])).isGreaterThanOrEqualTo(Integer.parseInt(client.group(1)));
	}

	@Test
	void buildsAndRunsOnAJavaThatTheApplicationCompilesFor() throws Exception {
		var release = Pattern.compile("<java.version>(\\d+)<").matcher(Files.readString(Path.of("pom.xml")));
		assertThat(release.find()).isTrue();
		assertThat(images("runway")).hasSize(2).extracting(image -> Integer.valueOf(image.split("[:.]")[1]))
				.allMatch(java -> java >= Integer.parseInt(release.group(1)), "is new enough");
	}

	@Test
	void copiesIntoTheImageOnlyWhatIsThereAndNotIgnored() throws Exception {
		List<String> kept = Files.readAllLines(Path.of(".dockerignore"));
		List<String> copied = Pattern.compile("(?m)^COPY (?!--from)(.+) \\S+$").matcher(dockerfile()).results()
				.flatMap(match -> Stream.of(match.group(1).split(" "))).toList();
		assertThat(copied).contains("pom.xml", "src/main").allMatch(path -> kept.contains("!" + path),
				"is not ignored");
		assertThat(copied).allMatch(path -> Files.exists(Path.of(path)), "exists");
	}

	@Test
	void runsTheApplicationWithoutRoot() {
		assertThat(dockerfile().substring(dockerfile().lastIndexOf("FROM "))).containsPattern("(?m)^USER [1-9]\\d+$");
	}

	@Test
	void setsOnlyVariablesThatTheApplicationKnows() {
		Map<String, String> environment = compose.service("runway").environment();
		Set<String> own = startingWith("RUNWAY_");
		assertThat(own).isNotEmpty();
		assertThat(ApplicationSettings.bound(environment)).containsAll(own);
		assertThat(ApplicationSettings.ofSpringBoot()).containsAll(startingWith("SPRING_DATASOURCE", "SPRING_MAIL", "SERVER_"));
		assertThat(environment.keySet())
				.allMatch(name -> name.matches("(RUNWAY|SPRING|SERVER)_.*|TZ|JAVA_TOOL_OPTIONS|DEMO_PASSWORD"));
	}

	@Test
	void givesCamundaADatabaseOfItsOwnThatPostgresCreates() {
		Map<String, String> camunda = compose.service("camunda").environment();
		assertThat(camunda).containsEntry("CAMUNDA_DATA_SECONDARYSTORAGE_TYPE", "rdbms")
			.containsEntry("CAMUNDA_DATA_SECONDARYSTORAGE_RDBMS_URL", "jdbc:postgresql://postgres:5432/camunda");
		String user = camunda.get("CAMUNDA_DATA_SECONDARYSTORAGE_RDBMS_USERNAME");
		assertThat(compose.config("database-of-camunda")).contains("create user %s password".formatted(user), "create database camunda owner " + user)
			.contains("\"$POSTGRES_PASSWORD\"");
		assertThat(ComposeFile.text()).contains("CAMUNDA_DATA_SECONDARYSTORAGE_RDBMS_PASSWORD: ${DATABASE_PASSWORD:?");
		assertThat(compose.service("postgres").setting("configs").toString())
			.isEqualTo("[{source=database-of-camunda, target=/docker-entrypoint-initdb.d/database-of-camunda.sh}]");
	}

	@Test
	void exposesThePortsThatTheImagesServe() {
		assertThat(compose.services())
				.allSatisfy(service -> assertThat(service.exposed()).isEqualTo(PORTS.get(service.name())));
		assertThat(compose.service("runway").environment()).containsEntry("SERVER_PORT", "8090");
		assertThat(dockerfile()).contains("EXPOSE 8090\n");
	}

	@Test
	void publishesOnlyExposedPortsAndOnlyOnThisMachine() {
		assertThat(compose.services()).allSatisfy(service -> assertThat(service.published())
				.allMatch(port -> port.matches("127\\.0\\.0\\.1:\\d+:\\d+"), "is on loopback")
				.allMatch(port -> service.exposed().contains(port.split(":")[2]), "is exposed"));
		assertThat(publishedPorts()).doesNotHaveDuplicates();
		assertThat(compose.service("camunda").published()).hasSize(1);
	}

	@Test
	void asksForTheHealthOfEveryServiceOnAPortThatItServes() {
		assertThat(compose.services()).allSatisfy(service -> {
			assertThat(service.healthCheck()).isPresent();
			assertThat(service.exposed()).containsAll(service.healthCheckPorts());
			assertThat(service.healthCheckPorts().isEmpty()).isEqualTo(service.name().equals("mailpit"));
		});
		assertThat(compose.services()).filteredOn(service -> Set.of("runway", "camunda").contains(service.name()))
				.allSatisfy(service -> assertThat(service.healthCheck().orElseThrow()).doesNotContain("curl", "wget"));
	}

	@Test
	void reachesOtherServicesByNamesAndPortsThatExist() {
		assertThat(compose.services().stream().flatMap(service -> service.environment().values().stream())
				.flatMap(value -> ADDRESS.matcher(value).results())).hasSizeGreaterThan(4)
				.allMatch(address -> portsOf(address.group(1)).contains(address.group(2)), "leads somewhere");
		Map<String, String> environment = compose.service("runway").environment();
		assertThat(portsOf(environment.get("SPRING_MAIL_HOST"))).contains(environment.get("SPRING_MAIL_PORT"));
	}

	@Test
	void givesTheApplicationTheDatabaseThatPostgresCreates() {
		Map<String, String> runway = compose.service("runway").environment();
		Map<String, String> postgres = compose.service("postgres").environment();
		assertThat(runway.get("SPRING_DATASOURCE_URL")).endsWith("/" + postgres.get("POSTGRES_DB"));
		assertThat(runway).containsEntry("SPRING_DATASOURCE_USERNAME", postgres.get("POSTGRES_USER"));
		assertThat(ComposeFile.text()).contains("SPRING_DATASOURCE_PASSWORD: ${DATABASE_PASSWORD:?",
				"POSTGRES_PASSWORD: ${DATABASE_PASSWORD:?");
	}

	@Test
	void waitsOnlyForServicesThatExistAndSayWhenTheyAreHealthy() {
		assertThat(compose.services()).flatMap(service -> service.dependencies().entrySet()).isNotEmpty()
				.allSatisfy(entry -> {
					assertThat(ComposeFile.map(entry.getValue())).containsEntry("condition", "service_healthy");
					assertThat(compose.service(entry.getKey()).healthCheck()).isPresent();
				});
	}

	@Test
	void declaresEveryNamedVolumeAndUsesIt() {
		assertThat(compose.services()).flatExtracting(ComposeService::volumes)
				.containsExactlyInAnyOrderElementsOf(compose.volumes());
	}

	@Test
	void limitsTheMemoryOfEveryServiceAndRestartsIt() {
		assertThat(compose.services()).allSatisfy(service -> {
			assertThat(service.setting("mem_limit")).asString().matches("\\d+[mg]");
			assertThat(service.setting("restart")).isEqualTo("unless-stopped");
			assertThat(service.environment()).containsEntry("TZ", "UTC");
		});
	}

	@Test
	void holdsNoSecretAndDocumentsTheVariablesThatItNeeds() throws Exception {
		assertThat(Files.readAllLines(Path.of(".env.example"))).filteredOn(line -> !line.matches("#.*|"))
				.containsExactlyInAnyOrderElementsOf(
						compose.requiredVariables().stream().map(name -> name + "=").toList());
		assertThat(compose.services()).flatMap(service -> service.environment().entrySet())
				.filteredOn(entry -> entry.getKey().endsWith("PASSWORD"))
				.allMatch(entry -> entry.getValue().replace("{noop}", "").equals(ComposeFile.GIVEN), "comes from outside");
	}

	private List<String> images(String service) {
		return compose.service(service).images();
	}

	private String dockerfile() {
		return compose.service("runway").dockerfile().orElseThrow();
	}

	private List<String> publishedPorts() {
		return compose.services().stream().flatMap(service -> service.published().stream())
				.map(port -> port.split(":")[1]).toList();
	}

	/** Where a host name of the network, or localhost for people, can be reached. */
	private Collection<String> portsOf(String host) {
		return host.equals("localhost") ? publishedPorts() : compose.service(host).exposed();
	}

	private Set<String> startingWith(String... prefixes) {
		return compose.service("runway").environment().keySet().stream()
				.filter(name -> Stream.of(prefixes).anyMatch(name::startsWith)).collect(Collectors.toSet());
	}

}
