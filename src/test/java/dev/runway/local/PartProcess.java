package dev.runway.local;

/** A part of the platform that runs in a process of its own: construction starts it. */
interface PartProcess {

	void awaitReady();

	void stop();

	long pid();

}
