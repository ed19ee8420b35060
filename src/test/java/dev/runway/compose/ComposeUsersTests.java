package dev.runway.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.junit.jupiter.api.Test;
import org.springframework.boot.json.JsonParserFactory;

/** Who can log in: the owners of the example, so that their tasks find them, and those whom the example needs beside them. */
class ComposeUsersTests {

	private static final ComposeFile COMPOSE = ComposeFile.read();

	@Test
	void areInCamundaTheOwnersOfTheExamplePartnerOperationsRunwayAndAnAdministrator() throws IOException {
		List<List<String>> expected = owners(owner -> List.of(owner.getField("user_name"), owner.getField("name"), owner.getField("email")));

		assertThat(ofCamunda()).extracting(user -> user.get("username")).startsWith("demo", "runway", "ops");
		assertThat(ofCamunda().stream().skip(3).map(user -> List.of(user.get("username"), user.get("name"), user.get("email")))).isEqualTo(expected);
	}

	@Test
	void areInRunwayTheOwnersOfTheExampleOperationsALeadAnExecutiveAndAnOperator() throws IOException {
		assertThat(ofRunway()).extracting(user -> user.get("username")).startsWith("ops", "lead", "exec", "operator")
			.endsWith(owners(owner -> (Object) owner.getField("user_name")).toArray());
	}

	@Test
	void takeTheirPasswordsFromVariablesOfTheContainer() {
		assertThat(COMPOSE.service("camunda").environment()).containsEntry("DEMO_PASSWORD", ComposeFile.GIVEN)
			.containsEntry("ENGINE_PASSWORD", ComposeFile.GIVEN);
		assertThat(ofCamunda()).allSatisfy(user -> assertThat(user).containsEntry("password",
				user.get("username").equals("runway") ? "${ENGINE_PASSWORD}" : "${DEMO_PASSWORD}"));
	}

	@Test
	void includeRunwayWithTheCredentialsThatItCallsCamundaWith() {
		assertThat(COMPOSE.service("camunda").environment()).containsEntry("CAMUNDA_SECURITY_AUTHENTICATION_METHOD", "basic")
			.containsEntry("CAMUNDA_SECURITY_AUTHENTICATION_UNPROTECTEDAPI", "false");
		assertThat(COMPOSE.service("runway").environment()).containsEntry("RUNWAY_ENGINE_AUTH_USERNAME", "runway");
		assertThat(ComposeFile.text()).contains("RUNWAY_ENGINE_AUTH_PASSWORD: ${ENGINE_PASSWORD:?");
	}

	private static <T> List<T> owners(Function<NamedCsvRecord, T> fields) throws IOException {
		try (var owners = CsvReader.builder().ofNamedCsvRecord(Path.of("src/examples/owners.csv"))) {
			return owners.stream().map(fields).toList();
		}
	}

	private static List<Map<String, Object>> ofCamunda() {
		return users(ComposeFile.map(settings("camunda").get("camunda.security.initialization")).get("users"));
	}

	private static List<Map<String, Object>> ofRunway() {
		return users(settings("runway").get("runway.access.users"));
	}

	private static Map<String, Object> settings(String service) {
		return JsonParserFactory.getJsonParser().parseMap(COMPOSE.service(service).environment().get("SPRING_APPLICATION_JSON"));
	}

	@SuppressWarnings("unchecked")
	private static List<Map<String, Object>> users(Object list) {
		return (List<Map<String, Object>>) list;
	}

}
