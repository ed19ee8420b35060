package dev.runway.local.faults;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/** Parts of Runway are killed at one moment, as kill -9 does, and started again some seconds later. */
record Kill(Set<Part> parts) implements Fault {

	private static final Duration LONGEST_DOWNTIME = Duration.ofSeconds(5);

	/** So many mails an application sends at a time. */
	static final int MAIL_LANES = 4;

	/** What can be killed. */
	enum Part {

		DATABASE, ENGINE, APPLICATION

	}

	static Kill of(Part part) {
		return new Kill(EnumSet.of(part));
	}

	static Kill ofAll() {
		return new Kill(EnumSet.allOf(Part.class));
	}

	@Override
	public String name() {
		return "kill -9 of " + (parts.size() == Part.values().length ? "all at once" : parts.iterator().next());
	}

	@Override
	public void strike(World world, Random random) {
		parts.parallelStream().forEach(part -> kill(world, part, 0));
		LockSupport.parkNanos((long) (LONGEST_DOWNTIME.toNanos() * random.nextDouble()));
		parts.forEach(part -> start(world, part, 0));
		if (parts.contains(Part.APPLICATION)) {
			world.awaitHealthy(0);
		}
	}

	@Override
	public int inFlight(World world) {
		return parts.contains(Part.APPLICATION) || parts.contains(Part.DATABASE) ? MAIL_LANES : 0;
	}

	static void kill(World world, Part part, int copy) {
		switch (part) {
			case DATABASE -> world.database().kill();
			case ENGINE -> world.killEngine();
			case APPLICATION -> world.killApplication(copy);
		}
	}

	static void start(World world, Part part, int copy) {
		switch (part) {
			case DATABASE -> world.database().start();
			case ENGINE -> world.startEngine();
			case APPLICATION -> world.startApplication(copy);
		}
	}

}
