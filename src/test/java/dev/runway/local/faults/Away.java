package dev.runway.local.faults;

import java.util.EnumSet;
import java.util.Random;
import java.util.Set;

import dev.runway.local.faults.Kill.Part;

/** Parts are down while days pass, and come back to a clock that has jumped. */
record Away(Set<Part> parts, int days) implements Fault {

	static Away engine(int days) {
		return new Away(EnumSet.of(Part.ENGINE), days);
	}

	static Away all(int days) {
		return new Away(EnumSet.allOf(Part.class), days);
	}

	@Override
	public String name() {
		return parts.size() == 1 ? "engine away for %d day".formatted(days) : "all down, and the clock jumps by %d days".formatted(days);
	}

	@Override
	public void strike(World world, Random random) {
		parts.forEach(part -> Kill.kill(world, part, 0));
		world.advance(days);
		parts.forEach(part -> Kill.start(world, part, 0));
		if (parts.contains(Part.APPLICATION)) {
			world.awaitHealthy(0);
		}
	}

	@Override
	public int inFlight(World world) {
		return parts.contains(Part.APPLICATION) ? Kill.MAIL_LANES : 0;
	}

}
