package dev.runway.activation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;

import dev.runway.engine.Sends;
import dev.runway.support.Programme;
import dev.runway.support.RunwayTest;
import dev.runway.support.TestEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is said of the messages is what they bring: the check of models relies on it. */
@RunwayTest
class RunwayMessagesIntegrationTests {

	@Autowired
	Programme programme;

	@Autowired
	TestEngine engine;

	@Test
	void startsAProcessWithTheVariablesThatItNames() {
		programme.aPartnerSignedOn(programme.today()).instance().awaitTask("Task_ConfirmAgreement");

		assertThat(engine.broughtBy(RunwayMessages.SIGNED)).isNotEmpty().containsOnly(named(RunwayMessages.SIGNED));
	}

	private static Set<String> named(String message) {
		return Stream.of(RunwayMessages.class.getAnnotationsByType(Sends.class)).filter(sends -> sends.message().equals(message))
			.map(sends -> Set.of(sends.variables())).findFirst().orElseThrow();
	}

}
