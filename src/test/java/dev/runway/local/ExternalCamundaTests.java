package dev.runway.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExternalCamundaTests {

	private static final List<String> PROPERTIES = List.of(ExternalCamunda.GRPC, ExternalCamunda.REST, ExternalCamunda.TASKLIST, ExternalCamunda.OPERATE);

	private final Map<String, String> before = new HashMap<>();

	@BeforeEach
	void nameNone() {
		PROPERTIES.forEach(name -> Optional.ofNullable(System.clearProperty(name)).ifPresent(value -> before.put(name, value)));
	}

	@AfterEach
	void restore() {
		PROPERTIES.forEach(System::clearProperty);
		before.forEach(System::setProperty);
	}

	@Test
	void isNoneUnlessItIsNamed() {
		System.setProperty(ExternalCamunda.GRPC, "");

		assertThat(ExternalCamunda.named()).isEmpty();
	}

	@Test
	void hasTasklistAndOperateBesideItsRest() {
		name("http://localhost:26500", "http://localhost:8080/v2/");

		assertThat(ExternalCamunda.named()).hasValue(new ExternalCamunda(URI.create("http://localhost:26500"), URI.create("http://localhost:8080"),
				URI.create("http://localhost:8080/tasklist"), URI.create("http://localhost:8080/operate")));
	}

	@Test
	void hasThemOnHostsOfTheirOwnOnSaas() {
		name("https://1234.bru-2.zeebe.camunda.io:443", "https://bru-2.zeebe.camunda.io/1234");

		assertThat(ExternalCamunda.named()).hasValueSatisfying(camunda -> {
			assertThat(camunda.tasklist()).hasToString("https://bru-2.tasklist.camunda.io/1234");
			assertThat(camunda.operate()).hasToString("https://bru-2.operate.camunda.io/1234");
		});
	}

	@Test
	void hasThemWhereTheCommandLineSaysSo() {
		name("http://localhost:26500", "http://localhost:8080");
		System.setProperty(ExternalCamunda.TASKLIST, "http://tasks.example");

		assertThat(ExternalCamunda.named()).map(ExternalCamunda::tasklist).hasValue(URI.create("http://tasks.example"));
	}

	@Test
	void saysWhatIsMissingOrWrong() {
		System.setProperty(ExternalCamunda.REST, "http://localhost:8080");
		assertThatExceptionOfType(LocalFailure.class).isThrownBy(ExternalCamunda::named)
			.withMessageContaining("both must be given: -Dcamunda.grpc=http://localhost:26500");

		name("localhost:26500", "http://localhost:8080");
		assertThatExceptionOfType(LocalFailure.class).isThrownBy(ExternalCamunda::named)
			.withMessage("-Dcamunda.grpc=localhost:26500 is no address: give one such as http://localhost:26500.");
	}

	private static void name(String grpc, String rest) {
		System.setProperty(ExternalCamunda.GRPC, grpc);
		System.setProperty(ExternalCamunda.REST, rest);
	}

}
