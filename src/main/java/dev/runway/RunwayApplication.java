package dev.runway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Runway, which carries each signed partner from the signature to the first closed-won. */
@SpringBootApplication
public class RunwayApplication {

	public static void main(String[] args) {
		SpringApplication.run(RunwayApplication.class, args);
	}

}
