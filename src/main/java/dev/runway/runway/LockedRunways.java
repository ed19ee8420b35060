package dev.runway.runway;

import java.util.UUID;

/** Runways that are read for a change. */
interface LockedRunways {

	/**
	 * Reads a runway that has to be there, as it is now, also when the transaction had read it before: who else wants to
	 * change it, or what hangs on it, waits until this one is done.
	 */
	Runway locked(UUID id);

}
