package dev.runway.engine;

import java.util.Collection;
import java.util.Map;

/** Tells people which process instance is whose: the module that has them started knows. */
public interface InstanceNames {

	/** What the instances with these keys are called, such as "Acme, clock until 2026-03-01"; some may have no name. */
	Map<Long, String> of(Collection<Long> instances);

}
