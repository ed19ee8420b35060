package dev.runway.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

import org.jspecify.annotations.Nullable;

/** Which number each {@link Port} has in this run. */
record Ports(Map<Port, Integer> numbers) {

	Ports {
		numbers = Map.copyOf(numbers);
	}

	/** The standard ports, or those that system properties name. */
	static Ports configured() {
		var numbers = new EnumMap<Port, Integer>(Port.class);
		for (Port port : Port.values()) {
			numbers.put(port, number(port, System.getProperty(port.property())));
		}
		return new Ports(numbers);
	}

	/**
	 * Ports that nobody uses at this moment: for tests beside a running platform. They lie below those that systems hand out to
	 * outgoing connections, one of which could otherwise take the port before its part opens it.
	 */
	static Ports free() {
		var numbers = new EnumMap<Port, Integer>(Port.class);
		int candidate = ThreadLocalRandom.current().nextInt(15_000, 30_000);
		for (Port port : Port.values()) {
			while (!isFree(candidate)) {
				candidate++;
			}
			numbers.put(port, candidate++);
		}
		return new Ports(numbers);
	}

	static boolean isFree(int number) {
		try (var socket = new ServerSocket()) {
			socket.setReuseAddress(true);
			socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), number));
			return true;
		}
		catch (IOException e) {
			return false;
		}
	}

	int of(Port port) {
		return numbers.get(port);
	}

	/** Those of the ports that were given the same number: a mistake that would only show once the second part starts. */
	List<Port> doubled(List<Port> among) {
		return among.stream()
			.filter(port -> among.stream().filter(other -> of(other) == of(port)).count() > 1)
			.toList();
	}

	URI http(Port port, String path) {
		return URI.create("http://localhost:" + of(port) + path);
	}

	private static int number(Port port, @Nullable String value) {
		if (value == null || value.isBlank()) {
			return port.standard();
		}
		try {
			int number = Integer.parseInt(value.strip());
			if (number > 0 && number < 65536) {
				return number;
			}
		}
		catch (NumberFormatException e) {
			// told below, in the same words as a number out of range
		}
		throw new LocalFailure("-D" + port.property() + "=" + value + " is no port: give a number from 1 to 65535.");
	}

}
