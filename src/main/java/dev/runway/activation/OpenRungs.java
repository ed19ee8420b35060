package dev.runway.activation;

import java.util.Optional;
import java.util.UUID;

/** Where idle partners stand on the rescue ladder: answered by the module of the ladder, which this one does not know. */
public interface OpenRungs {

	/** The rung that is open for a runway, if one is. */
	Optional<OpenRung> find(UUID runwayId);

}
