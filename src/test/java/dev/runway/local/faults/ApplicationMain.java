package dev.runway.local.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import dev.runway.RunwayApplication;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The application in a process of its own, on the clock that all processes share by a file. */
final class ApplicationMain {

	static final String CLOCK_FILE = "runway.faults.clock-file";

	private ApplicationMain() {
	}

	public static void main(String[] arguments) {
		ChildJvm.endWithParent();
		SpringApplication.from(RunwayApplication::main).with(SharedTime.class).run(arguments);
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class SharedTime {

		@Bean
		@Primary
		Clock sharedClock(@Value("${" + CLOCK_FILE + "}") Path file) {
			return new SharedClock(file, ZoneOffset.UTC);
		}

	}

	/** The machine's time with the offset that stands in a file. */
	static final class SharedClock extends Clock {

		private final Path file;

		private final ZoneId zone;

		SharedClock(Path file, ZoneId zone) {
			this.file = file;
			this.zone = zone;
		}

		@Override
		public ZoneId getZone() {
			return zone;
		}

		@Override
		public Clock withZone(ZoneId other) {
			return new SharedClock(file, other);
		}

		@Override
		public Instant instant() {
			try {
				return Instant.now().plus(Duration.parse(Files.readString(file)));
			}
			catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}

	}

}
