package dev.runway.local.faults;

import java.util.Random;

/** Something that goes wrong while work is under way, and is mended a little later. */
interface Fault {

	/** In words. */
	String name();

	/** Lets it go wrong and be mended; returns once it is. */
	void strike(World world, Random random);

	/** Until which part of a work it strikes; a little after its end mails are still on their way. */
	default double latest() {
		return 1.2;
	}

	/** How many mails may be on their way at the moment of one strike, so that nobody can know whether they have arrived. */
	default int inFlight(World world) {
		return 0;
	}

}
