package dev.runway;

import java.time.Clock;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** Starts Runway, or runs one of the commands that talk to a Runway that is already up. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class RunwayApplication {

	public static void main(String[] args) {
		if (Commands.knows(args)) {
			System.exit(Commands.run(args));
		}
		SpringApplication.run(RunwayApplication.class, args);
	}

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

}
