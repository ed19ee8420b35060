package dev.runway.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreflightTests {

	private static final Path FOLDER = Path.of("/somewhere/.local");

	@Test
	void findsNothingWrongWithFreePortsAndEnoughRoom() {
		assertThatNoException().isThrownBy(preflight(Ports.configured(), -1, Preflight.MEMORY, Preflight.DISK)::check);
	}

	@Test
	void namesPartPortAndPropertyOfAPortThatIsTaken() {
		assertThat(preflight(Ports.configured(), 8090, Preflight.MEMORY, Preflight.DISK).problems()).containsExactly(
				"Port 8090 (Runway) is taken by another program: end that program, or move the port with -Dport.application=<port>.");
	}

	@Test
	void saysAllThatIsWrongAtOnce() {
		assertThatExceptionOfType(LocalFailure.class)
			.isThrownBy(preflight(Ports.configured(), 1025, 1L << 29, 1L << 28)::check)
			.satisfies(failure -> assertThat(failure.getMessage().lines()).hasSize(3)
				.anySatisfy(line -> assertThat(line).startsWith("Port 1025 (Mailbox) is taken"))
				.anySatisfy(line -> assertThat(line).startsWith("Only 0.5 GB of memory are free"))
				.anySatisfy(line -> assertThat(line).startsWith("Only 0.3 GB of disk are free for " + FOLDER)));
	}

	@Test
	void refusesOnePortForTwoParts() {
		var numbers = new HashMap<>(Ports.configured().numbers());
		numbers.put(Port.SMTP, 8025);

		assertThat(preflight(new Ports(numbers), -1, Preflight.MEMORY, Preflight.DISK).problems()).containsExactly(
				"Port 8025 (Local console) is given to more than one part: move it with -Dport.console=<port>.",
				"Port 8025 (Mailbox) is given to more than one part: move it with -Dport.smtp=<port>.");
	}

	@Test
	void noticesAPortThatIsReallyTaken(@TempDir Path folder) throws Exception {
		Ports ports = Ports.free();
		try (var taken = new ServerSocket(ports.of(Port.ENGINE_GRPC), 1, InetAddress.getLoopbackAddress())) {
			assertThat(Preflight.ofThisMachine(ports, List.of(Port.values()), Folders.in(folder)).problems())
				.anySatisfy(problem -> assertThat(problem).startsWith("Port " + taken.getLocalPort() + " (Embedded engine) is taken"));
		}
	}

	@Test
	void asksNothingOfAnEngineThatIsSomewhereElse() {
		var numbers = new HashMap<>(Ports.configured().numbers());
		numbers.put(Port.ENGINE_REST, 8090);
		numbers.put(Port.ENGINE_GRPC, 26500);

		assertThat(new Preflight(new Ports(numbers), Port.withoutEngine(), port -> port == 26500, Preflight.MEMORY, Preflight.DISK, FOLDER).problems())
			.isEmpty();
	}

	private static Preflight preflight(Ports ports, int taken, long memory, long disk) {
		return new Preflight(ports, List.of(Port.values()), port -> port == taken, memory, disk, FOLDER);
	}

}
