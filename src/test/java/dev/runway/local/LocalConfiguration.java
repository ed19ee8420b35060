package dev.runway.local;

import java.nio.file.Path;
import java.time.Clock;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Gives the application the clock of the local platform in place of the system's. */
@TestConfiguration(proxyBeanMethods = false)
class LocalConfiguration {

	static final String CLOCK_FILE = "runway.local.clock-file";

	@Bean
	@Primary
	Clock localClock(@Value("${" + CLOCK_FILE + "}") Path file) {
		return MovableClock.keptIn(file);
	}

}
