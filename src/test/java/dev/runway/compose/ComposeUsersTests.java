package dev.runway.compose;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import de.siegmar.fastcsv.reader.CsvReader;
import org.junit.jupiter.api.Test;
import org.springframework.boot.json.JsonParserFactory;

import static org.assertj.core.api.Assertions.assertThat;

/** Camunda's users are the owners of the example, so that their tasks find them. */
class ComposeUsersTests {

	@Test
	void areTheOwnersOfTheExamplePartnerOperationsAndAnAdministrator() throws IOException {
		try (var owners = CsvReader.builder().ofNamedCsvRecord(Path.of("src/examples/owners.csv"))) {
			List<List<String>> expected = owners.stream()
					.map(owner -> List.of(owner.getField("user_name"), owner.getField("name"), owner.getField("email")))
					.toList();
			assertThat(users()).extracting(user -> user.get("username")).startsWith("demo", "ops");
			assertThat(users().stream().skip(2)
					.map(user -> List.of(user.get("username"), user.get("name"), user.get("email")))).isEqualTo(expected);
		}
	}

	@Test
	void takeTheirPasswordFromAVariableOfTheContainer() {
		assertThat(ComposeFile.read().service("camunda").environment()).containsEntry("DEMO_PASSWORD",
				ComposeFile.GIVEN);
		assertThat(users()).allSatisfy(user -> assertThat(user).containsEntry("password", "${DEMO_PASSWORD}"));
	}

	@SuppressWarnings("unchecked")
	private static List<Map<String, String>> users() {
		String json = ComposeFile.read().service("camunda").environment().get("SPRING_APPLICATION_JSON");
		Map<String, Object> settings = JsonParserFactory.getJsonParser().parseMap(json);
		return (List<Map<String, String>>) ComposeFile.map(settings.get("camunda.security.initialization")).get("users");
	}

}
