package dev.runway.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The example partners, loaded as anybody loads partners, once in the life of a database. */
final class DemoCohort {

	private final Path examples;

	private final Path loaded;

	private final Ports ports;

	DemoCohort(Path examples, Folders folders, Ports ports) {
		this.examples = examples;
		this.loaded = folders.data("demo").resolve("loaded");
		this.ports = ports;
	}

	/** Whether it has yet to be loaded and can be. */
	boolean due() {
		return !Files.exists(loaded) && Files.exists(examples.resolve("partners.csv"));
	}

	/** Decides for this database that it goes without: a later start does not mix the cohort into somebody's own partners. */
	void leaveOut() {
		remember("left out");
	}

	/** Hands the files in and waits until the application has loaded them. */
	void load() {
		int exitCode = Load.files(ports, "--owners", examples.resolve("owners.csv").toString(),
				examples.resolve("partners.csv").toString(), "--milestones", examples.resolve("milestones.csv").toString());
		if (exitCode != 0) {
			throw new LocalFailure("The demo cohort could not be loaded whole (exit code %d)".formatted(exitCode));
		}
		remember("loaded");
	}

	private void remember(String what) {
		try {
			Files.writeString(loaded, what);
		}
		catch (IOException e) {
			throw new LocalFailure("It cannot be kept that the demo cohort is %s: %s".formatted(what, e.getMessage()), e);
		}
	}

}
