package dev.runway.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PortsTests {

	@AfterEach
	void forgetTheProperty() {
		System.clearProperty("port.engine-rest");
	}

	@Test
	void takesTheStandardPortUnlessAPropertyMovesIt() {
		assertThat(Ports.configured().of(Port.ENGINE_REST)).isEqualTo(8080);

		System.setProperty("port.engine-rest", "8089");

		assertThat(Ports.configured().of(Port.ENGINE_REST)).isEqualTo(8089);
	}

	@Test
	void refusesWhatIsNoPort() {
		System.setProperty("port.engine-rest", "http");

		assertThatExceptionOfType(LocalFailure.class).isThrownBy(Ports::configured)
			.withMessage("-Dport.engine-rest=http is no port: give a number from 1 to 65535.");
	}

	@Test
	void findsADifferentFreePortForEachPart() {
		assertThat(Ports.free().numbers().values()).doesNotHaveDuplicates().hasSize(Port.values().length);
	}

}
