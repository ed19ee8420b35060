package dev.runway.local.faults;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/** The network between the applications and the engine is cut for some seconds. */
record CutLink(Duration longest) implements Fault {

	@Override
	public String name() {
		return "network cut between application and engine";
	}

	@Override
	public void strike(World world, Random random) {
		world.links().forEach(Link::cut);
		LockSupport.parkNanos((long) (longest.toNanos() * random.nextDouble()));
		world.links().forEach(Link::mend);
	}

}
