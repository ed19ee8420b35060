package dev.runway.engine;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the engine could not go on with, to be reached outside any database transaction. An engine that is away is reported by an {@link EngineUnavailableException}. */
public interface Incidents {

	/** The open incidents, the oldest first, at most as many as asked for. */
	List<Incident> open(int limit);

	/** The open incidents of an instance and of what it has called. */
	List<Incident> of(long processInstanceKey);

	/** An open incident; none once it is resolved, and while the search does not know it. */
	Optional<Incident> find(long key);

	/** What the instances hold as a text under a name, by their keys; those that hold none are left out. */
	Map<Long, String> texts(Collection<Long> instances, String variable);

	/** Gives the job of an incident one more retry and lets the engine go on; one that is gone is no mistake. */
	void tryAgain(Incident incident);

}
