package dev.runway.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The example partners, loaded as anybody loads partners, once in the life of a database. */
final class DemoCohort {

	/** Long enough for a partner whose clock had run out before to have been helped, demoted and put before somebody who decides. */
	private static final int WEEKS = 13;

	/** Help that was asked for in the last days is not planned yet. */
	private static final int WEEKS_TO_ANSWER = 2;

	private static final LocalDate BEFORE_ALL = LocalDate.of(2000, 1, 1);

	private final DemoFiles files;

	private final Folders folders;

	private final Ports ports;

	DemoCohort(Path examples, Folders folders, Ports ports) {
		this.files = new DemoFiles(examples, folders.data("demo"));
		this.folders = folders;
		this.ports = ports;
	}

	/** Whether it has yet to be loaded and can be. */
	boolean due() {
		return !Files.exists(loaded()) && files.exist();
	}

	/** Decides for this database that it goes without: a later start does not mix the cohort into somebody's own partners. */
	void leaveOut() {
		remember("left out");
	}

	/** Has what starts here begin some weeks ago, so that the programme has a past when it comes to this day. */
	void startInThePast() {
		if (!Files.exists(folders.clock())) {
			folders.startingAt(Duration.ofDays(-7L * WEEKS));
		}
	}

	/** Hands the files in, as if they had been written in the last days, and waits until the application has loaded them. */
	void load(LocalDate today) {
		files.moveTo(today);
		load(BEFORE_ALL, today);
		remember("loaded");
	}

	/**
	 * Lets the weeks since the clock's start pass: each hands in what has become known in it, and people answer what the rescue
	 * ladder asks of them. After an interruption it goes on in the week in which the clock stands.
	 */
	void live(LocalPlatform platform, Progress progress) {
		var clock = platform.clock();
		var today = LocalDate.ofInstant(clock.instant().minus(behind(clock)), ZoneOffset.UTC);
		files.moveTo(today);
		var facts = JdbcClient.create(new DriverManagerDataSource(platform.jdbcUrl(), "postgres", "postgres"));
		var known = BEFORE_ALL;
		try (var people = new DemoPeople(platform)) {
			for (var weeks = weeksBehind(clock); weeks > 0; weeks--) {
				known = load(known, today.minusWeeks(weeks));
				awaitInstances(facts);
				if (weeks > WEEKS_TO_ANSWER) {
					people.planHelp(today.minusWeeks(weeks));
				}
				people.decide(today.minusWeeks(weeks));
				progress.say("Demo cohort: week %d of %d".formatted(WEEKS - weeks + 1, WEEKS));
				clock.advance(7);
			}
		}
		load(known, today);
		remember("loaded");
	}

	/** A partner that is still waiting for its instance could not be told what happens next. */
	private static void awaitInstances(JdbcClient facts) {
		try {
			Awaitility.await()
				.atMost(Duration.ofMinutes(2))
				.until(() -> facts.sql("select count(*) from runway.runways where started_at is null and ended_on is null").query(Long.class).single() == 0);
		}
		catch (ConditionTimeoutException late) {
			throw new LocalFailure("The instances of the demo cohort did not start within two minutes; the log of the application says more", late);
		}
	}

	private static Duration behind(PlatformClock clock) {
		return clock.offset().isNegative() ? clock.offset() : Duration.ZERO;
	}

	private static long weeksBehind(PlatformClock clock) {
		return -behind(clock).toDays() / 7;
	}

	private LocalDate load(LocalDate after, LocalDate until) {
		var words = new ArrayList<String>();
		if (after.equals(BEFORE_ALL)) {
			words.addAll(List.of("--owners", files.owners().toString()));
		}
		files.news(after, until).forEach((name, file) -> words.addAll(name.equals("partners") ? List.of(file.toString()) : List.of("--" + name, file.toString())));
		int exitCode = words.isEmpty() ? 0 : Load.quietly(ports, words.toArray(String[]::new));
		if (exitCode != 0) {
			throw new LocalFailure("The demo cohort could not be loaded whole (exit code %d)".formatted(exitCode));
		}
		return until;
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
		return folders.data("demo").resolve("loaded");
	}

}
