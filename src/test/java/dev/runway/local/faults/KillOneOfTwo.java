package dev.runway.local.faults;

import java.util.Random;

import dev.runway.local.faults.Kill.Part;

/** One of several copies of the application is killed and stays away until the next one is. */
final class KillOneOfTwo implements Fault {

	private int down = -1;

	@Override
	public String name() {
		return "two copies, kill -9 of one";
	}

	@Override
	public void strike(World world, Random random) {
		if (down >= 0) {
			Kill.start(world, Part.APPLICATION, down);
			world.awaitHealthy(down);
		}
		down = random.nextInt(world.copies());
		Kill.kill(world, Part.APPLICATION, down);
	}

	@Override
	public int inFlight(World world) {
		return Kill.MAIL_LANES;
	}

}
