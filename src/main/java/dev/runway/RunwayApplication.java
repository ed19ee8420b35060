package dev.runway;

import java.time.Clock;

import dev.runway.engine.CheckModelsCommand;
import dev.runway.engine.MigrateInstancesCommand;
import dev.runway.intake.ImportCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts Runway, or runs one of the commands that talk to a Runway that is already up. */
@SpringBootApplication
@EnableScheduling
@ConfigurationPropertiesScan
public class RunwayApplication {

	public static void main(String[] args) {
		if (args.length > 0 && args[0].equals(ImportCommand.NAME)) {
			System.exit(ImportCommand.run(args));
		}
		if (args.length > 0 && args[0].equals(CheckModelsCommand.NAME)) {
			System.exit(CheckModelsCommand.run(args));
		}
		if (args.length > 0 && args[0].equals(MigrateInstancesCommand.NAME)) {
			System.exit(MigrateInstancesCommand.run(args));
		}
		SpringApplication.run(RunwayApplication.class, args);
	}

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

}
