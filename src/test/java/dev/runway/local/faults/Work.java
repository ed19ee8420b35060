package dev.runway.local.faults;

import java.util.List;

/** What all of Runway is busy with while something is killed: it says how far it has come, and what it was to bring about. */
interface Work {

	/** In words, with its size. */
	String name();

	/** Brings about what has to be there before, undisturbed. */
	void prepare(World world);

	/** Sets it going, and returns. */
	void begin(World world);

	/** How much of it is done, from 0 to 1. */
	double done(World world);

	/** What is missing of what it was to bring about, or there is too much of, in words. */
	List<String> missing(World world);

}
