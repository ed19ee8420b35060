package dev.runway.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the lists that process owners keep in decision tables, as they are deployed, whoever deployed them. */
public interface DeployedTables {

	/**
	 * The rows of a list, each by the names of its columns; an output that is open has no value.
	 *
	 * @return empty while none is deployed, or what is deployed last is not fit to be read
	 * @throws EngineUnavailableException while the engine is away
	 */
	Optional<List<Map<String, Object>>> rows(String id);

}
