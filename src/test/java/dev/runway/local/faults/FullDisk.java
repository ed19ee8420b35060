package dev.runway.local.faults;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

import dev.runway.local.faults.Kill.Part;

/** The disk of a part is full for some seconds; the part is started again where it has given up meanwhile. */
record FullDisk(Part part) implements Fault {

	private static final Duration LONGEST = Duration.ofSeconds(10);

	@Override
	public String name() {
		return "disk full under " + part;
	}

	@Override
	public void strike(World world, Random random) {
		world.disk().fill();
		LockSupport.parkNanos((long) (LONGEST.toNanos() * (1 + random.nextDouble()) / 2));
		world.disk().makeRoom();
		if (part == Part.DATABASE) {
			world.database().startWhereItHasEnded();
		}
		else {
			world.killEngine();
			world.startEngine();
		}
	}

	/** Early, while rows are still coming in. */
	@Override
	public double latest() {
		return 0.4;
	}

	@Override
	public int inFlight(World world) {
		return Kill.MAIL_LANES * world.copies();
	}

}
