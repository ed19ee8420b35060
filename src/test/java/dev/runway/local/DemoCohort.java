package dev.runway.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The example partners, loaded as anybody loads partners, once in the life of a database. */
final class DemoCohort {

	/** A day, also where a time of that day follows. */
	private static final Pattern DATE = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}(?=T|\\b)");

	private final Path examples;

	private final Path folder;

	private final Ports ports;

	DemoCohort(Path examples, Folders folders, Ports ports) {
		this.examples = examples;
		this.folder = folders.data("demo");
		this.ports = ports;
	}

	/** Whether it has yet to be loaded and can be. */
	boolean due() {
		return !Files.exists(loaded()) && Files.exists(examples.resolve("partners.csv"));
	}

	/** Decides for this database that it goes without: a later start does not mix the cohort into somebody's own partners. */
	void leaveOut() {
		remember("left out");
	}

	/** Hands the files in, as if they had been written in the last days, and waits until the application has loaded them. */
	void load(LocalDate today) {
		long weeks = weeksSinceWritten(today);
		int exitCode = Load.files(ports, "--owners", examples.resolve("owners.csv").toString(), movedBy(weeks, "partners.csv"),
				"--milestones", movedBy(weeks, "milestones.csv"));
		if (exitCode != 0) {
			throw new LocalFailure("The demo cohort could not be loaded whole (exit code %d)".formatted(exitCode));
		}
		remember("loaded");
	}

	/** Whole weeks, so that what happened on a working day still did; the last day of the files is not after today. */
	private long weeksSinceWritten(LocalDate today) {
		LocalDate last = Stream.of("partners.csv", "milestones.csv")
			.flatMap(file -> DATE.matcher(read(file)).results())
			.map(date -> LocalDate.parse(date.group()))
			.max(LocalDate::compareTo)
			.orElse(today);
		return Math.floorDiv(ChronoUnit.DAYS.between(last, today), 7L);
	}

	private String movedBy(long weeks, String file) {
		try {
			return Files.writeString(folder.resolve(file), moved(read(file), weeks)).toString();
		}
		catch (IOException e) {
			throw new LocalFailure("%s cannot be written: %s".formatted(folder.resolve(file), e.getMessage()), e);
		}
	}

	/** The text with all its days so many weeks later. */
	static String moved(String text, long weeks) {
		return DATE.matcher(text).replaceAll(date -> LocalDate.parse(date.group()).plusWeeks(weeks).toString());
	}

	private String read(String file) {
		try {
			return Files.readString(examples.resolve(file));
		}
		catch (IOException e) {
			throw new LocalFailure("%s cannot be read: %s".formatted(examples.resolve(file), e.getMessage()), e);
		}
	}

	private void remember(String what) {
		try {
			Files.writeString(loaded(), what);
		}
		catch (IOException e) {
			throw new LocalFailure("It cannot be kept that the demo cohort is %s: %s".formatted(what, e.getMessage()), e);
		}
	}

	private Path loaded() {
		return folder.resolve("loaded");
	}

}
