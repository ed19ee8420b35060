package dev.runway.engine;

import java.util.Map;

/** Tells people which process instance is whose: the module that has them started knows. */
public interface InstanceNames {

	/** What each instance that runs is called, such as "Acme, clock until 2026-03-01", by its key. */
	Map<Long, String> running();

}
